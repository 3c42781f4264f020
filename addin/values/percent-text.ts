import { Decimal, roundHalfUp } from "./decimal.ts";

/** A fraction as a percentage, rounded half up, without trailing zeros: 0.99909 is `99.91%`. */
export function percentText(fraction: Decimal, decimals: number): string {
  return `${roundHalfUp(fraction.times(100), decimals).toFixed()}%`;
}

/** A fraction as a percentage with all its digits: 0.3 is `30%`. */
export function exactPercentText(fraction: Decimal | number): string {
  return `${new Decimal(fraction).times(100).toFixed()}%`;
}

/** The digits of a percentage as a fraction: `30` is 0.3. */
export function fractionOfPercent(digits: string): number {
  return new Decimal(digits).div(100).toNumber();
}

/** A text that is a percentage and nothing else, such as `99.91%`, as the cell would hold it. */
interface PercentText {
  readonly fraction: number;
  /** Digits after the point as printed. */
  readonly decimals: number;
}

/** Reads `99.91%`; `null` for numbers and all other texts. */
export function parsePercentText(value: number | string): PercentText | null {
  const parts = typeof value === "string" ? PERCENT.exec(value)?.groups : undefined;
  if (!parts) return null;
  return {
    fraction: fractionOfPercent(parts.number ?? "0"),
    decimals: parts.decimals?.length ?? 0,
  };
}

const PERCENT = /^(?<number>-?\d+(?:\.(?<decimals>\d+))?)%$/;

/** Number format that shows a fraction as a percentage: `0.00%`. */
export function percentFormat(decimals: number): string {
  return decimals === 0 ? "0%" : `0.${"0".repeat(decimals)}%`;
}
