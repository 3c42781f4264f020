import { describe, expect, it } from "vitest";
import { planFixes } from "../../addin/fill/fix-all.ts";
import { review } from "../../addin/review/review.ts";
import { formatCellRef } from "../../addin/sheet/address.ts";
import { workbookOf } from "../../addin/sheet/build.ts";
import { cellAt, cellKey, type Cell, type SheetSnapshot } from "../../addin/sheet/snapshot.ts";
import { form } from "../bench/review.ts";

/** The execution score is in I6, the total score in H16. */
const SCORE = [5, 8] as const;
const TOTAL = [15, 7] as const;

function sheetWith(changes: readonly (readonly [row: number, column: number, change: Partial<Cell>])[]): SheetSnapshot {
  const sheet = form(4);
  const cells = new Map(sheet.cells);
  for (const [row, column, change] of changes)
    cells.set(cellKey(row, column), { ...cellAt(sheet, row, column), ...change });
  return { ...sheet, cells };
}

const total = Number(cellAt(form(4), ...TOTAL).value);
const planned = (sheet: SheetSnapshot) => {
  const book = workbookOf([sheet]);
  return planFixes(book, review(book));
};

describe("all fixes together", () => {
  it("fixes a total to the sum of what its parts will be, though it agrees with what they are", () => {
    const plan = planned(
      sheetWith([
        [...SCORE, { value: 8 }],
        [...TOTAL, { value: total - 1 }],
      ]),
    );
    expect(plan.lines.map(({ cell, before, after, ticked }) => [formatCellRef(cell), before, after, ticked])).toEqual([
      ["自评表!I6", "8", "9", true],
      ["自评表!H16", String(total - 1), String(total), true],
    ]);
  });

  it("does not touch a right total that only disagrees with a part yet to be fixed", () => {
    const plan = planned(sheetWith([[...SCORE, { value: 8 }]]));
    expect(plan.lines.map(({ cell, after }) => [formatCellRef(cell), after])).toEqual([["自评表!I6", "9"]]);
  });

  it("leaves formulas and locked cells of a protected sheet alone, and says so", () => {
    const formula = planned(sheetWith([[...SCORE, { value: 8, formula: "4+4" }]]));
    expect([formula.lines, formula.left.map(({ reason }) => reason)]).toEqual([[], ["formula"]]);
    const locked = planned({ ...sheetWith([[...SCORE, { value: 8, locked: true }]]), protected: true });
    expect(locked.left).toContainEqual({ cell: { sheet: "自评表", row: 5, column: 8 }, reason: "locked" });
  });

  it("has nothing to fix on a form that agrees", () => {
    expect(planned(form(4)).lines).toEqual([]);
  });
});
