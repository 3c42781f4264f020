import { Decimal as Library } from "decimal.js";

/**
 * The product's own decimal constructor: 40 significant digits, half-up rounding (四舍五入).
 * A clone, so no other code on the page can change its settings.
 */
export const Decimal = Library.clone({ precision: 40, rounding: Library.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 });
export type Decimal = Library;

/** Rounds half away from zero (四舍五入) at the given number of decimals, as Excel's ROUND does. */
export function roundHalfUp(value: Decimal, decimals: number): Decimal {
  return value.toDecimalPlaces(decimals, Library.ROUND_HALF_UP);
}

/** Decimals printed after the point in a plain decimal text: `"5.030" → 3`, `"12" → 0`. */
export function printedDecimals(text: string): number {
  const point = text.indexOf(".");
  return point < 0 ? 0 : text.length - point - 1;
}
