import { Decimal as Library } from "decimal.js";

/**
 * The product's own decimal constructor: 40 significant digits, half-up rounding (四舍五入).
 * A clone, so no other code on the page can change its settings. Only what decimal.js and its light edition have in common
 * is used here and on its values: the build of the cell functions alone puts the light edition in its place
 * (`taskpane/build/light-decimals.js`), a third of the size, and a test holds that both give the same results.
 */
export const Decimal = Object.assign(
  Library.clone({ precision: 40, rounding: Library.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 }),
  {
    /** The smallest of the values; at least one must be given. */
    min: (...values: readonly (Decimal | number)[]): Decimal =>
      values.map(decimalOf).reduce((least, value) => (least.lte(value) ? least : value)),
    /** The largest of the values; at least one must be given. */
    max: (...values: readonly (Decimal | number)[]): Decimal =>
      values.map(decimalOf).reduce((most, value) => (most.gte(value) ? most : value)),
  },
);
export type Decimal = Library;

function decimalOf(value: Decimal | number): Decimal {
  return typeof value === "number" ? new Decimal(value) : value;
}

/** Rounds half away from zero (四舍五入) at the given number of decimals, as Excel's ROUND does. */
export function roundHalfUp(value: Decimal, decimals: number): Decimal {
  return value.decimalPlaces() <= decimals ? value : value.toDecimalPlaces(decimals, Library.ROUND_HALF_UP);
}

/** How a figure is rounded (取舍): 四舍五入, 舍去 (towards zero) or 进位 (away from zero); as ROUND, ROUNDDOWN, ROUNDUP do. */
export type Rounding = "half-up" | "down" | "up";

/** Rounds at the given number of decimals in the given way. */
export function roundAs(value: Decimal, decimals: number, way: Rounding): Decimal {
  switch (way) {
    case "half-up":
      return roundHalfUp(value, decimals);
    case "down":
      return value.toDecimalPlaces(decimals, Library.ROUND_DOWN);
    case "up":
      return value.toDecimalPlaces(decimals, Library.ROUND_UP);
  }
}

const powersOfTen = new Map<number, Decimal>();

/** 10 to a whole power, exact: −2 → 0.01. */
export function tenTo(power: number): Decimal {
  const known = powersOfTen.get(power);
  if (known) return known;
  const made = new Decimal(`1e${power}`);
  powersOfTen.set(power, made);
  return made;
}

/** A percentage as a fraction: 99.91 → 0.9991. */
export function hundredthOf(value: Decimal): Decimal {
  return value.times(tenTo(-2));
}

/** The smallest whole number that is not below the value. */
export function roundUp(value: Decimal): Decimal {
  return value.toDecimalPlaces(0, Library.ROUND_CEIL);
}

/** Exponent of a power of ten: 10000 → 4, 0.001 → −3. */
export function powerOfTen(value: Decimal): number {
  return value.gte(1) ? value.toFixed().length - 1 : -value.decimalPlaces();
}

/** Decimals printed after the point in a plain decimal text: `"5.030" → 3`, `"12" → 0`. */
export function printedDecimals(text: string): number {
  const point = text.indexOf(".");
  return point < 0 ? 0 : text.length - point - 1;
}
