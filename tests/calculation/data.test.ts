import { readFileSync } from "node:fs";
import { BooleanNumber, type IStyleData } from "@univerjs/core";
import { describe, expect, it } from "vitest";
import { workbookData } from "../../addin/calculation/data/workbook.ts";
import { gridFormula } from "../../addin/calculation/data/formula.ts";
import { styleData } from "../../addin/calculation/data/style.ts";
import { openXlsx } from "../../addin/hosts/xlsx/open.ts";
import { readLook } from "../../addin/hosts/xlsx/look/read-look.ts";
import { plainLook } from "../hosts/workbench/staged.ts";
import { contractWorkbook } from "../hosts/contract-workbook.ts";

const { snapshot, package: pack } = openXlsx(
  readFileSync(new URL("../fixtures/packages/package-d-excel-extras.xlsx", import.meta.url)),
);
const look = readLook(pack);
const data = workbookData(snapshot, { unitId: "test", look });
const first = data.sheets["sheet-1"];

function styleAt(row: number, column: number): IStyleData {
  const id = first?.cellData?.[row]?.[column]?.s;
  const style = typeof id === "string" ? data.styles[id] : id;
  if (!style) throw new Error("no style");
  return style;
}

function resource(name: string): Record<string, unknown> {
  return JSON.parse(data.resources?.find((each) => each.name === name)?.data ?? "{}") as Record<string, unknown>;
}

describe("showing a file as it looks", () => {
  it("keeps exact font sizes, fonts, fills and borders", () => {
    const sizes = new Set(Object.values(data.styles).map((style) => style?.fs));
    expect(sizes).toContain(10.5);
    expect(styleAt(2, 4)).toMatchObject({ bl: BooleanNumber.TRUE, ht: 2 });
    expect(styleAt(2, 4).bg?.rgb).toMatch(/^#[0-9A-F]{6}$/i);
    expect(Object.keys(styleAt(3, 4).bd ?? {}).sort()).toEqual(["b", "l", "r", "t"]);
    expect(styleAt(3, 8).n?.pattern).toBe("0.00%");
  });

  it("keeps merges, frozen panes, widths, heights and hidden sheets", () => {
    expect(first?.mergeData).toHaveLength(snapshot.sheets[0]?.merges.length ?? -1);
    expect(first?.freeze).toMatchObject({ ySplit: 7, startRow: 7 });
    expect(first?.rowData?.[7]?.h).toBe(42);
    expect(first?.columnData?.[3]?.w).toBeGreaterThan(first?.columnData?.[0]?.w ?? Infinity);
    expect(data.sheets["sheet-10"]?.hidden).toBe(BooleanNumber.TRUE);
  });

  it("keeps notes, validation and conditional formats", () => {
    for (const name of ["SHEET_NOTE_PLUGIN", "SHEET_DATA_VALIDATION_PLUGIN", "SHEET_CONDITIONAL_FORMATTING_PLUGIN"]) {
      expect(Object.keys(resource(name)["sheet-1"] ?? {}).length).toBeGreaterThan(0);
    }
    const rules = resource("SHEET_CONDITIONAL_FORMATTING_PLUGIN")["sheet-1"] as { rule: { type: string } }[];
    expect(new Set(rules.map(({ rule }) => rule.type))).toEqual(new Set(["highlightCell", "dataBar", "iconSet"]));
  });

  it("stands text upright, turns it the right way round and wraps it", () => {
    const [plain] = plainLook(contractWorkbook()).styles;
    if (!plain) throw new Error("no style");
    const aligned = (change: Partial<typeof plain.alignment>) =>
      styleData({ ...plain, alignment: { ...plain.alignment, ...change } });
    expect(aligned({ stacked: true }).tr).toEqual({ a: 0, v: BooleanNumber.TRUE });
    expect(aligned({ rotation: 45 }).tr).toEqual({ a: -45 });
    expect(aligned({ wrap: true }).tb).toBe(3);
    expect(aligned({ vertical: "center" }).vt).toBe(2);
  });
});

describe("formulas of the file in the grid", () => {
  it("lose the prefixes of newer functions, outside of quotes only", () => {
    expect(gridFormula('_xlfn.IFS(A1>1,"_xlfn.x",TRUE,_xlfn._xlws.SORT(A1:A3))')).toBe(
      '=IFS(A1>1,"_xlfn.x",TRUE,SORT(A1:A3))',
    );
  });
});
