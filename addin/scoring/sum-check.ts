import { Decimal, tenTo } from "../values/decimal.ts";

/** A printed amount: the number and its digits after the point. */
export interface PrintedAmount {
  readonly value: Decimal;
  readonly decimals: number;
}

/** 一致, 尾差 (the printed digits allow it) or a real difference. */
interface SumCheck {
  readonly state: "equal" | "rounding" | "different";
  /** total − Σ parts. */
  readonly difference: Decimal;
}

/**
 * Compares a total with its parts. All are taken at the precision of the most precise of them (100 beside 33.33 is 100.00, for
 * a cell drops trailing zeros); each may be off by half a unit of it. Whole numbers only are compared exactly.
 */
export function compareSum(whole: PrintedAmount, parts: readonly PrintedAmount[]): SumCheck {
  const sum = parts.reduce((value, part) => value.plus(part.value), new Decimal(0));
  const difference = whole.value.minus(sum);
  if (difference.isZero()) return { state: "equal", difference };
  const decimals = Math.max(whole.decimals, ...parts.map((part) => part.decimals));
  const tolerance = decimals <= 0 ? new Decimal(0) : new Decimal(5).times(tenTo(-decimals - 1)).times(parts.length + 1);
  return { state: difference.abs().lte(tolerance) ? "rounding" : "different", difference };
}
