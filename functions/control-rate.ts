import { controlRate as rate } from "../addin/scoring/rate.ts";
import { amountPair, quotientResult } from "./argument.ts";
import type { ArgumentValue } from "./grid.ts";
import { quotientOfNumbers } from "./plain-numbers.ts";

/**
 * 控制率 = 实际数 ÷ 限额, a fraction, not rounded: 在职人员控制率, “三公经费”控制率, 公用经费控制率.
 *
 * @example JX.CONTROLRATE(10, 12) = 1.2
 * @example JX.CONTROLRATE("10人", "12人") = 1.2
 */
export function controlRate(limit: ArgumentValue, actual: ArgumentValue): number {
  const plain = quotientOfNumbers(actual, limit);
  if (plain !== null) return plain;
  const [whole, part] = amountPair(limit, "limit", actual, "used");
  return quotientResult(rate(whole, part), "limit");
}
