import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { measureDetection } from "../bench/detection/measure.ts";
import { detectionPages } from "../bench/detection/pages.ts";
import { countsOf, worseThan } from "../bench/detection/table.ts";
import { whole } from "../whole.ts";

/** One in so many faults is checked, of each kind and all over the forms; `npm run test:whole` checks every one. */
const EVERY = whole ? 1 : 14;
const detection = measureDetection(EVERY);
const arithmetic = detection.kinds.filter(({ kind }) => kind.arithmetic);

describe("generated faults on consistent forms", () => {
  it("are of at least 40 kinds, on every kind of form", () => {
    expect(new Set(detection.kinds.map(({ kind }) => kind.name)).size).toBeGreaterThanOrEqual(40);
    for (const { kind, made } of detection.kinds) expect(made, kind.name).toBeGreaterThan(0);
  });

  it("no error is reported on the unchanged forms", () => {
    expect(detection.falseErrors).toEqual([]);
  });

  it.each(arithmetic.map((result) => [result.kind.name, result] as const))(
    "%s: at least 95 of 100 are found",
    (_, { checked, found, missed }) => {
      expect(found / checked, missed.join("\n")).toBeGreaterThanOrEqual(0.95);
    },
  );

  it("the pages that show the detection are up to date (npm run generate:detection)", () => {
    for (const { file, text } of detectionPages(detection)) {
      const page = readFileSync(file, "utf8");
      if (whole) expect(page, file.pathname).toBe(text);
      expect(countsOf(page), file.pathname).toBe(countsOf(text));
      if (page.includes("| Fault |")) expect(worseThan(page, detection)).toEqual([]);
    }
  });
});
