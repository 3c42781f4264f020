import { describe, expect, it } from "vitest";
import { calculateMissing } from "../../addin/calculation/calculate.ts";
import { review } from "../../addin/review/review.ts";
import type { Derivation } from "../../addin/review/types.ts";
import { formatCellRef } from "../../addin/sheet/address.ts";
import { workbookOf } from "../../addin/sheet/build.ts";
import { cellAt, cellKey, EMPTY_CELL, type SheetSnapshot } from "../../addin/sheet/snapshot.ts";
import { layouts } from "../fixtures/layouts/load.ts";
import { seedForm, seedForms } from "../fixtures/load.ts";
import { roundsOf, type Style } from "../formula-rounds.ts";

/** The sheet with a number under each of its merges, as spreadsheets keep it where cells are merged by a program. */
function withHiddenNumbers(sheet: SheetSnapshot): SheetSnapshot {
  const cells = new Map(sheet.cells);
  for (const area of sheet.merges) {
    const row = area.bottom;
    const column = area.right;
    if (area.bottom - area.top > 30 || (row === area.top && column === area.left)) continue;
    cells.set(cellKey(row, column), { ...EMPTY_CELL, value: 37 });
  }
  return { ...sheet, cells };
}

/** Derived cells emptied, so that there is something to propose. */
function emptied(sheet: SheetSnapshot): SheetSnapshot {
  const { derivations } = review(workbookOf([sheet]));
  const cells = new Map(sheet.cells);
  for (const { cell } of derivations) cells.delete(cellKey(cell.row, cell.column));
  return { ...sheet, cells };
}

interface Proposed {
  readonly name: string;
  readonly sheet: SheetSnapshot;
  readonly round: readonly Derivation[];
}

/** What can be calculated at once on a form, each as a sheet of its own; the cells the formulas read are as they were. */
function proposals(form: SheetSnapshot, which: Style, index: number): Proposed[] {
  const sheet = withHiddenNumbers(emptied(form));
  const { derivations } = review(workbookOf([sheet]));
  const own = derivations.filter((derivation) => derivation[which]?.includes("!") === false);
  return roundsOf(own, which).map((round, turn) => ({ name: `表${index}-${turn}`, sheet, round }));
}

/** The sheet with formulas nobody has calculated yet. */
function withFormulas({ name, sheet, round }: Proposed, which: Style): SheetSnapshot {
  const cells = new Map(sheet.cells);
  for (const { cell, [which]: formula } of round)
    cells.set(cellKey(cell.row, cell.column), { ...EMPTY_CELL, formula, uncalculated: true });
  return { ...sheet, name, cells };
}

function agrees(promised: number | string, value: unknown): boolean {
  const number =
    typeof promised === "number" ? promised : Number(/^-?[\d.]+(?=%$)/u.exec(promised)?.[0] ?? Number.NaN) / 100;
  return (
    typeof value === "number" && Math.abs(value - number) < 0.006 * Math.max(1, typeof promised === "string" ? 0.02 : 1)
  );
}

describe("every proposed formula", () => {
  const sheets = [
    ...layouts()
      .slice(0, 60)
      .map(({ snapshot }) => snapshot),
    ...seedForms().map(({ id }) => seedForm(id)),
  ];

  it.each(["formula", "nativeFormula"] as const)(
    "%s calculates to the promised value, with numbers hidden under every merged cell",
    async (which) => {
      const proposed = sheets.flatMap((sheet, index) => proposals(sheet, which, index));
      const { sheets: calculated } = await calculateMissing(
        workbookOf(proposed.map((each) => withFormulas(each, which))),
      );
      const wrong = proposed.flatMap(({ round }, index) =>
        round.flatMap((derivation) => {
          const { row, column } = derivation.cell;
          const own = calculated[index];
          const value = own ? cellAt(own, row, column).value : null;
          return agrees(derivation.value, value)
            ? []
            : [
                `${formatCellRef(derivation.cell)} =${derivation[which] ?? ""} gives ${JSON.stringify(value)}, not ${derivation.value}`,
              ];
        }),
      );
      expect(wrong).toEqual([]);
      expect(proposed.reduce((all, { round }) => all + round.length, 0)).toBeGreaterThan(100);
    },
  );
});
