import { Decimal, roundHalfUp } from "./decimal.ts";

/** A fraction as a percentage, rounded half up, without trailing zeros: 0.99909 is `99.91%`. */
export function percentText(fraction: Decimal, decimals: number): string {
  return `${roundHalfUp(fraction.times(100), decimals).toFixed()}%`;
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
    fraction: new Decimal(parts.number ?? "0").div(100).toNumber(),
    decimals: parts.decimals?.length ?? 0,
  };
}

const PERCENT = /^(?<number>-?\d+(?:\.(?<decimals>\d+))?)%$/;

/** Number format that shows a fraction as a percentage: `0.00%`. */
export function percentFormat(decimals: number): string {
  return decimals === 0 ? "0%" : `0.${"0".repeat(decimals)}%`;
}
