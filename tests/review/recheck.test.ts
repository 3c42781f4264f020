import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { review } from "../../addin/review/review.ts";
import { recognisedOnce } from "../../addin/review/kept.ts";
import {
  cellAt,
  cellKey,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../addin/sheet/snapshot.ts";
import { workbookOf } from "../../addin/sheet/build.ts";
import { sameSheet, withUnchanged } from "../../addin/sheet/unchanged.ts";
import { form } from "../bench/review.ts";

/** The workbook as a host reads it again: the same content in other objects. */
const readAgain = (book: WorkbookSnapshot): WorkbookSnapshot => structuredClone(book);

function withCell(book: WorkbookSnapshot, at: number, row: number, column: number, value: CellValue): WorkbookSnapshot {
  const sheets = book.sheets.map((sheet, index): SheetSnapshot => {
    if (index !== at) return sheet;
    const cell = { ...cellAt(sheet, row, column), value };
    return { ...sheet, cells: new Map(sheet.cells).set(cellKey(row, column), cell) };
  });
  return { ...book, sheets };
}

const book = workbookOf([1, 2, 3].map((number) => ({ ...form(4), name: `表${number}` })));

describe("checking again after an edit", () => {
  it("says the same as a check of the whole workbook, whatever was edited in whatever order", () => {
    const value = fc.oneof(
      fc.constantFrom<CellValue>(null, "", "100", "≥20台", "18台", "设备更新项目", "某市某某中心", {
        error: "#DIV/0!",
      }),
      fc.double({ min: -10, max: 200, noNaN: true }).map((number) => Math.round(number * 100) / 100),
    );
    const edit = fc.tuple(fc.nat(2), fc.nat(16), fc.nat(8), value);
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        let last = readAgain(book);
        review(last);
        for (const [sheet, row, column, content] of edits) {
          last = withUnchanged(withCell(readAgain(last), sheet, row, column, content), last);
          expect(review(last)).toEqual(review(readAgain(last)));
        }
      }),
      { numRuns: 12 },
    );
  });

  it("reads only the sheet that changed anew", () => {
    const before = readAgain(book);
    const after = withUnchanged(withCell(readAgain(before), 1, 11, 5, "3台"), before);
    expect(after.sheets.map((sheet, index) => sheet === before.sheets[index])).toEqual([true, false, true]);
    expect(recognisedOnce(after.sheets[0] ?? form(4), null)).toBe(recognisedOnce(before.sheets[0] ?? form(4), null));
  });

  it("takes another mapping, policy or set of checks into account", () => {
    const last = readAgain(book);
    review(last);
    for (const options of [{ policy: "cn-2021-cost" }, { rules: { "total-score": false } }, {}] as const)
      expect(review(last, options)).toEqual(review(readAgain(last), options));
  });

  it("sees every difference of a sheet", () => {
    const sheet = form(4);
    const changes: readonly Partial<SheetSnapshot>[] = [
      { visibility: "hidden" },
      { protected: true },
      { hiddenRows: new Set([3]) },
      { noted: new Set([cellKey(1, 1)]) },
      { merges: [{ top: 0, left: 0, bottom: 0, right: 3 }] },
      { validated: [{ top: 0, left: 0, bottom: 0, right: 3 }] },
      { cells: new Map([...sheet.cells].slice(1)) },
      { cells: new Map([...sheet.cells].map(([key, cell]) => [key, { ...cell, format: "0.00" }])) },
    ];
    expect(sameSheet(sheet, structuredClone(sheet))).toBe(true);
    for (const change of changes) expect(sameSheet(sheet, { ...sheet, ...change })).toBe(false);
  });
});
