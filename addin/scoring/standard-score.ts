import { scoringMessages as say } from "../messages/scoring.ts";
import type { Policy } from "../policy/policy.ts";
import { Decimal, roundHalfUp } from "../values/decimal.ts";
import type { RateScale, RateStandard, ScoringStandard } from "./standard.ts";
import { roundScore } from "./round-score.ts";
import { deducted, steppedScore, type SteppedScore } from "./stepped-score.ts";

/** Score of a rate (in %) under a printed 评分标准. Not certain where the text leaves the bound or a begun step open. */
export function standardScore(standard: RateStandard, points: Decimal, printed: Decimal, policy: Policy): SteppedScore {
  const rate = standard.absolute ? printed.abs() : printed;
  return beyondScore(standard, rate) ?? scaleScore(standard, points, rate, policy);
}

type Scale<Kind extends RateScale["kind"]> = Extract<RateScale, { readonly kind: Kind }>;

const shown = (value: Decimal): string => roundHalfUp(value, 4).toFixed();

/** 超过110%不得分. */
function beyondScore({ scale, nothing }: RateStandard, rate: Decimal): SteppedScore | null {
  if (nothing === undefined) return null;
  const isOver = scale.kind === "over";
  if (isOver ? rate.lte(nothing) : rate.gte(nothing)) return null;
  return {
    score: new Decimal(0),
    working: say.beyond({ rate: shown(rate), bound: String(nothing), over: isOver }),
    certain: true,
  };
}

function scaleScore(standard: RateStandard, points: Decimal, rate: Decimal, policy: Policy): SteppedScore {
  const { scale } = standard;
  switch (scale.kind) {
    case "share":
      return shareScore(scale, points, rate, policy);
    case "around": {
      const side = sideOf(scale, rate);
      return side ? standardScore({ ...standard, scale: side }, points, rate, policy) : fullScore(scale, points, rate);
    }
    case "at-least":
    case "at-most":
      return stepScore(scale, standard, points, rate, policy);
    case "over":
    case "below":
      return notBelowFloor(standard, points, deductionScore(scale, standard, points, rate, policy));
  }
}

function shareScore({ of }: Scale<"share">, points: Decimal, rate: Decimal, policy: Policy): SteppedScore {
  const share = roundScore(points.times(rate).div(of), policy);
  const score = Decimal.min(points, Decimal.max(0, share));
  return {
    score,
    working: say.share({ rate: shown(rate), of: String(of), points: shown(points), score: shown(score) }),
    certain: true,
  };
}

/** The deduction outside the stretch of full points; `null` inside. */
function sideOf({ low, high, over, below }: Scale<"around">, rate: Decimal): Scale<"over" | "below"> | null {
  if (rate.gt(high)) return { kind: "over", limit: high, deduct: over };
  return rate.gte(low) ? null : { kind: "below", limit: low, deduct: below };
}

function fullScore({ low, high }: Scale<"around">, points: Decimal, rate: Decimal): SteppedScore {
  return {
    score: points,
    working: say.between({ rate: shown(rate), low: String(low), high: String(high), points: shown(points) }),
    certain: true,
  };
}

function stepScore(
  scale: Scale<"at-least" | "at-most">,
  { open, rest }: RateStandard,
  points: Decimal,
  rate: Decimal,
  policy: Policy,
): SteppedScore {
  const certain = !open.some((bound) => rate.eq(bound));
  const isReached = scale.steps.some((step) => (scale.kind === "at-least" ? rate.gte(step.rate) : rate.lte(step.rate)));
  if (rest !== undefined && !isReached)
    return { score: new Decimal(rest), working: say.rest(shown(rate), String(rest)), certain };
  const result = steppedScore(scale, points, rate, policy);
  return { ...result, certain: result.certain && certain };
}

function deductionScore(
  scale: Scale<"over" | "below">,
  { per, open }: RateStandard,
  points: Decimal,
  rate: Decimal,
  policy: Policy,
): SteppedScore {
  if (per === 1) {
    const result = steppedScore(scale, points, rate, policy);
    return { ...result, certain: result.certain && !open.some((bound) => rate.eq(bound)) };
  }
  const [limit, deduct] = [new Decimal(scale.limit), new Decimal(scale.deduct)];
  const result = deducted(points, rate.div(per), limit.div(per), deduct, scale.kind, policy);
  return {
    ...result,
    working: say.perStep({
      rate: shown(rate),
      limit: String(scale.limit),
      per: String(per),
      deduct: String(scale.deduct),
      score: shown(result.score),
    }),
  };
}

/** 最多扣…分 leaves the rest of the points. */
function notBelowFloor({ most }: RateStandard, points: Decimal, result: SteppedScore): SteppedScore {
  const floor = most === undefined ? new Decimal(0) : Decimal.max(0, points.minus(most));
  if (result.score.gte(floor)) return result;
  return { ...result, score: floor, working: say.most(String(most), shown(floor)) };
}

/** The rate (in %) without the step that is only begun: people may deduct for completed steps alone. */
export function completedSteps({ scale, per, absolute }: RateStandard, printed: Decimal): Decimal {
  const rate = absolute ? printed.abs() : printed;
  const whole = (gap: Decimal): Decimal => roundHalfUp(gap.div(per), 10).floor().times(per);
  switch (scale.kind) {
    case "over":
      return rate.gt(scale.limit) ? whole(rate.minus(scale.limit)).plus(scale.limit) : rate;
    case "below":
      return rate.lt(scale.limit) ? new Decimal(scale.limit).minus(whole(new Decimal(scale.limit).minus(rate))) : rate;
    case "around":
      if (rate.gt(scale.high)) return whole(rate.minus(scale.high)).plus(scale.high);
      return rate.lt(scale.low) ? new Decimal(scale.low).minus(whole(new Decimal(scale.low).minus(rate))) : rate;
    default:
      return rate;
  }
}

/** Whether the printed 评分标准 can give a score at all, for any facts. Scores in 分. */
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
      const { scale, rest } = standard;
      if (scale.kind === "at-least" || scale.kind === "at-most")
        return score.isZero() || score.eq(rest ?? 0) || scale.steps.some((step) => score.eq(step.score));
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
