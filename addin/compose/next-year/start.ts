import { formatCellRef } from "../../sheet/address.ts";
import type { CellPlan } from "./cell-plan.ts";

/** How next year's form starts. */
export interface Start {
  /** Cells that are blank or wait for others, by address with sheet. */
  readonly blanks: ReadonlySet<string>;
  /** This year's figures, none of which may occur in a formula. */
  readonly figures: ReadonlySet<number>;
}

/** Numbers that formulas contain by their nature: 100 points, 2 decimals. */
const CONSTANTS: ReadonlySet<number> = new Set([0, 1, 2, 3, 4, 100]);

export function startOf({ fates }: CellPlan): Start {
  const blanks = new Set<string>();
  const figures = new Set<number>();
  for (const [slot, { kind }] of fates) {
    if (kind === "empty" || kind === "derive") blanks.add(formatCellRef(slot));
    const number = slot.reading.kind === "figure" ? slot.reading.figure.value.toNumber() : 0;
    if (kind === "empty" && !CONSTANTS.has(number)) figures.add(number);
  }
  return { blanks, figures };
}
