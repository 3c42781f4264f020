import { scoringMessages as say } from "../messages/scoring.ts";
import type { Policy, RateRule, StepRule } from "../policy/policy.ts";
import { normalizeLabel } from "../sheet/label.ts";
import { Decimal, roundHalfUp, roundUp } from "../values/decimal.ts";
import { roundScore } from "./round-score.ts";

/** The score by a stepped rule, with its arithmetic in Chinese. */
export interface SteppedScore {
  /** 分, rounded half-up to the policy's decimals, never below 0. */
  readonly score: Decimal;
  readonly working: string;
  /** Two readings of “每超过一个百分点” give different scores and no document says which holds. */
  readonly certain: boolean;
}

const plain = (value: Decimal): string => roundHalfUp(value, 4).toFixed();

/** Score of a rate (in %) under a rule of a scoring sheet (评分表). */
export function steppedScore(rule: StepRule, points: Decimal, rate: Decimal, policy: Policy): SteppedScore {
  switch (rule.kind) {
    case "over":
      return deducted(points, rate, new Decimal(rule.limit), new Decimal(rule.deduct), "over", policy);
    case "below":
      return deducted(points, rate, new Decimal(rule.limit), new Decimal(rule.deduct), "below", policy);
    case "at-least":
    case "at-most": {
      const reached = rule.steps.find((step) => (rule.kind === "at-least" ? rate.gte(step.rate) : rate.lte(step.rate)));
      if (!reached) return { score: new Decimal(0), working: say.stepNone(plain(rate)), certain: true };
      const bound = `${rule.kind === "at-least" ? "≥" : "≤"}${String(reached.rate)}`;
      return {
        score: new Decimal(reached.score),
        working: say.step({ rate: plain(rate), bound, score: String(reached.score) }),
        certain: true,
      };
    }
  }
}

/**
 * 每超过（低于）一个百分点扣 `deduct` 分，扣完为止. `rate` and `limit` in %. A begun point counts whole or in proportion,
 * as the policy says; the result is certain where both give the same.
 */
export function deducted(
  points: Decimal,
  rate: Decimal,
  limit: Decimal,
  deduct: Decimal,
  side: "over" | "below",
  policy: Policy,
): SteppedScore {
  const excess = side === "over" ? rate.minus(limit) : limit.minus(rate);
  if (excess.lte(0))
    return {
      score: points,
      working: (side === "over" ? say.within : say.notBelow)({
        rate: plain(rate),
        limit: plain(limit),
        points: plain(points),
      }),
      certain: true,
    };
  const score = (count: Decimal): Decimal => Decimal.max(0, roundScore(points.minus(deduct.times(count)), policy));
  // Noise of a quotient in the last digits must not begin another point: 120% is 20 points over 100%.
  const whole = roundUp(roundHalfUp(excess, 10));
  const count = policy.stepRounding.value === "whole-points-up" ? whole : excess;
  const result = score(count);
  const exhausted = points.minus(deduct.times(count)).isNegative() ? say.exhausted : "";
  return {
    score: result,
    working:
      say[side]({ points: plain(points), deduct: plain(deduct), count: plain(count), score: plain(result) }) +
      exhausted,
    certain: score(whole).eq(score(excess)),
  };
}

/** The policy's rule for a rate indicator by its printed name (quotes and points in brackets do not matter), or `null`. */
export function rateRuleFor(policy: Policy, name: string): RateRule | null {
  const wanted = normalizeLabel(name).replace(/["“”'‘’]|\([^()]*\)/gu, "");
  return policy.rateRules.value.find((rule) => rule.indicator === wanted || rule.aliases.includes(wanted)) ?? null;
}
