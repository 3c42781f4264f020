import { functionErrors, parameterNames } from "../addin/messages/functions.ts";
import { compareValues, completionRate } from "../addin/values/compare.ts";
import type { ArgumentValue } from "./grid.ts";
import { undecidable, zeroDivisor } from "./refusal.ts";
import { targetArguments } from "./target-argument.ts";
import { valueMessages } from "../addin/messages/values.ts";

/**
 * 完成率 = 实际完成值 ÷ 年度指标值, a fraction, not rounded. Reads signs, words and units (亿元 and 万元 convert).
 * `#N/A` for qualitative values and dates.
 *
 * @example JX.COMPLETION("≥20%", "16%") = 0.8
 * @example JX.COMPLETION("1.5亿元", "12000万元") = 0.8
 * @example JX.COMPLETION("≥95%", 0.95) = 1
 * @example JX.COMPLETION("按进度拨付", "按进度拨付到位") = #N/A
 */
export function completion(target: ArgumentValue, actual: ArgumentValue): number {
  const [wanted, done] = targetArguments(target, actual);
  const comparison = compareValues(wanted, done, "forward");
  const { numbers, reason } = comparison;
  if (numbers?.target.isZero()) return zeroDivisor(functionErrors.zero(parameterNames.target));
  const rate = completionRate(comparison);
  if (rate) return rate.toNumber();
  return undecidable(functionErrors.undecided(reason === "" ? valueMessages.qualitative : reason));
}
