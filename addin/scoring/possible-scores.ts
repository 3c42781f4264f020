import type { Policy } from "../policy/policy.ts";
import { roundHalfUp, type Decimal } from "../values/decimal.ts";
import type { Interval } from "../values/interval.ts";
import { completedSteps, standardScore } from "./standard-score.ts";
import type { RateStandard } from "./standard.ts";

/** A rate as a fraction, and every value it may have. */
interface Rate {
  readonly value: Decimal;
  readonly interval: Interval;
}

/** Every score the rule may give for the rate, begun points counted whole, in proportion or not at all; `open` where the text leaves a bound open. */
export function possibleScores(standard: RateStandard, points: Decimal, rate: Rate, policy: Policy) {
  const proportional: Policy = { ...policy, stepRounding: { ...policy.stepRounding, value: "proportional" } };
  // Quotients of whole numbers stop at the digits a percentage is stated with; noise must not begin another point.
  const percent = (value: Decimal): Decimal => roundHalfUp(value.times(100), 6);
  const scoresAt = (value: Decimal): Decimal[] => {
    // Beyond the rate of which nothing is scored no step is left to count.
    const whole =
      standard.nothing === undefined
        ? [standardScore(standard, points, completedSteps(standard, percent(value)), policy).score]
        : [];
    return [
      ...[policy, proportional].map((each) => standardScore(standard, points, percent(value), each).score),
      ...whole,
    ];
  };
  return {
    scores: [rate.interval.low, rate.value, rate.interval.high].flatMap(scoresAt),
    /** The same for the rate at face. */
    faces: scoresAt(rate.value),
    best: standardScore(standard, points, percent(rate.value), policy),
    open: standard.open.some(
      (bound) => rate.interval.low.times(100).lte(bound) && rate.interval.high.times(100).gte(bound),
    ),
  };
}
