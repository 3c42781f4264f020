import { scoringMessages as say } from "../messages/scoring.ts";
import type { Policy } from "../policy/policy.ts";
import { compareValues, type ValueComparison } from "../values/compare.ts";
import { Decimal } from "../values/decimal.ts";
import type { Direction, DirectionReading } from "../values/direction.ts";
import { type Figure } from "../values/figure.ts";
import { exactly } from "../values/interval.ts";
import type { IndicatorValue } from "../values/indicator-value.ts";
import { levelOf } from "./qualitative.ts";
import type { IndicatorScore, NumberScore } from "./score.ts";
import { scoreNumbers } from "./number-score.ts";
import { roundScore } from "./round-score.ts";

/** One indicator as printed: target, actual value, points (分), and the policy it is scored under. */
export interface IndicatorInput {
  readonly target: IndicatorValue;
  readonly actual: IndicatorValue;
  readonly points: Decimal;
  readonly direction: DirectionReading;
  readonly policy: Policy;
  /** 三级指标 name; 满意度 in it matters where the policy steps it. */
  readonly name?: string;
}

/** Scores one indicator by kind: forward, reverse, equal, range, deadline, yes/no, qualitative. */
export function indicatorScore(input: IndicatorInput): IndicatorScore {
  const { target, actual, points, direction, policy } = input;
  const comparison = compareValues(target, actual, direction.direction);
  const base = { comparison, certain: false, reason: "", alternatives: [], working: "" };
  const level = actual.kind === "qualitative" ? levelOf(actual.text, policy) : null;
  if (level !== null) {
    const range = {
      low: roundScore(points.times(level.low), policy),
      high: roundScore(points.times(level.high), policy),
    };
    return {
      ...base,
      kind: "qualitative",
      score: null,
      range,
      reason: say.qualitative,
      working: say.band({ level: level.level, low: range.low.toFixed(), high: range.high.toFixed() }),
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

function scoreWords(input: IndicatorInput, comparison: ValueComparison): IndicatorScore {
  const base = { comparison, alternatives: [], reason: "" } as const;
  const isMet = comparison.status === "met";
  if (input.target.kind === "deadline")
    return { ...base, kind: "deadline", ...(isMet ? onTimeScore(input, comparison) : lateScore(input)) };
  if (comparison.by === "yes-no")
    return { ...base, kind: "yes-no", ...(isMet ? doneScore(input) : notMetScore(input, comparison)) };
  return { ...base, kind: "qualitative", ...(isMet ? bestBand(input) : notMetScore(input, comparison)) };
}

type WordScore = Pick<IndicatorScore, "score" | "range" | "certain" | "working"> &
  Partial<Pick<IndicatorScore, "reason">>;

const textOf = (value: IndicatorValue): string => (value.kind === "blank" ? "" : value.text);

function onTimeScore({ target, actual, points }: IndicatorInput, { by }: ValueComparison): WordScore {
  const working = say.onTime({ actual: textOf(actual), target: textOf(target), points: points.toFixed() });
  return { score: points, range: exactly(points), certain: by !== "words", working };
}

function lateScore({ points, policy }: IndicatorInput): WordScore {
  const share = policy.lateShare.on ? policy.lateShare.value : null;
  if (share === null) {
    const range = { low: new Decimal(0), high: points };
    return { score: null, range, certain: false, reason: say.late, working: say.late };
  }
  const score = roundScore(points.times(share), policy);
  return { score, range: exactly(score), certain: false, working: say.late };
}

function doneScore({ actual, points }: IndicatorInput): WordScore {
  const working = say.metWords(textOf(actual), points.toFixed());
  return { score: points, range: exactly(points), certain: true, working };
}

/** 照抄指标值 says that it was reached, not how well: the best band. */
function bestBand({ points, policy }: IndicatorInput): WordScore {
  const best = policy.qualitativeBands.value[0];
  const range = { low: roundScore(points.times(best?.low ?? 1), policy), high: points };
  const working = say.band({ level: best?.level ?? "", low: range.low.toFixed(), high: points.toFixed() });
  return { score: null, range, certain: false, reason: say.qualitative, working };
}

function notMetScore({ actual, points }: IndicatorInput, { by }: ValueComparison): WordScore {
  const actualText = textOf(actual);
  const working = say.notMetWords(actualText);
  const none = new Decimal(0);
  // 已完成80%，未达标: missed, but how far is for the user to say.
  if (by === "words")
    return {
      score: null,
      range: { low: none, high: points },
      certain: false,
      reason: say.admittedMiss(actualText),
      working,
    };
  return { score: none, range: exactly(none), certain: false, working };
}

function scoreByNumbers(input: IndicatorInput, comparison: ValueComparison): IndicatorScore {
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
  const range = result.range && {
    low: roundScore(result.range.low, policy),
    high: roundScore(result.range.high, policy),
  };
  return {
    kind: result.kind,
    score: result.score && roundScore(result.score, policy),
    range,
    working: result.working,
    reason: result.reason,
    alternatives: result.alternatives,
  };
}

/** The printed sign beats the direction taken from words. */
function effective(target: IndicatorValue, direction: Direction): Direction {
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

function sameEitherWay({ numbers }: ValueComparison): boolean {
  return numbers?.target.eq(numbers.actual) ?? false;
}

function figureOf(value: IndicatorValue): Figure | null {
  return value.kind === "quantity" || value.kind === "duration" ? value.figure : null;
}
