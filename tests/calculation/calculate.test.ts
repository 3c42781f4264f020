import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { calculateMissing, needsCalculation } from "../../addin/calculation/calculate.ts";
import { openXlsx } from "../../addin/hosts/xlsx/open.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import { cellAt, type CellValue, type WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";

const packages = new URL("../fixtures/packages/", import.meta.url);
const formulas = openXlsx(readFileSync(new URL("formulas.xlsx", packages))).snapshot;

/** Formula, and what a full recalculation by another program shows (`SKIP`: that program cannot say). */
const oracle = JSON.parse(readFileSync(new URL("formulas-oracle.json", packages), "utf8")) as [
  string,
  number | string | boolean,
][];

/** Formulas this engine does not understand: references to tables by name. */
const UNKNOWN = new Set(["SUM(指标表[值])"]);

describe("calculating formula cells without a stored result", () => {
  it("agrees with another program on formulas over Chinese sheet and name references", async () => {
    const blank = withoutResults(formulas);
    expect(needsCalculation(blank)).toBe(true);
    const results = sheet(await calculateMissing(blank), "计算");
    const wrong = oracle.flatMap(([formula, expected], row) => {
      const cell = cellAt(results, row, 1);
      const right = UNKNOWN.has(formula)
        ? cell.uncalculated === true
        : expected === "SKIP" || agrees(cell.value, expected);
      return right ? [] : [{ formula, expected, got: cell.value }];
    });
    expect(wrong).toEqual([]);
  });

  it("knows the product's functions, with and without their namespace", async () => {
    const blank = withoutResults(
      workbookOf([
        sheetOf(
          "自评表",
          [
            [400, 100],
            [0, 1],
          ],
          { formulas: { C1: "JX.EXECRATE(A1,B1)", D1: "EXECRATE(A1,B1)", E1: "C1*2", C2: "JX.EXECRATE(A2,B2)" } },
        ),
      ]),
    );
    const results = sheet(await calculateMissing(blank), "自评表");
    expect([cellAt(results, 0, 2).value, cellAt(results, 0, 3).value, cellAt(results, 0, 4).value]).toEqual([
      0.25, 0.25, 0.5,
    ]);
    expect(cellAt(results, 1, 2).value).toEqual({ error: "#DIV/0!" });
    expect(needsCalculation(workbookOf([results]))).toBe(false);
  });

  it("leaves stored results alone unless forced", async () => {
    const stored = workbookOf([sheetOf("表", [[1, 99]], { formulas: { B1: "A1+1" } })]);
    expect(await calculateMissing(stored)).toBe(stored);
    expect(cellAt(sheet(await calculateMissing(stored, { force: true }), "表"), 0, 1)).toMatchObject({
      value: 2,
      formula: "A1+1",
    });
  });

  it("leaves a formula uncalculated that nobody understands", async () => {
    const blank = withoutResults(
      workbookOf([sheetOf("表", [[1]], { formulas: { B1: "NOSUCHFUNCTION(A1)", C1: "A1*3" } })]),
    );
    const results = sheet(await calculateMissing(blank), "表");
    expect(cellAt(results, 0, 1)).toMatchObject({ value: null, uncalculated: true });
    expect(cellAt(results, 0, 2).value).toBe(3);
  });

  it("serves several callers at once", async () => {
    const books = [2, 3, 5].map((factor) =>
      withoutResults(workbookOf([sheetOf("表", [[7]], { formulas: { B1: `A1*${factor}` } })])),
    );
    const results = await Promise.all(books.map((book) => calculateMissing(book)));
    expect(results.map((book) => cellAt(sheet(book, "表"), 0, 1).value)).toEqual([14, 21, 35]);
  });
});

function withoutResults(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((each) => ({
      ...each,
      cells: new Map(
        [...each.cells].map(([key, cell]) => [
          key,
          cell.formula === null ? cell : { ...cell, value: null, uncalculated: true as const },
        ]),
      ),
    })),
  };
}

function sheet(workbook: WorkbookSnapshot, name: string) {
  const found = workbook.sheets.find((each) => each.name === name);
  if (!found) throw new Error(`No sheet ${name}`);
  return found;
}

function agrees(value: CellValue, expected: number | string | boolean): boolean {
  if (typeof value === "number" && typeof expected === "number")
    return Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
  return (typeof value === "object" && value !== null ? value.error : value) === expected;
}
