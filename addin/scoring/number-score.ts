import { scoringMessages as say } from "../messages/scoring.ts";
import type { Policy } from "../policy/policy.ts";
import { normalizeLabel } from "../sheet/label.ts";
import type { ValueComparison } from "../values/compare.ts";
import { Decimal, hundredthOf } from "../values/decimal.ts";
import type { Direction } from "../values/direction.ts";
import { figureInterval, type Figure } from "../values/figure.ts";
import { exactly, type Interval } from "../values/interval.ts";
import type { IndicatorValue } from "../values/indicator-value.ts";
import { relateUnits, type Unit } from "../values/unit.ts";
import { completionDeduction } from "./completion-deduction.ts";
import { roundScore } from "./round-score.ts";
import type { NumberScore, ScoreKind } from "./score.ts";

/** A target and an actual value that are both numbers, with the points (分) at stake. */
interface NumberInput {
  readonly target: IndicatorValue;
  readonly actual: Figure;
  readonly comparison: ValueComparison;
  readonly points: Decimal;
  readonly direction: Direction;
  readonly policy: Policy;
  readonly name: string;
}

/** Score as a function of the actual value; falling or rising all the way, so interval ends give interval ends. */
type Curve = (actual: Decimal) => Decimal;

const ZERO = new Decimal(0);
const plain = (value: Decimal): string => value.toFixed();

/** Scores a number against a number or a range. */
export function scoreNumbers(input: NumberInput): NumberScore {
  const { target, comparison, direction } = input;
  const numbers = comparison.numbers;
  if (!numbers) return none("");
  const stepped = satisfaction(input);
  if (stepped) return stepped;
  if (target.kind === "range") return scoreRange(input, target.low.value, target.high.value, numbers.actual);
  const { target: a, actual: b } = numbers;
  if (a.isNegative() && comparison.status !== "met") return { ...none(say.negativeTarget), kind: direction };
  // 95% against >95%: missed by nothing, so no proportion says what it scores.
  if (b.eq(a) && comparison.status === "not-met") return { ...none(say.strictBoundary), kind: direction };
  switch (direction) {
    case "forward":
      return b.gte(a) ? full(input, a, b, "≥") : proportional(input, a, b, "forward");
    case "reverse":
      return b.lte(a) ? full(input, a, b, "≤") : exceeded(input, a, b);
    case "equal":
      return equalled(input, a, b);
  }
}

function full(input: NumberInput, a: Decimal, b: Decimal, sign: string): NumberScore {
  const { points, direction } = input;
  return (
    overFulfilled(input, a, b) ?? {
      kind: direction,
      score: points,
      range: exactly(points),
      working: say.met({ actual: plain(b), sign, target: plain(a), points: plain(points) }),
      certain: true,
      reason: "",
      alternatives: [],
    }
  );
}

function equalled(input: NumberInput, a: Decimal, b: Decimal): NumberScore {
  if (b.eq(a)) return full(input, a, b, "=");
  if (a.isZero()) return b.isNegative() ? full(input, a, b, "≤") : zeroMissed("equal", b);
  if (input.policy.equalRule.value === "strict") return { ...none(say.strictEqual(plain(a))), kind: "equal" };
  return { ...(b.gte(a) ? full(input, a, b, "≥") : proportional(input, a, b, "equal")), certain: false };
}

/** The target is none, and there is some. */
function zeroMissed(kind: ScoreKind, b: Decimal): NumberScore {
  return {
    ...none(""),
    kind,
    score: ZERO,
    range: exactly(ZERO),
    working: say.zeroTarget(plain(b)),
    certain: true,
  };
}

function none(reason: string): NumberScore {
  return { kind: "undecided", score: null, range: null, working: "", certain: false, reason, alternatives: [] };
}

/** 完成值 ÷ 指标值 × 分值; a negative actual counts as 0. */
function proportional(input: NumberInput, a: Decimal, b: Decimal, kind: ScoreKind): NumberScore {
  const { points, policy } = input;
  const less = kind === "forward" ? deductionOf(input, a, b) : null;
  const share: Curve = (actual) => Decimal.min(points, Decimal.max(0, actual).div(a).times(points));
  const curve: Curve = less === null ? share : (actual) => Decimal.max(0, share(actual).minus(less));
  const score = curve(b);
  const minus = less === null ? "" : ` − ${plain(less)}`;
  const working = `${plain(Decimal.max(0, b))} ÷ ${plain(a)} × ${plain(points)}${minus} = ${plain(roundScore(score, policy))}`;
  return { kind, score, range: spread(input, curve), working, certain: true, reason: "", alternatives: [] };
}

