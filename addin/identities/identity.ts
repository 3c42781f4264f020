import type { Form } from "../forms/form.ts";
import type { Slot } from "../forms/grid.ts";
import type { Expression } from "./expression.ts";
import type { FunctionCall } from "./print-formula.ts";
import type { Shape } from "./print-working.ts";
import type { Measure } from "./term.ts";

/**
 * One arithmetic statement of a form: the target cell must show what the expression says. Stated once and read four
 * ways: as a check (intervals), as a derivation (exact), as a formula, and as the working a user reads.
 */
export interface Identity {
  /** The check it serves. */
  readonly rule: string;
  readonly form: Form;
  readonly target: Slot;
  /** Chinese name of the target, e.g. `年度资金总额 · 执行率`. */
  readonly label: string;
  readonly expression: Expression;
  readonly measure: Measure;
  readonly shape: Shape;
  /** Decimals a derived value is written with. */
  readonly decimals: number;
  /** The same as a JX function, where one says it. */
  readonly call: FunctionCall | null;
  /** The target's blank may be filled from it. A check that only compares two typed figures is not a derivation. */
  readonly derives: boolean;
  /** Other cells the statement is about, beside those of the expression. */
  readonly also: readonly Slot[];
}
