import type { CompletionDeduction, Policy } from "../policy/policy.ts";
import {
  choose,
  constant,
  greatest,
  least,
  minus,
  NOTHING,
  over,
  round,
  times,
  type Expression,
} from "./expression.ts";

/** What the score (得分) of an indicator is computed from: 指标值, 完成值 and 分值. */
export interface ScoreOperands {
  readonly target: Expression;
  readonly actual: Expression;
  readonly points: Expression;
}

type ScorePolicy = Pick<Policy, "completionDeductions" | "reverseFormula" | "scoreDecimals" | "scoreRounding">;

/** 正向指标: 完成值 ÷ 指标值 × 分值 with the share between 0 and 1, less 完成值偏离扣分, rounded as the policy says. */
export function forwardScoreExpression({ target, actual, points }: ScoreOperands, policy: ScorePolicy): Expression {
  const completion = over(actual, target);
  const score = times(boundedShare(completion), points);
  return rounded(lessDeduction(score, completion, policy), policy);
}

/** 反向指标, by the formula of the policy. Where the policy accepts either formula, only a met target has a score. */
export function reverseScoreExpression({ target, actual, points }: ScoreOperands, policy: ScorePolicy): Expression {
  const isMet = { left: actual, is: "<=", right: target } as const;
  switch (policy.reverseFormula.value) {
    case "linear":
      return rounded(times(boundedShare(minus(constant(2), over(actual, target))), points), policy);
    case "ratio":
      return choose(isMet, points, rounded(times(over(target, actual), points), policy));
    case "either":
      return choose(isMet, points, NOTHING);
  }
}

/** Between 0 and 1. */
function boundedShare(share: Expression): Expression {
  return greatest([constant(0), least(constant(1), share)]);
}

function rounded(score: Expression, { scoreDecimals, scoreRounding }: ScorePolicy): Expression {
  return round(score, scoreDecimals.value, scoreRounding.value);
}

/** The score less the largest deduction (完成值偏离扣分) that applies, never below 0. */
function lessDeduction(score: Expression, completion: Expression, policy: ScorePolicy): Expression {
  const { on, value } = policy.completionDeductions;
  if (!on || value.length === 0) return score;
  const deductions = value.map((each) => deduction(each, completion));
  return greatest([constant(0), minus(score, greatest(deductions))]);
}

function deduction({ side, at, points }: CompletionDeduction, completion: Expression): Expression {
  // Noise in the last digits of a quotient must not miss the limit.
  const when = { left: round(completion, 10), is: side === "over" ? ">=" : "<", right: constant(at) } as const;
  return choose(when, constant(points), constant(0));
}
