import { describe, expect, it } from "vitest";
import { calculateMissing } from "../../addin/calculation/calculate.ts";
import { workbookData } from "../../addin/calculation/data/workbook.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import { cellAt, cellKey, type Cell, type WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";

/** A sheet with 1 to 5 in column A, and the formula, not yet calculated, in C1. */
function withFormula(formula: string): WorkbookSnapshot {
  const base = sheetOf("自评表", [[1], [2], [3], [4], [5]]);
  const cells = new Map<number, Cell>(base.cells);
  cells.set(cellKey(0, 2), { value: null, formula, format: "General", locked: true, uncalculated: true });
  return workbookOf([{ ...base, cells, columnCount: 3 }]);
}

async function resultOf(formula: string): Promise<Cell> {
  const { sheets } = await calculateMissing(withFormula(formula));
  const [sheet] = sheets;
  if (!sheet) throw new Error("no sheet");
  return cellAt(sheet, 0, 2);
}

describe("a formula over more cells than anybody filled", () => {
  it.each([
    ["SUM(A1:A1048576)", 15],
    ["SUM(A:A)", 15],
    ["SUM($A$1:$B1048576)", 15],
    ["SUM('自评表'!A2:B1048576)", 14],
    ["SUM(1:1048576)-SUM(C:C)", null],
    ["SUMPRODUCT(A1:A1048576,A1:A1048576)", 55],
    ['SUMIF(A1:A1048576,">3")', 9],
    ['IF("A1:XFD1048576"="",0,SUM(A1:A5))', 15],
  ])("%s is calculated over the used cells, and stands as it was", async (formula, value) => {
    const cell = await resultOf(formula);
    expect(cell.formula).toBe(formula);
    if (value !== null) expect(cell.value).toBe(value);
  });
});

describe("a formula whose work has no bound", () => {
  it.each([
    "BINOM.DIST(5E8,1E9,0.5,TRUE)",
    "MDETERM(MUNIT(1500))",
    "_xlfn.SEQUENCE(1048576,100)",
    'REPT("a",2000000000)',
    'SUM(INDIRECT("A1:XFD1048576"))',
    "SUM(OFFSET(A1,0,0,1048576,16384))",
    "SUM(A1:INDEX(A:XFD,1048576,16384))",
    "COUNTBLANK(A1:XFD1048576)",
    "_xlfn.REDUCE(0,A1:A5,_xlfn.LAMBDA(a,b,a+b))",
    `${"(".repeat(3000)}1${")".repeat(3000)}`,
    `1${"+1".repeat(5000)}`,
  ])("%s is left without a result, and so is not taken for a figure", async (formula) => {
    const cell = await resultOf(formula);
    expect(cell).toMatchObject({ value: null, formula, uncalculated: true });
  });

  it("is not given to the workbench, which shows the stored result", () => {
    const base = withFormula("BINOM.DIST(5E8,1E9,0.5,TRUE)");
    const data = workbookData(base, { unitId: "u", look: null });
    expect(Object.values(data.sheets)[0]?.cellData?.[0]?.[2]?.f).toBeUndefined();
    const plain = workbookData(withFormula("SUM(A1:A5)"), { unitId: "u", look: null });
    expect(Object.values(plain.sheets)[0]?.cellData?.[0]?.[2]?.f).toBe("=SUM(A1:A5)");
  });
});

describe("names and merged cells without an end", () => {
  const named = async (names: Readonly<Record<string, string>>, formula: string): Promise<Cell> => {
    const base = withFormula(formula);
    const list = Object.entries(names).map(([name, text]) => ({ name, formula: text, sheet: null }));
    const { sheets } = await calculateMissing({ ...base, names: list });
    const [sheet] = sheets;
    if (!sheet) throw new Error("no sheet");
    return cellAt(sheet, 0, 2);
  };

  it.each([
    ["itself", { one: "one+1" }],
    ["each other", { one: "two+1", two: "ONE+1" }],
    [
      "more names than anybody defines",
      {
        ...Object.fromEntries(Array.from({ length: 4000 }, (_, at) => [`n${at}_`, `n${at + 1}_+1`])),
        n4000_: "1",
        one: "n0_",
      },
    ],
  ])("a name that stands for %s gives no result and ends nothing", async (_, names) => {
    expect((await named(names, "one+1")).uncalculated).toBe(true);
  });

  it("a name beside such a one, or called like its sheet, is calculated", async () => {
    expect((await named({ one: "one+1", 自评表: "自评表!$A$5" }, "自评表*2")).value).toBe(10);
    expect((await named({ total: "part*2", part: "自评表!$A$3" }, "total+1")).value).toBe(7);
  });

  it("merged cells end with the grid, and of overlapping ones the first stays", async () => {
    const base = withFormula("SUM(A1:A5)");
    const merges = [
      { top: 0, left: 0, bottom: 1_048_575, right: 16_383 },
      { top: 1, left: 1, bottom: 4, right: 2 },
      { top: 1_000_000, left: 0, bottom: 1_000_001, right: 3 },
    ];
    const sheets = base.sheets.map((sheet) => ({ ...sheet, merges }));
    const [data] = Object.values(workbookData({ ...base, sheets }, { unitId: "u", look: null }).sheets);
    expect(data?.mergeData).toEqual([{ startRow: 0, startColumn: 0, endRow: 39, endColumn: 15 }]);
    const [sheet] = (await calculateMissing({ ...base, sheets })).sheets;
    expect(sheet && cellAt(sheet, 0, 2).value).toBe(15);
    // A stray cell in the far corner makes the grid as large as it can be.
    const far = sheets.map((each) => ({ ...each, rowCount: 1_048_576, columnCount: 16_384 }));
    const [large] = Object.values(workbookData({ ...base, sheets: far }, { unitId: "u", look: null }).sheets);
    expect(large?.mergeData?.map(({ startRow }) => startRow)).toEqual([1, 1_000_000]);
  });
});
