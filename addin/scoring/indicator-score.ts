import { scoringMessages as say } from "../messages/scoring.ts";
import type { Policy } from "../policy/policy.ts";
import { compare, type Comparison } from "../values/compare.ts";
import { Decimal, roundHalfUp } from "../values/decimal.ts";
import type { Direction, DirectionReading } from "../values/direction.ts";
import { type Figure } from "../values/figure.ts";
import { exactly } from "../values/interval.ts";
import type { Target } from "../values/target.ts";
import { levelOf } from "./qualitative.ts";
import type { IndicatorScore, NumberScore } from "./score.ts";
import { scoreNumbers } from "./number-score.ts";

/** One indicator as printed: target, actual value, points (分), and the policy it is scored under. */
export interface IndicatorInput {
  readonly target: Target;
  readonly actual: Target;
  readonly points: Decimal;
  readonly direction: DirectionReading;
  readonly policy: Policy;
  /** 三级指标 name; 满意度 in it matters where the policy steps it. */
  readonly name?: string;
}

/** Scores one indicator by kind: forward, reverse, equal, range, deadline, yes/no, qualitative. */
export function indicatorScore(input: IndicatorInput): IndicatorScore {
  const { target, actual, points, direction, policy } = input;
  const comparison = compare(target, actual, direction.direction);
  const base = { comparison, certain: false, reason: "", alternatives: [], working: "" };
  const level = actual.kind === "qualitative" ? levelOf(actual.text, policy) : null;
  if (level !== null) {
    const range = { low: roundTo(points.times(level.low), policy), high: roundTo(points.times(level.high), policy) };
    return {
      ...base,
      kind: "qualitative",
      score: null,
      range,
      reason: say.qualitative,
      working: say.band(level.level, range.low.toFixed(), range.high.toFixed()),
    };
  }
  if (comparison.status === "undecided") {
    const qualitative = target.kind === "qualitative";
    return {
      ...base,
      kind: qualitative ? "qualitative" : "undecided",
      score: null,
      range: qualitative ? { low: new Decimal(0), high: points } : null,
      reason: comparison.reason,
    };
  }
  switch (comparison.by) {
    case "date":
    case "words":
    case "yes-no":
    case null:
      return scoreWords(input, comparison);
    case "number":
      return scoreByNumbers(input, comparison);
  }
}

function scoreWords({ target, actual, points, policy }: IndicatorInput, comparison: Comparison): IndicatorScore {
  const kind = target.kind === "deadline" ? "deadline" : comparison.by === "yes-no" ? "yes-no" : "qualitative";
  const base = { comparison, kind, alternatives: [], reason: "" } as const;
  const said = actual.kind === "blank" ? "" : actual.text;
  if (comparison.status === "met") {
    if (kind === "qualitative") {
      // 照抄指标值 says that it was reached, not how well: the best band.
      const best = policy.qualitativeBands.value[0];
      const range = { low: roundTo(points.times(best?.low ?? 1), policy), high: points };
      return {
        ...base,
        score: null,
        range,
        certain: false,
        reason: say.qualitative,
        working: say.band(best?.level ?? "", range.low.toFixed(), points.toFixed()),
      };
    }
    const working =
      kind === "deadline"
        ? say.onTime(said, target.kind === "blank" ? "" : target.text, points.toFixed())
        : say.metWords(said, points.toFixed());
    return { ...base, score: points, range: exactly(points), certain: comparison.by !== "words", working };
  }
  if (kind === "deadline") {
    const share = policy.lateShare.on ? policy.lateShare.value : null;
    const score = share === null ? null : roundTo(points.times(share), policy);
    return {
      ...base,
      score,
      range: score ? exactly(score) : { low: new Decimal(0), high: points },
      certain: false,
      reason: score ? "" : say.late,
      working: say.late,
    };
  }
  if (comparison.by === "words") {
    // 已完成80%，未达标: missed, but how far is for a person to say.
    return {
      ...base,
      score: null,
      range: { low: new Decimal(0), high: points },
      certain: false,
      reason: say.admittedMiss(said),
      working: say.notMetWords(said),
    };
  }
  return {
    ...base,
    score: new Decimal(0),
    range: exactly(new Decimal(0)),
    certain: false,
    working: say.notMetWords(said),
  };
}

function scoreByNumbers(input: IndicatorInput, comparison: Comparison): IndicatorScore {
  const { target, actual, points, direction, policy } = input;
  const actualFigure = figureOf(actual);
  if (!comparison.numbers || !actualFigure) {
    // 96 or 0.96 against 95%: either way met or not, but no proportion can be taken.
    return comparison.status === "met"
      ? {
          kind: direction.direction,
          score: points,
          range: exactly(points),
          working: "",
          certain: false,
          reason: "",
          alternatives: [],
          comparison,
        }
      : {
          kind: direction.direction,
          score: null,
          range: null,
          working: "",
          certain: false,
          reason: say.qualitative,
          alternatives: [],
          comparison,
        };
  }
  const result = scoreNumbers({
    target,
    actual: actualFigure,
    comparison,
    points,
    direction: effective(target, direction.direction),
    policy,
    name: input.name ?? "",
  });
  const presumed = direction.presumed && target.kind !== "range" && !sameEitherWay(comparison);
  const unitsPrinted = comparison.units === "same" || comparison.units === "converted";
  return { ...withRounding(result, policy), comparison, certain: result.certain && !presumed && unitsPrinted };
}

function withRounding(
  result: NumberScore,
  policy: Policy,
): Pick<IndicatorScore, "kind" | "score" | "range" | "working" | "reason" | "alternatives"> {
  const range = result.range && { low: roundTo(result.range.low, policy), high: roundTo(result.range.high, policy) };
  return {
    kind: result.kind,
    score: result.score && roundTo(result.score, policy),
    range,
    working: result.working,
    reason: result.reason,
    alternatives: result.alternatives,
  };
}

/** The printed sign beats the direction taken from words. */
function effective(target: Target, direction: Direction): Direction {
  if (target.kind !== "quantity") return direction;
  switch (target.operator) {
    case "≥":
    case ">":
      return "forward";
    case "≤":
    case "<":
      return "reverse";
    case "=":
      return "equal";
    case "≈":
    case null:
      return direction;
  }
}

function sameEitherWay({ numbers }: Comparison): boolean {
  return numbers?.target.eq(numbers.actual) ?? false;
}

function figureOf(value: Target): Figure | null {
  return value.kind === "quantity" || value.kind === "duration" ? value.figure : null;
}

function roundTo(score: Decimal, policy: Policy): Decimal {
  return roundHalfUp(score, policy.scoreDecimals.value);
}
