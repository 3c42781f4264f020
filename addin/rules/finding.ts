import type { CellRef } from "../sheet/address.ts";

/**
 * How much a finding weighs. `error` 必须修改: provably wrong by the form's own figures;
 * `warning` 需作说明: needs the user's judgement or a written reason; `info` 提示: worth a look.
 */
export type Severity = "error" | "warning" | "info";

/** A value that would settle the finding, wholly derived from other cells. */
export interface Fix {
  readonly cell: CellRef;
  /** What the cell should show, e.g. `"99.91%"` or `9.99`. */
  readonly value: number | string;
  /** The same as a native Excel formula without `=`, or `null` where no formula says it. */
  readonly formula: string | null;
}

/** One inconsistency. Texts are Chinese and ready to show; numbers are as printed in the cells. */
export interface Finding {
  /** Rule id, `thing-then-check`, e.g. `execution-rate`. */
  readonly rule: string;
  /** Catalogue code, e.g. `F02`. */
  readonly code: string;
  readonly severity: Severity;
  /** All cells involved, the primary one first; merged cells by their anchor. */
  readonly cells: readonly CellRef[];
  /** What is in the primary cell; `""` where nothing does. */
  readonly found: string;
  /** What the form's own figures call for; `""` where no value can be named. */
  readonly expected: string;
  /** found − expected with unit, or `""`. */
  readonly difference: string;
  /** One sentence: what is wrong and what to do. */
  readonly message: string;
  /** The arithmetic with the numbers put in, e.g. `1451.29 ÷ 1452.61 = 99.91%`; `""` where none applies. */
  readonly working: string;
  /** Which figures would still agree because printed figures are rounded, e.g. `99.90%到99.92%之间`; absent where the check has no such range. */
  readonly tolerance?: string;
  /** Why it weighs less than the check's declared severity here, as a Chinese clause; absent where it does not. */
  readonly softened?: string;
  /** Document and clause, or the rule printed on the form. */
  readonly basis: string;
  readonly fix: Fix | null;
  /** Sentences of a written report the finding is about, the primary one first; absent for findings in tables. */
  readonly quotes?: readonly SentenceQuote[];
}

/** One sentence of a report as typed, with the figures in question. */
export interface SentenceQuote {
  readonly cell: CellRef;
  readonly text: string;
  /** Offsets of the figures in `text`, in UTF-16 units, end exclusive. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

/** A check that could not be decided, and why. Never shown as passed. */
export interface NotChecked {
  readonly rule: string;
  readonly code: string;
  readonly cells: readonly CellRef[];
  /** One Chinese sentence: what was missing and what to do. */
  readonly reason: string;
}
