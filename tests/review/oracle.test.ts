/** What is derived is put in as a formula and calculated by other programs: LibreOffice, and the grid engine of the workbench. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writtenValue } from "../../addin/fill/plan.ts";
import { calculateMissing } from "../../addin/calculation/calculate.ts";
import { openXlsx, patchXlsx } from "../../addin/hosts/xlsx/index.ts";
import { review } from "../../addin/review/review.ts";
import type { Derivation } from "../../addin/review/types.ts";
import { formatCellRef } from "../../addin/sheet/address.ts";
import { cellAt, cellKey, type CellValue, type WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";
import { Decimal, roundHalfUp } from "../../addin/values/decimal.ts";
import { roundsOf, type Style } from "../formula-rounds.ts";

const samples = new URL("../../assets/samples/", import.meta.url);
const FILES = readdirSync(samples)
  .filter((name) => name.endsWith(".xlsx"))
  .sort();
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(encodeURIComponent(name), samples)));

/** Equal at the digits the derived value has, two at least. */
function agrees(derivation: Derivation, calculated: CellValue): boolean {
  const expected = writtenValue(derivation);
  if (typeof expected !== "number" || typeof calculated !== "number") return expected === calculated;
  const decimals = Math.max(2, new Decimal(expected).decimalPlaces());
  return roundHalfUp(new Decimal(calculated), decimals).eq(expected);
}

function disagreements(round: readonly Derivation[], style: Style, calculated: WorkbookSnapshot): string[] {
  return round.flatMap((derivation) => {
    const sheet = calculated.sheets.find(({ name }) => name === derivation.cell.sheet);
    const value = sheet ? cellAt(sheet, derivation.cell.row, derivation.cell.column).value : null;
    return agrees(derivation, value)
      ? []
      : [
          `${formatCellRef(derivation.cell)} ${derivation[style] ?? ""}: ${JSON.stringify(value)}, not ${String(derivation.value)}`,
        ];
  });
}

const books = FILES.map((name) => {
  const bytes = bytesOf(name);
  const { snapshot } = openXlsx(bytes);
  return { name, bytes, snapshot, derivations: review(snapshot).derivations };
});

it("the samples have cells to derive, each style of formula among them", () => {
  for (const { name, derivations } of books) {
    expect(derivations.filter(({ nativeFormula }) => nativeFormula !== null).length, name).toBeGreaterThan(0);
    expect(derivations.filter(({ formula }) => formula !== null).length, name).toBeGreaterThan(0);
  }
});

describe("LibreOffice", () => {
  const hasOffice = spawnSync("soffice", ["--version"]).status === 0;
  const folder = mkdtempSync(join(tmpdir(), "jihe-oracle-"));

  beforeAll(() => {
    if (!hasOffice) return;
    mkdirSync(join(folder, "in"));
    const paths = books.flatMap(({ name, bytes, derivations }, book) =>
      roundsOf(derivations, "nativeFormula").map((round, index) => {
        const path = join(folder, "in", `${book}-${index}.xlsx`);
        const { bytes: changed, write } = patchXlsx(bytes, {
          writes: round.map(({ cell, nativeFormula, format }) => ({
            cell,
            content: { kind: "formula", formula: nativeFormula ?? "" },
            ...(format === null ? {} : { format }),
          })),
        });
        if (write.skipped.length > 0)
          throw new Error(
            `${name}: ${write.skipped.map(({ cell, reason }) => `${formatCellRef(cell)} ${reason}`).join(", ")}`,
          );
        writeFileSync(path, changed);
        return path;
      }),
    );
    execFileSync(
      "soffice",
      [
        "--headless",
        `-env:UserInstallation=file://${folder}/profile`,
        "--convert-to",
        "xlsx",
        "--outdir",
        join(folder, "out"),
        ...paths,
      ],
      { stdio: "ignore", timeout: 280_000 },
    );
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.skipIf(!hasOffice).each(books.map(({ name }, book) => [name, book] as const))(
    "calculates every native formula in %s to the derived value",
    (_, book) => {
      const rounds = roundsOf(books[book]?.derivations ?? [], "nativeFormula");
      const wrong = rounds.flatMap((round, index) =>
        disagreements(
          round,
          "nativeFormula",
          openXlsx(new Uint8Array(readFileSync(join(folder, "out", `${book}-${index}.xlsx`)))).snapshot,
        ),
      );
      expect(wrong).toEqual([]);
    },
  );
  if (!hasOffice)
    it.skip("LibreOffice is not installed: the native formulas were not calculated by it", () => undefined);
});

describe("the grid engine of the workbench", () => {
  it.each(
    (["formula", "nativeFormula"] as const).flatMap((style) => books.map((book) => [style, book.name, book] as const)),
  )("calculates every %s in %s to the derived value", async (style, _, { snapshot, derivations }) => {
    const wrong: string[] = [];
    for (const round of roundsOf(derivations, style))
      wrong.push(...disagreements(round, style, await calculateMissing(withFormulas(snapshot, round, style))));
    expect(wrong).toEqual([]);
  });
});

function withFormulas(workbook: WorkbookSnapshot, derivations: readonly Derivation[], style: Style): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const cells = new Map(sheet.cells);
      for (const { cell, [style]: formula } of derivations) {
        if (cell.sheet !== sheet.name || formula === null) continue;
        cells.set(cellKey(cell.row, cell.column), {
          ...cellAt(sheet, cell.row, cell.column),
          value: null,
          formula,
          uncalculated: true,
        });
      }
      return { ...sheet, cells };
    }),
  };
}
