import type { Form } from "../forms/form.ts";
import type { Slot } from "../forms/grid.ts";
import type { Expression } from "./expression.ts";
import type { JxCall } from "./print-formula.ts";
import type { Measure } from "./operand.ts";

/** What one identity states; the measure is given by the maker it is passed to. */
interface Statement {
  readonly form: Form;
  readonly target: Slot;
  /** Chinese name of the target, e.g. `年度资金总额 · 执行率`. */
  readonly label: string;
  readonly expression: Expression;
  /** Decimals a derived value is written with (of the percentage, for a rate); 2 by default. */
  readonly decimals?: number;
  /** The same as a JX function; `null`, the default, where no function computes it. */
  readonly call?: JxCall | null;
  /** A blank target may be filled from it; true by default. False for a check that only compares two typed figures. */
  readonly derives?: boolean;
  /** Cells the statement involves beside those of the expression; none by default. */
  readonly also?: readonly Slot[];
}

/**
 * One arithmetic statement of a form: the target cell must show the value of the expression. It is stated once and read
 * four ways: as a check (intervals), as a derivation (exact), as a formula, and as the working a user reads.
 */
export interface Identity extends Required<Statement> {
  /** How the target is read. A rate is shown in percent. */
  readonly measure: Measure;
}

const identityIn =
  (measure: Measure) =>
  ({ form, target, label, expression, decimals = 2, call = null, derives = true, also = [] }: Statement): Identity => ({
    form,
    target,
    label,
    expression,
    measure,
    decimals,
    call,
    derives,
    also,
  });

/** An identity between amounts, in the form's unit of money. */
export const moneyIdentity = identityIn("money");

/** An identity between points (分值) or scores (得分). */
export const pointsIdentity = identityIn("points");

/** An identity whose target is a rate; the expression gives it as a fraction. */
export const rateIdentity = identityIn("rate");
