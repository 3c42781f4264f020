import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openXlsx, patchXlsx } from "../../addin/hosts/xlsx/index.ts";
import { nodeInflater } from "../../addin/hosts/ooxml/node-inflater.ts";
import type { CellWrite } from "../../addin/sheet/edit.ts";
import { keyPosition } from "../../addin/sheet/snapshot.ts";

const SAMPLES = join(import.meta.dirname, "../../assets/samples");

/** The sample workbooks of the repository. */
export function sampleFiles(): string[] {
  return readdirSync(SAMPLES)
    .filter((name) => name.endsWith(".xlsx"))
    .sort()
    .map((name) => join(SAMPLES, name));
}

/** Runs with a temporary folder holding many workbooks, each a sample with one typed number changed; the folder is removed afterwards. */
export async function withManyWorkbooks<Result>(
  count: number,
  run: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "jihe-bench-"));
  try {
    const variants = sampleFiles().map(variantsOf);
    for (let index = 0; index < count; index++) {
      const below = join(folder, `单位${Math.floor(index / 100) + 1}`);
      mkdirSync(below, { recursive: true });
      writeFileSync(
        join(below, `自评表${index + 1}.xlsx`),
        variants[index % variants.length]?.(index) ?? new Uint8Array(),
      );
    }
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function variantsOf(path: string): (index: number) => Uint8Array {
  const bytes = new Uint8Array(readFileSync(path));
  const numbers = openXlsx(bytes, { inflater: nodeInflater }).snapshot.sheets.flatMap((sheet) =>
    [...sheet.cells].flatMap(([key, { value, formula }]) =>
      typeof value === "number" && formula === null
        ? [{ cell: { sheet: sheet.name, ...keyPosition(key) }, value }]
        : [],
    ),
  );
  return (index) => {
    const chosen = numbers[index % numbers.length];
    const writes: CellWrite[] = chosen
      ? [
          {
            cell: chosen.cell,
            content: { kind: "value", value: Number((chosen.value + (index % 90) / 100).toFixed(2)) },
          },
        ]
      : [];
    return patchXlsx(bytes, { writes }, { inflater: nodeInflater }).bytes;
  };
}
