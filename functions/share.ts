import { shareRate } from "../addin/scoring/rate.ts";
import { amountPair, quotientResult } from "./argument.ts";
import type { ArgumentValue } from "./grid.ts";
import { quotientOfNumbers } from "./plain-numbers.ts";

/**
 * 占比 = 部分 ÷ 总体, a fraction, not rounded.
 *
 * @example JX.SHARE(25, 100) = 0.25
 * @example JX.SHARE("其中：基本支出：859.81", 1719.62) = 0.5
 */
export function share(part: ArgumentValue, whole: ArgumentValue): number {
  const plain = quotientOfNumbers(part, whole);
  if (plain !== null) return plain;
  const [some, all] = amountPair(part, "part", whole, "whole");
  return quotientResult(shareRate(some, all), "whole");
}
