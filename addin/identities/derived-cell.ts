import type { Slot } from "../forms/grid.ts";

/** What belongs into a cell by the form's own figures, in every way Fill can write it. */
export interface DerivedContent {
  /** A number, a percentage such as `99.91%`, or text where the cell is text (`其中：基本支出：859.81`). */
  readonly value: number | string;
  /** The same as a formula with `JX.` functions, without `=`; `null` where a formula cannot say it. */
  readonly formula: string | null;
  /** The same with native Excel functions only. */
  readonly nativeFormula: string | null;
  /** The arithmetic with the numbers put in. */
  readonly working: string;
}

/** A cell of the form with the content that belongs there. */
export interface DerivedCell extends DerivedContent {
  readonly target: Slot;
  /** Chinese name of the cell. */
  readonly label: string;
  /** Number format to set with it, `null` to leave it alone; absent, a percentage gets the format that shows its digits. */
  readonly format?: string | null;
  /** Cells the formulas read. */
  readonly reads: readonly Slot[];
}
