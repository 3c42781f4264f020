import { scoringMessages as say } from "../messages/scoring.ts";
import type { Policy } from "../policy/policy.ts";
import { Decimal } from "../values/decimal.ts";
import { executionRate } from "./rate.ts";
import { roundScore } from "./round-score.ts";

/** The score for the execution rate, with its arithmetic in Chinese. */
interface ExecutionScore {
  /** 分, rounded half-up to the policy's decimals. */
  readonly score: Decimal;
  readonly working: string;
}

const clamp = (rate: Decimal): Decimal => Decimal.max(0, Decimal.min(1, rate));

/** 预算执行率得分 = min(1, 执行率) × 分值. Amounts in one unit. `null` when the budget is zero. */
export function executionScore(
  budget: Decimal,
  executed: Decimal,
  points: Decimal,
  policy: Policy,
): ExecutionScore | null {
  const rate = executionRate(budget, executed);
  if (!rate) return null;
  const score = roundScore(clamp(rate).times(points), policy);
  const working = rate.gt(1)
    ? say.capped(points.toFixed())
    : `${executed.toFixed()} ÷ ${budget.toFixed()} × ${points.toFixed()} = ${score.toFixed()}`;
  return { score, working };
}
