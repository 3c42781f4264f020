import { scoringMessages as say } from "../messages/scoring.ts";
import type { Policy } from "../policy/policy.ts";
import { Decimal, roundHalfUp } from "../values/decimal.ts";
import type { ScoringStandard } from "./standard-text.ts";
import { deducted, steppedScore, type SteppedScore } from "./stepped-score.ts";

type RateStandard = Extract<ScoringStandard, { kind: "rate" }>;

/** Score of a rate (in %) under a printed 评分标准. Not certain where the text leaves the bound or a begun step open. */
export function standardScore(standard: RateStandard, points: Decimal, rate: Decimal, policy: Policy): SteppedScore {
  const { rule, per, open } = standard;
  const atOpenBound = open.some((bound) => rate.eq(bound));
  if (per === 1 || (rule.kind !== "over" && rule.kind !== "below")) {
    const result = steppedScore(rule, points, rate, policy);
    return { ...result, certain: result.certain && !atOpenBound };
  }
  const result = deducted(points, rate.div(per), new Decimal(rule.limit).div(per), new Decimal(rule.deduct), rule.kind, policy);
  const shown = (value: Decimal): string => roundHalfUp(value, 4).toFixed();
  return { ...result, working: say.perStep(shown(rate), String(rule.limit), String(per), String(rule.deduct), shown(result.score)) };
}

/** Whether a score can come out of the printed 评分标准 at all, whatever the facts. Scores in 分. */
export function isAttainable(standard: ScoringStandard, points: Decimal, score: Decimal): boolean {
  switch (standard.kind) {
    case "balance":
      return [standard.none, standard.within, standard.over].some((each) => score.eq(each));
    case "per-case":
      return score.isZero() || points.minus(score).mod(standard.deduct).isZero();
    case "items":
      return subsetSums(standard.items).some((sum) => score.eq(sum));
    case "rate": {
      const { rule } = standard;
      if (rule.kind === "at-least" || rule.kind === "at-most") return score.isZero() || rule.steps.some((step) => score.eq(step.score));
      // A begun step may count in proportion: any score from 0 to the points can come out.
      return score.gte(0) && score.lte(points);
    }
  }
}

function subsetSums(values: readonly number[]): Decimal[] {
  let sums: Decimal[] = [new Decimal(0)];
  for (const value of values.slice(0, 12)) sums = [...new Map([...sums, ...sums.map((sum) => sum.plus(value))].map((sum) => [sum.toFixed(), sum])).values()];
  return sums;
}
