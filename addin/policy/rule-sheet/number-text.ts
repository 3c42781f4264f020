import { Decimal } from "../../values/decimal.ts";

/** A number as a pattern: bounded, without sign. */
export const N = String.raw`\d{1,9}(?:\.\d{1,8})?`;

/** A fraction as a percentage: 0.3 → `30%`. */
export function percent(share: number): string {
  return `${new Decimal(share).times(100).toFixed()}%`;
}

/** A number as digits: 0.5 → `0.5`, never in powers of ten. */
export function digits(value: number): string {
  return new Decimal(value).toFixed();
}

/** Digits of a percentage as a fraction: `30` → 0.3. */
export function fraction(text: string): number {
  return new Decimal(text).div(100).toNumber();
}
