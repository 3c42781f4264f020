import { scoringMessages as say } from "../messages/scoring.ts";
import type { Policy } from "../policy/policy.ts";
import { Decimal, roundHalfUp } from "../values/decimal.ts";
import type { RateStandard, ScoringStandard } from "./standard.ts";
import { deducted, steppedScore, type SteppedScore } from "./stepped-score.ts";

/** Score of a rate (in %) under a printed 评分标准. Not certain where the text leaves the bound or a begun step open. */
export function standardScore(standard: RateStandard, points: Decimal, printed: Decimal, policy: Policy): SteppedScore {
  const rate = standard.absolute ? printed.abs() : printed;
  const { rule, per, open, nothing, most, rest } = standard;
  const shown = (value: Decimal): string => roundHalfUp(value, 4).toFixed();
  const isBeyond = nothing !== undefined && (rule.kind === "over" ? rate.gt(nothing) : rate.lt(nothing));
  if (isBeyond)
    return {
      score: new Decimal(0),
      working: say.beyond(shown(rate), String(nothing), rule.kind === "over"),
      certain: true,
    };
  if (rule.kind === "share") {
    const score = Decimal.min(
      points,
      Decimal.max(0, roundHalfUp(points.times(rate).div(rule.of), policy.scoreDecimals.value)),
    );
    return { score, working: say.share(shown(rate), String(rule.of), shown(points), shown(score)), certain: true };
  }
  if (rule.kind === "around") {
    const { low, high, over, below } = rule;
    if (rate.gte(low) && rate.lte(high))
      return {
        score: points,
        working: say.between(shown(rate), String(low), String(high), shown(points)),
        certain: true,
      };
    const side = rate.gt(high)
      ? ({ kind: "over", limit: high, deduct: over } as const)
      : ({ kind: "below", limit: low, deduct: below } as const);
    return standardScore({ ...standard, rule: side }, points, rate, policy);
  }
  const atOpenBound = open.some((bound) => rate.eq(bound));
  if (rule.kind !== "over" && rule.kind !== "below") {
    const result = steppedScore(rule, points, rate, policy);
    const reached =
      rest === undefined ||
      rule.steps.some((step) => (rule.kind === "at-least" ? rate.gte(step.rate) : rate.lte(step.rate)));
    if (!reached)
      return { score: new Decimal(rest), working: say.rest(shown(rate), String(rest)), certain: !atOpenBound };
    return { ...result, certain: result.certain && !atOpenBound };
  }
  const floor = most === undefined ? new Decimal(0) : Decimal.max(0, points.minus(most));
  const atLeast = (result: SteppedScore): SteppedScore =>
    result.score.gte(floor) ? result : { ...result, score: floor, working: say.most(String(most), shown(floor)) };
  if (per === 1) {
    const result = steppedScore(rule, points, rate, policy);
    return atLeast({ ...result, certain: result.certain && !atOpenBound });
  }
  const result = deducted(
    points,
    rate.div(per),
    new Decimal(rule.limit).div(per),
    new Decimal(rule.deduct),
    rule.kind,
    policy,
  );
  return atLeast({
    ...result,
    working: say.perStep(shown(rate), String(rule.limit), String(per), String(rule.deduct), shown(result.score)),
  });
}

/** The rate (in %) without the step that is only begun: people may deduct for completed steps alone. */
export function completedSteps({ rule, per, absolute }: RateStandard, printed: Decimal): Decimal {
  const rate = absolute ? printed.abs() : printed;
  const whole = (gap: Decimal): Decimal => roundHalfUp(gap.div(per), 10).floor().times(per);
  switch (rule.kind) {
    case "over":
      return rate.gt(rule.limit) ? whole(rate.minus(rule.limit)).plus(rule.limit) : rate;
    case "below":
      return rate.lt(rule.limit) ? new Decimal(rule.limit).minus(whole(new Decimal(rule.limit).minus(rate))) : rate;
    case "around":
      if (rate.gt(rule.high)) return whole(rate.minus(rule.high)).plus(rule.high);
      return rate.lt(rule.low) ? new Decimal(rule.low).minus(whole(new Decimal(rule.low).minus(rate))) : rate;
    default:
      return rate;
  }
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
    case "choice":
      return standard.scores.some((each) => score.eq(each));
    case "rate": {
      const { rule, rest } = standard;
      if (rule.kind === "at-least" || rule.kind === "at-most")
        return score.isZero() || score.eq(rest ?? 0) || rule.steps.some((step) => score.eq(step.score));
      // A begun step may count in proportion: any score from 0 to the points can come out.
      return score.gte(0) && score.lte(points);
    }
  }
}

function subsetSums(values: readonly number[]): Decimal[] {
  let sums: Decimal[] = [new Decimal(0)];
  for (const value of values.slice(0, 12))
    sums = [...new Map([...sums, ...sums.map((sum) => sum.plus(value))].map((sum) => [sum.toFixed(), sum])).values()];
  return sums;
}
