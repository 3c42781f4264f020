import type { CellRef } from "./address.ts";

/** New content of one cell: a typed value, or a formula without `=`. */
export type CellContent =
  | { readonly kind: "value"; readonly value: number | string | boolean | null }
  | {
      readonly kind: "formula";
      readonly formula: string;
      /** What it is known to show, to be stored in a file with it; left out, the program that opens the file calculates it. */
      readonly shows?: string;
    };

/** One cell to write. */
export interface CellWrite {
  readonly cell: CellRef;
  readonly content: CellContent;
  /** Number format to set along with the content, e.g. `0.00%`; absent leaves the format alone. */
  readonly format?: string;
}

/** Why a cell was left alone. */
export type SkipReason =
  "locked" | "covered" | "array" | "missing-sheet" | "outside-grid" | "not-taken" | "formula" | "typed-value";

/** A cell left alone, and why. */
export interface Skipped {
  readonly cell: CellRef;
  readonly reason: SkipReason;
}

/** What a cell held before a write: enough to put it back. */
export interface FormerCell {
  readonly cell: CellRef;
  readonly content: CellContent;
  /** Former number format, or `null` when the write did not touch it. */
  readonly format: string | null;
  /** What the write left there: 还原 refuses where a later edit changed it. */
  readonly written: CellContent;
}
