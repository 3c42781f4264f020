import { deducted } from "../addin/scoring/stepped-score.ts";
import { figureArgument, percentArgument, pointsArgument, policyArgument } from "./argument.ts";
import type { ArgumentValue } from "./grid.ts";

/**
 * 每超过一个百分点扣若干分，扣完为止. A begun point counts whole. Rate and limit as `120%`, 1.2 or 120; a negative deduction
 * means 每低于一个百分点扣分. Score in 分, two decimals, never below 0.
 *
 * @example JX.STEPSCORE("104%", 5, "100%", 0.5) = 3
 * @example JX.STEPSCORE(1.2, 5, 1, 0.5) = 0
 * @example JX.STEPSCORE("95%", 3, "100%", -0.2) = 2
 */
export function stepScore(
  rate: ArgumentValue,
  points: ArgumentValue,
  limit: ArgumentValue,
  deduct: ArgumentValue,
): number {
  const perPoint = figureArgument(deduct, "deduct").value;
  const side = perPoint.isNegative() ? "below" : "over";
  return deducted(
    pointsArgument(points, "points"),
    percentArgument(rate, "rate"),
    percentArgument(limit, "rateLimit"),
    perPoint.abs(),
    side,
    policyArgument(null),
  ).score.toNumber();
}
