import { describe, expect, it } from "vitest";
import { calculateMissing } from "../../addin/calculation/calculate.ts";
import { review } from "../../addin/review/review.ts";
import type { Derivation } from "../../addin/review/types.ts";
import { formatCellRef } from "../../addin/sheet/address.ts";
import { workbookOf } from "../../addin/sheet/build.ts";
import { cellAt, cellKey, EMPTY_CELL, type SheetSnapshot } from "../../addin/sheet/snapshot.ts";
import { layouts } from "../fixtures/layouts/load.ts";
import { seedForm, seedForms } from "../fixtures/load.ts";

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

/** What the formula gives in its cell, as the engine calculates it; the sheet is otherwise as it was. */
async function results(sheet: SheetSnapshot, derivations: readonly Derivation[], which: "formula" | "nativeFormula") {
  const wanted = derivations.filter((derivation) => derivation[which] !== null && !derivation[which].includes("!"));
  const sheets = wanted.map((derivation, index): SheetSnapshot => {
    const { row, column } = derivation.cell;
    const cells = new Map(sheet.cells);
    cells.set(cellKey(row, column), { ...EMPTY_CELL, formula: derivation[which], uncalculated: true });
    return { ...sheet, name: `表${index}`, cells };
  });
  const calculated = await calculateMissing(workbookOf(sheets));
  return wanted.map((derivation, index) => {
    const { row, column } = derivation.cell;
    const own = calculated.sheets[index];
    return { derivation, formula: derivation[which], value: own ? cellAt(own, row, column).value : null };
  });
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

  it(
    "calculates to the promised value, with numbers hidden under every merged cell",
    { timeout: 120_000 },
    async () => {
      const wrong: string[] = [];
      let count = 0;
      for (const original of sheets) {
        const sheet = withHiddenNumbers(emptied(original));
        const { derivations } = review(workbookOf([sheet]));
        for (const which of ["formula", "nativeFormula"] as const)
          for (const { derivation, formula, value } of await results(sheet, derivations, which)) {
            count++;
            if (!agrees(derivation.value, value))
              wrong.push(
                `${formatCellRef(derivation.cell)} =${formula ?? ""} gives ${JSON.stringify(value)}, not ${derivation.value}`,
              );
          }
      }
      expect(wrong).toEqual([]);
      expect(count).toBeGreaterThan(100);
    },
  );
});
