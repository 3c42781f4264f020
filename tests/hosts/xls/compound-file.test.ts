import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openCompoundFile } from "../../../addin/hosts/compound-file.ts";
import { buildCompoundFile } from "./build-compound-file.ts";

const bytesOf = (length: number, seed: number): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => (index * 31 + seed) % 251);

describe("streams of a compound file", () => {
  it("come back as they were put in, small ones and large ones", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.stringMatching(/^[A-Za-z0-9]{1,20}$/), fc.integer({ min: 0, max: 20_000 })), {
          minLength: 1,
          maxLength: 8,
          selector: ([name]) => name.toLowerCase(),
        }),
        fc.boolean(),
        fc.boolean(),
        (streams, shortLastSector, reversedDirectory) => {
          const file = openCompoundFile(
            buildCompoundFile(
              streams.map(([path, length], seed) => ({ path, data: bytesOf(length, seed) })),
              { shortLastSector, reversedDirectory },
            ),
          );
          streams.forEach(([name, length], seed) =>
            expect(Buffer.compare(file?.stream(name) ?? Buffer.from("missing"), bytesOf(length, seed)), name).toBe(0),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(["Workbook", "WORKBOOK", "workbook"])("are found under %s without regard to case", (name) => {
    const file = openCompoundFile(buildCompoundFile([{ path: name, data: bytesOf(10, 1) }]));
    expect(file?.stream("Book", "Workbook")).toEqual(bytesOf(10, 1));
  });

  it("are those of the root: an embedded document's stream of the same name is not taken for the file's own", () => {
    const streams = [
      { path: "MBD0001/Workbook", data: bytesOf(9000, 7) },
      { path: "Workbook", data: bytesOf(5000, 1) },
      { path: "MBD0002/Inner/Book", data: bytesOf(50, 3) },
    ];
    for (const reversedDirectory of [false, true]) {
      const file = openCompoundFile(buildCompoundFile(streams, { reversedDirectory }));
      expect(file?.names).toEqual(["Workbook"]);
      expect(file?.stream("Workbook")).toEqual(bytesOf(5000, 1));
      expect(file?.stream("Book")).toBeNull();
    }
  });

  it("never read more than the file holds, whatever its tables say", () => {
    const sound = buildCompoundFile([
      { path: "Workbook", data: bytesOf(9000, 7) },
      { path: "Small", data: bytesOf(90, 2) },
    ]);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 8, max: 2600 }), fc.integer({ min: 0, max: 255 })), {
          minLength: 1,
          maxLength: 12,
        }),
        (changes) => {
          const bytes = sound.slice();
          for (const [at, value] of changes) bytes[at] = value;
          const file = openCompoundFile(bytes);
          for (const name of file?.names ?? [])
            expect(file?.stream(name)?.length ?? 0).toBeLessThanOrEqual(bytes.length + 4096);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("are none in bytes of another kind or a header alone", () => {
    expect(openCompoundFile(new Uint8Array())).toBeNull();
    expect(openCompoundFile(bytesOf(600, 1))).toBeNull();
    expect(openCompoundFile(buildCompoundFile([]).subarray(0, 300))).toBeNull();
  });
});
