import type { Slot } from "../../forms/grid.ts";
import { parseLabelledAmount } from "../../values/labelled-amount.ts";

/**
 * How far a derived cell is from what the user fills in: 1 follows from filled cells of its line, 2 from those as well, and so on.
 * Sums of sums come last.
 */
export type Level = 1 | 2 | 3 | 4;
export const LEVELS: readonly Level[] = [1, 2, 3, 4];

/** What becomes of one cell on next year's form. */
export type CellFate =
  /** Emptied; where an amount is behind its label in one cell, the label stays. */
  | { readonly kind: "empty" }
  /** Emptied, and a formula is put in where the form's arithmetic gives one. */
  | { readonly kind: "derive"; readonly level: Level }
  /** Stays as a proposal (建议值) that the user confirms or changes. */
  | { readonly kind: "proposal" }
  /** Stays, and may be changed. */
  | { readonly kind: "open" }
  /** The same, and its years move on. */
  | { readonly kind: "dated" }
  /** Takes what another cell held: 上年决算数 what 本年决算数 was. */
  | { readonly kind: "moved"; readonly from: Slot };

/** The fates of the cells of a form; the first word on a cell counts. */
export class CellPlan {
  readonly fates = new Map<Slot, CellFate>();
  /** Cells that want a percentage, and cells that want points. */
  readonly percents = new Set<Slot>();
  readonly points = new Set<Slot>();

  set(kind: Exclude<CellFate["kind"], "moved" | "derive">, ...slots: readonly (Slot | null | undefined)[]): void {
    for (const slot of slots) if (slot && !this.fates.has(slot)) this.fates.set(slot, { kind });
  }

  derive(level: Level, ...slots: readonly (Slot | null | undefined)[]): void {
    for (const slot of slots) if (slot && !this.fates.has(slot)) this.fates.set(slot, { kind: "derive", level });
  }

  move(to: Slot | null | undefined, from: Slot | null | undefined): void {
    if (to && from && !this.fates.has(to)) this.fates.set(to, { kind: "moved", from });
  }
}

/** What is left of a cell that is emptied: the label with its colon in front of an amount, or nothing. */
export function emptied(slot: Slot): string | null {
  if (slot.reading.kind !== "text") return null;
  const head = parseLabelledAmount(slot.text)?.head ?? "";
  // A sentence that ends with a colon is no label.
  return head.length <= LONGEST_LABEL && /[:：]$/u.test(head) ? head : null;
}

const LONGEST_LABEL = 30;
