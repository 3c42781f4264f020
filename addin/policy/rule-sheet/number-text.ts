import { Decimal } from "../../values/decimal.ts";

/** A number as a pattern: bounded, without sign. */
export const N = String.raw`\d{1,9}(?:\.\d{1,8})?`;

/** A number as digits: 0.5 → `0.5`, never in powers of ten. */
export function digits(value: number): string {
  return new Decimal(value).toFixed();
}
