import { functionErrors, parameterNames } from "../addin/messages/functions.ts";
import { executionScore } from "../addin/scoring/execution-score.ts";
import { amountPair, pointsArgument, policyArgument } from "./argument.ts";
import type { ArgumentValue } from "./grid.ts";
import { zeroDivisor } from "./refusal.ts";

/**
 * 预算执行率得分 = min(1, 执行率) × 分值, two decimals, half-up. Points default to 10, policy to `cn-2020`.
 *
 * @example JX.EXECSCORE(1452.61, 1451.29) = 9.99
 * @example JX.EXECSCORE(751.64, 6238.91, "10分") = 10
 * @example JX.EXECSCORE(200, 100, 20, "platform") = 10
 */
export function execScore(
  budget: ArgumentValue,
  executed: ArgumentValue,
  points: ArgumentValue,
  policy: ArgumentValue,
): number {
  const [whole, part] = amountPair(budget, "budget", executed, "executed");
  const result = executionScore(whole, part, pointsArgument(points, "executionPoints", 10), policyArgument(policy));
  return result ? result.score.toNumber() : zeroDivisor(functionErrors.zero(parameterNames.budget));
}
