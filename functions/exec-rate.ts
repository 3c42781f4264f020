import { executionRate } from "../addin/scoring/rate.ts";
import { amountPair, quotientResult } from "./argument.ts";
import type { ArgumentValue } from "./grid.ts";
import { quotientOfNumbers } from "./plain-numbers.ts";

/**
 * 预算执行率 = 全年执行数 ÷ 全年预算数, a fraction, not rounded. Both amounts in any unit; one without a unit is in the other's.
 *
 * @example JX.EXECRATE(3077.25, 3077.25) = 1
 * @example JX.EXECRATE("56.95万元", "455600元") = 0.8
 * @example JX.EXECRATE(0, 5) = #DIV/0!
 */
export function execRate(budget: ArgumentValue, executed: ArgumentValue): number {
  const plain = quotientOfNumbers(executed, budget);
  if (plain !== null) return plain;
  const [whole, part] = amountPair(budget, "budget", executed, "executed");
  return quotientResult(executionRate(whole, part), "budget");
}
