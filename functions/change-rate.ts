import { functionErrors } from "../addin/messages/functions.ts";
import { changeRate as rate } from "../addin/scoring/rate.ts";
import { amountPair, quotientResult } from "./argument.ts";
import type { ArgumentValue } from "./grid.ts";
import { undecidable } from "./refusal.ts";

/**
 * 变动率 = (本年数 − 上年数) ÷ 上年数, a fraction, not rounded. `#N/A` where 上年数 is negative: a change has no rate then.
 *
 * @example JX.CHANGERATE(4, 5) = 0.25
 * @example JX.CHANGERATE("5万元", "40000元") = -0.2
 */
export function changeRate(previous: ArgumentValue, current: ArgumentValue): number {
  const [before, now] = amountPair(previous, "previous", current, "current");
  if (before.isNegative() && !before.isZero()) return undecidable(functionErrors.negativeBase);
  return quotientResult(rate(before, now), "previous");
}
