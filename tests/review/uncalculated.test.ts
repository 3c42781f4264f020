import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openXlsx } from "../../addin/hosts/xlsx/index.ts";
import { review } from "../../addin/review/review.ts";
import { formatCellRef, parsePosition } from "../../addin/sheet/address.ts";
import { sheetOf } from "../../addin/sheet/build.ts";
import { cellKey, type SheetSnapshot, type WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";

const SAMPLE = join(import.meta.dirname, "../../assets/samples/渌口2021.xlsx");
const { snapshot } = openXlsx(new Uint8Array(readFileSync(SAMPLE)));

/** A sheet with formulas that were not calculated. */
function waiting(sheet: SheetSnapshot, ...addresses: readonly string[]): SheetSnapshot {
  const cells = new Map(sheet.cells);
  for (const address of addresses) {
    const at = parsePosition(address);
    if (!at) throw new Error(address);
    const cell = {
      value: null,
      formula: "SUM(A1:XFD1048576)",
      format: "General",
      locked: true,
      uncalculated: true,
    } as const;
    cells.set(cellKey(at.row, at.column), cell);
  }
  return { ...sheet, cells };
}

const named = (workbook: WorkbookSnapshot): string[] => {
  const { findings, notChecked } = review(workbook);
  return [...findings, ...notChecked].flatMap(({ cells }) => cells.map(formatCellRef));
};

describe("a formula without a result is named", () => {
  it.each([
    ["under a merged cell", "H12"],
    ["in a title row", "H1"],
    ["beside the form", "M30"],
    ["where a check reads", "H6"],
  ])("%s", (_, address) => {
    const [first, ...others] = snapshot.sheets;
    if (!first) throw new Error("no sheet");
    expect(named({ ...snapshot, sheets: [waiting(first, address), ...others] })).toContain(`${first.name}!${address}`);
  });

  it("on a sheet without a form, in one entry, and the verdict is no pass", () => {
    const notes = waiting(sheetOf("备注", [["甲"]]), "B1", "B2", "C7");
    const { notChecked, verdict } = review({ ...snapshot, sheets: [notes] });
    expect(notChecked).toMatchObject([{ code: "D07", reason: expect.stringContaining("3格公式") as string }]);
    expect(notChecked[0]?.cells.map(formatCellRef)).toEqual(["备注!B1", "备注!B2", "备注!C7"]);
    expect(verdict).toBe("incomplete");
  });

  it("once, where a check said so already", () => {
    const [first, ...others] = snapshot.sheets;
    if (!first) throw new Error("no sheet");
    const workbook = { ...snapshot, sheets: [waiting(first, "M30", "H6"), ...others] };
    const entries = review(workbook).notChecked.filter(
      ({ code, cells }) => code === "D07" && cells.some((cell) => formatCellRef(cell) === `${first.name}!H6`),
    );
    expect(entries).toEqual([]);
  });
});
