import type { ArgumentValue } from "./grid.ts";

/** A number as a whole number of units of 10^-decimals: 12.5 → 125, 1. */
interface Scaled {
  readonly digits: number;
  readonly decimals: number;
}

/** Whole numbers up to here have at most 15 digits, so no other decimal of 15 digits is the same double. */
const LARGEST = 1e15;
const MOST_DECIMALS = 6;

/** The decimal a double is shown as, if it is not negative and has at most 15 digits and six decimals; otherwise `null`. */
function scaled(value: number): Scaled | null {
  for (let decimals = 0, unit = 1; decimals <= MOST_DECIMALS; decimals++, unit *= 10) {
    const digits = Math.round(value * unit);
    if (!(digits >= 0 && digits < LARGEST)) return null;
    if (digits / unit === value) return { digits, decimals };
  }
  return null;
}

/**
 * `part ÷ whole` of two plain numbers as the exact decimal quotient, rounded once to a double. `null` where a cell holds
 * anything else, the whole is zero or a number has too many digits: decimal arithmetic, which gives the same, takes those.
 */
export function quotientOfNumbers(part: ArgumentValue, whole: ArgumentValue): number | null {
  if (typeof part !== "number" || typeof whole !== "number") return null;
  const [a, b] = [scaled(part), scaled(whole)];
  if (!a || !b || b.digits === 0) return null;
  const decimals = Math.max(a.decimals, b.decimals);
  const [dividend, divisor] = [a.digits * 10 ** (decimals - a.decimals), b.digits * 10 ** (decimals - b.decimals)];
  return Number.isSafeInteger(dividend) && Number.isSafeInteger(divisor) ? dividend / divisor : null;
}

/**
 * `actual ÷ target × points` in 分, rounded half-up at `decimals`, exact; all three plain numbers. `null` where the digits do not fit: those are left to decimal arithmetic.
 */
export function proportionOfNumbers(actual: number, target: number, points: number, decimals: number): number | null {
  const [a, b, w] = [scaled(actual), scaled(target), scaled(points)];
  if (!a || !b || !w || b.digits === 0) return null;
  const shift = b.decimals + decimals - a.decimals - w.decimals;
  const dividend = a.digits * w.digits * (shift > 0 ? 10 ** shift : 1);
  const divisor = b.digits * (shift < 0 ? 10 ** -shift : 1);
  if (!(dividend <= Number.MAX_SAFE_INTEGER && 2 * divisor <= Number.MAX_SAFE_INTEGER)) return null;
  const rest = dividend % divisor;
  const whole = (dividend - rest) / divisor;
  return (2 * rest >= divisor ? whole + 1 : whole) / 10 ** decimals;
}