/** A reverse indicator over its target: (1 − (B − A) ÷ A) × W, or A ÷ B × W, as the policy says. */
function exceeded(input: NumberInput, a: Decimal, b: Decimal): NumberScore {
  const { points, policy } = input;
  if (a.isZero()) return zeroMissed("reverse", b);
  const linear: Curve = (actual) =>
    Decimal.min(points, Decimal.max(0, new Decimal(2).minus(actual.div(a))).times(points));
  const ratio: Curve = (actual) => Decimal.min(points, a.div(Decimal.max(actual, a)).times(points));
  const shown = (curve: Curve): string => plain(roundScore(curve(b), policy));
  const workings = {
    linear: b.gte(a.times(2))
      ? say.double(plain(b), plain(a))
      : `(1 − (${plain(b)} − ${plain(a)}) ÷ ${plain(a)}) × ${plain(points)} = ${shown(linear)}`,
    ratio: `${plain(a)} ÷ ${plain(b)} × ${plain(points)} = ${shown(ratio)}`,
  };
  const base = { kind: "reverse", reason: "", alternatives: [], certain: true } as const;
  const formula = policy.reverseFormula.value;
  if (formula !== "either") {
    const curve = formula === "linear" ? linear : ratio;
    return { ...base, score: curve(b), range: spread(input, curve), working: workings[formula] };
  }
  const [one, other] = [spread(input, linear), spread(input, ratio)];
  return {
    ...base,
    score: linear(b),
    range: { low: Decimal.min(one.low, other.low), high: Decimal.max(one.high, other.high) },
    working: say.either(workings.linear, workings.ratio),
    certain: false,
    alternatives: [
      { formula: say.linear, score: roundScore(linear(b), policy), working: workings.linear },
      { formula: say.ratio, score: roundScore(ratio(b), policy), working: workings.ratio },
    ],
  };
}

function scoreRange(input: NumberInput, low: Decimal, high: Decimal, b: Decimal): NumberScore {
  const { points, comparison } = input;
  if (comparison.status === "met") {
    return {
      kind: "range",
      score: points,
      range: exactly(points),
      working: say.inRange({ actual: plain(b), low: plain(low), high: plain(high), points: plain(points) }),
      certain: true,
      reason: "",
      alternatives: [],
    };
  }
  const outside = b.lt(low) ? proportional(input, low, b, "range") : exceeded(input, high, b);
  return { ...outside, kind: "range", certain: false };
}

/** 满意度 by steps, where the policy prints them. */
function satisfaction({ name, comparison, points, policy, direction, actual }: NumberInput): NumberScore | null {
  const steps = policy.satisfactionSteps;
  if (
    !steps.on ||
    direction === "reverse" ||
    actual.unit !== "%" ||
    !normalizeLabel(name).includes("满意") ||
    !comparison.numbers
  )
    return null;
  const rate = hundredthOf(actual.value);
  const reached = steps.value.find(({ from }) => rate.gte(from));
  const score = points.times(reached?.share ?? 0);
  const shown = `${plain(actual.value)}%`;
  const working = reached
    ? say.satisfaction({ rate: shown, from: `${plain(new Decimal(reached.from).times(100))}%`, score: plain(score) })
    : say.satisfactionBelow(shown);
  return {
    kind: direction,
    score,
    range: exactly(score),
    working,
    certain: steps.certainty !== "unconfirmed",
    reason: "",
    alternatives: [],
  };
}

/** 偏离过多扣分, off unless the policy switches it on. */
function overFulfilled(input: NumberInput, a: Decimal, b: Decimal): NumberScore | null {
  const { points, direction } = input;
  const less = deductionOf(input, a, b);
  if (direction !== "forward" || less === null) return null;
  const score = Decimal.max(0, points.minus(less));
  return {
    kind: direction,
    score,
    range: exactly(score),
    working: say.ahead({ actual: plain(b), target: plain(a), deduction: plain(less), score: plain(score) }),
    certain: input.policy.completionDeductions.cited !== undefined,
    reason: "",
    alternatives: [],
  };
}

/** Points off for being far from the target, where the policy takes some off; `null` for none. */
function deductionOf({ policy }: NumberInput, a: Decimal, b: Decimal): Decimal | null {
  const rule = policy.completionDeductions.on ? completionDeduction(policy, a, b) : null;
  return rule && new Decimal(rule.points);
}

function unitOf(target: IndicatorValue): Unit | null {
  if (target.kind === "quantity" || target.kind === "duration") return target.figure.unit;
  return target.kind === "range" ? target.high.unit : null;
}

/** The scores at both ends of what the printed actual value may stand for. */
function spread({ target, actual, points }: NumberInput, curve: Curve): Interval {
  const { factor } = relateUnits(unitOf(target), actual.unit);
  const { low, high } = figureInterval(actual);
  if (low.eq(high)) return exactly(curve(low.times(factor)));
  const ends = [curve(low.times(factor)), curve(high.times(factor))];
  return { low: Decimal.max(0, Decimal.min(...ends)), high: Decimal.min(points, Decimal.max(...ends)) };
}
