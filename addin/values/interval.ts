import { Decimal } from "./decimal.ts";

/**
 * The set of values a printed figure may stand for: closed on both sides.
 * A printed `5.03` is [5.025, 5.035]. An exact number has `low = high`.
 */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** An exactly known number. */
export function exactly(value: Decimal): Interval {
  return { low: value, high: value };
}

/** `value` ± half a unit in its last printed place. */
export function printedInterval(value: Decimal, decimals: number): Interval {
  const half = halfUnit(decimals);
  return { low: value.minus(half), high: value.plus(half) };
}

const halves = new Map<number, Decimal>();

/** Half a unit in the last of so many places. */
function halfUnit(decimals: number): Decimal {
  const known = halves.get(decimals);
  if (known) return known;
  const made = new Decimal(`5e${-decimals - 1}`);
  halves.set(decimals, made);
  return made;
}

/** Every sum of a value of `a` and one of `b`. */
export function addIntervals(a: Interval, b: Interval): Interval {
  return { low: a.low.plus(b.low), high: a.high.plus(b.high) };
}

/** Every difference `a` − `b`. */
export function subtractIntervals(a: Interval, b: Interval): Interval {
  return { low: a.low.minus(b.high), high: a.high.minus(b.low) };
}

/** Every product. */
export function multiplyIntervals(a: Interval, b: Interval): Interval {
  // Amounts are hardly ever negative.
  if (!a.low.isNegative() && !b.low.isNegative()) return { low: a.low.times(b.low), high: a.high.times(b.high) };
  const corners = [a.low.times(b.low), a.low.times(b.high), a.high.times(b.low), a.high.times(b.high)];
  return { low: Decimal.min(...corners), high: Decimal.max(...corners) };
}

/** Whether zero is among the values. */
export function mayBeZero({ low, high }: Interval): boolean {
  return (low.isNegative() || low.isZero()) && (!high.isNegative() || high.isZero());
}

/** Quotient, or `null` when the divisor may be zero. */
export function divideIntervals(a: Interval, b: Interval): Interval | null {
  return mayBeZero(b) ? null : quotient(a, b);
}

/** Quotient by a divisor that is known not to be zero. */
export function quotient(a: Interval, b: Interval): Interval {
  if (!a.low.isNegative() && !b.low.isNegative()) return { low: a.low.div(b.high), high: a.high.div(b.low) };
  return multiplyIntervals(a, { low: ONE.div(b.high), high: ONE.div(b.low) });
}

const ONE = new Decimal(1);

/** The smaller of two figures, as far as both may reach. */
export function minIntervals(a: Interval, b: Interval): Interval {
  return { low: Decimal.min(a.low, b.low), high: Decimal.min(a.high, b.high) };
}

/** The larger of two figures, as far as both may reach. */
export function maxIntervals(a: Interval, b: Interval): Interval {
  return { low: Decimal.max(a.low, b.low), high: Decimal.max(a.high, b.high) };
}

/** The smallest interval that holds both. */
export function hull(a: Interval, b: Interval): Interval {
  return { low: Decimal.min(a.low, b.low), high: Decimal.max(a.high, b.high) };
}

/** Whether some value lies in both: two printed figures that may be the same number. */
export function intersects(a: Interval, b: Interval): boolean {
  return a.low.lte(b.high) && b.low.lte(a.high);
}
