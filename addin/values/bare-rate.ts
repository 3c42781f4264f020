import { hundredthOf, type Decimal } from "./decimal.ts";

/**
 * Limit on a form: a bare number up to 2 is a fraction (0.9991 is 99.91%, 1.05 is 105%), a larger one a percentage
 * (99.91 is 99.91%). Rates on a form lie near 1, so anything above 2 was typed in percent.
 */
export const FORM_FRACTION_LIMIT = 2;

/**
 * Limit in an argument of a cell function: up to 10, since the argument is usually the result of a formula, and Excel
 * stores 500% as 5.
 */
export const ARGUMENT_FRACTION_LIMIT = 10;

/** Whether a bare number in the place of a rate is a fraction. */
export function isFraction(value: Decimal, limit: number): boolean {
  return value.abs().lte(limit);
}

/** A bare number in the place of a rate, as a fraction. */
export function asFraction(value: Decimal, limit: number): Decimal {
  return isFraction(value, limit) ? value : hundredthOf(value);
}
