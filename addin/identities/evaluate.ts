import { Decimal, hundredthOf, roundAs, roundHalfUp } from "../values/decimal.ts";
import { figureInterval, fractionInterval, inMoneyUnit, type Figure, type MoneyUnit } from "../values/figure.ts";
import {
  addIntervals,
  exactly,
  hull,
  maxIntervals,
  mayBeZero,
  minIntervals,
  multiplyIntervals,
  quotient,
  subtractIntervals,
  type Interval,
} from "../values/interval.ts";
import { LazyInterval } from "../values/lazy-interval.ts";
import type { Slot } from "../forms/grid.ts";
import { stepAt, type Condition, type Expression, type Leaf } from "./expression.ts";
import { readOperand, type Unknown } from "./operand.ts";

/** The outcome of an expression: every value it may have, and its value for the figures as printed. */
export interface Computed {
  readonly known: true;
  readonly interval: Interval;
  readonly value: Decimal;
}

/** Why an expression has no value: the first cell in the way, or a zero denominator. */
export interface Undecided {
  readonly known: false;
  readonly why: Unknown["why"] | "zero" | "all-blank";
  readonly slot: Slot | null;
}

/** Evaluates with displayed-precision intervals and with the figures as printed at the same time. */
export function evaluate(expression: Expression, moneyUnit: MoneyUnit): Computed | Undecided {
  switch (expression.op) {
    case "sum":
      return evaluateSum(expression.terms, moneyUnit);
    case "greatest":
      return evaluateGreatest(expression.terms, moneyUnit);
    case "choose":
      return evaluateChoice(expression, moneyUnit);
    case "round": {
      const inner = evaluate(expression.of, moneyUnit);
      if (!inner.known) return inner;
      const rounded = (value: Decimal): Decimal => roundAs(value, expression.decimals, expression.way);
      return new Evaluation(rounded(inner.value), () => ({
        low: rounded(inner.interval.low),
        high: rounded(inner.interval.high),
      }));
    }
    case "step": {
      const inner = evaluate(expression.of, moneyUnit);
      return inner.known
        ? new Evaluation(stepAt(expression, settled(inner.value)), () => stepInterval(expression, inner.interval))
        : inner;
    }
    case "minus":
    case "times":
    case "over":
    case "least":
      return evaluatePair(expression.op, evaluate(expression.left, moneyUnit), evaluate(expression.right, moneyUnit));
    default:
      return evaluateLeaf(expression, moneyUnit);
  }
}

function evaluateLeaf(expression: Leaf, moneyUnit: MoneyUnit): Computed | Undecided {
  switch (expression.op) {
    case "number":
      return new Evaluation(expression.value, () => exactly(expression.value));
    case "quoted": {
      const amount = inMoneyUnit(expression.figure, moneyUnit, moneyUnit);
      return amount
        ? new Evaluation(amount.value, () => figureInterval(amount))
        : { known: false, why: "unit", slot: expression.slot };
    }
    case "cell": {
      const term = readOperand(expression.slot, expression.measure, moneyUnit);
      if (term.known) return term;
      if (expression.blankIsZero && (term.why === "blank" || term.why === "dash")) return ZERO;
      return { known: false, why: term.why, slot: expression.slot };
    }
    case "printed":
      return evaluatePrinted(expression.figure);
    case "nothing":
      return { known: false, why: "blank", slot: null };
  }
}

/** Noise in the last digits of a quotient must not miss a step: 0.3 ÷ 0.1 reaches 3. */
function settled(value: Decimal): Decimal {
  return roundHalfUp(value, 10);
}

/** Every value the steps give between two ends. */
function stepInterval(expression: Extract<Expression, { op: "step" }>, { low, high }: Interval): Interval {
  const inside = expression.steps.filter(({ from }) => from.gte(low) && from.lte(high)).map(({ value }) => value);
  const values = [stepAt(expression, settled(low)), stepAt(expression, settled(high)), ...inside];
  return { low: Decimal.min(...values), high: Decimal.max(...values) };
}

class Evaluation extends LazyInterval implements Computed {
  readonly known = true;
}

const ZERO: Computed = new Evaluation(new Decimal(0), () => exactly(new Decimal(0)));

function evaluateSum(terms: readonly Expression[], moneyUnit: MoneyUnit): Computed | Undecided {
  const parts: Computed[] = [];
  let filled = false;
  for (const term of terms) {
    const next = evaluate(term, moneyUnit);
    if (!next.known) return next;
    filled ||= term.op !== "cell" || next !== ZERO;
    if (next !== ZERO) parts.push(next);
  }
  if (!filled) return { known: false, why: "all-blank", slot: null };
  const [first, ...others] = parts;
  if (!first || others.length === 0) return first ?? ZERO;
  const value = others.reduce((total, next) => total.plus(next.value), first.value);
  return new Evaluation(value, () =>
    others.reduce((total, next) => addIntervals(total, next.interval), first.interval),
  );
}

/** A percentage as a fraction, any other number as it is; its unit is not converted. */
function evaluatePrinted(figure: Figure): Computed {
  if (figure.unit !== "%") return new Evaluation(figure.value, () => figureInterval(figure));
  const fraction = hundredthOf(figure.value);
  return new Evaluation(fraction, () => fractionInterval(figure) ?? exactly(fraction));
}

function evaluateGreatest(terms: readonly Expression[], moneyUnit: MoneyUnit): Computed | Undecided {
  const parts: Computed[] = [];
  for (const term of terms) {
    const next = evaluate(term, moneyUnit);
    if (!next.known) return next;
    parts.push(next);
  }
  return parts.reduce(
    (most, next) =>
      new Evaluation(Decimal.max(most.value, next.value), () => maxIntervals(most.interval, next.interval)),
  );
}

/** The branch that the printed figures choose. Its interval covers the other branch too where the intervals do not decide. */
function evaluateChoice(
  { when, then, otherwise }: Extract<Expression, { op: "choose" }>,
  moneyUnit: MoneyUnit,
): Computed | Undecided {
  const left = evaluate(when.left, moneyUnit);
  if (!left.known) return left;
  const right = evaluate(when.right, moneyUnit);
  if (!right.known) return right;
  const holds = compares(when.is, left.value, right.value);
  const chosen = evaluate(holds ? then : otherwise, moneyUnit);
  if (!chosen.known) return chosen;
  return new Evaluation(chosen.value, () => {
    const extremes = [
      compares(when.is, left.interval.low, right.interval.high),
      compares(when.is, left.interval.high, right.interval.low),
    ];
    if (extremes.every((extreme) => extreme === holds)) return chosen.interval;
    const other = evaluate(holds ? otherwise : then, moneyUnit);
    return other.known ? hull(chosen.interval, other.interval) : chosen.interval;
  });
}

function compares(is: Condition["is"], left: Decimal, right: Decimal): boolean {
  switch (is) {
    case "<=":
      return left.lte(right);
    case ">=":
      return left.gte(right);
    case "<":
      return left.lt(right);
  }
}

function evaluatePair(
  op: "minus" | "times" | "over" | "least",
  left: Computed | Undecided,
  right: Computed | Undecided,
): Computed | Undecided {
  if (!left.known) return left;
  if (!right.known) return right;
  switch (op) {
    case "minus":
      return new Evaluation(left.value.minus(right.value), () => subtractIntervals(left.interval, right.interval));
    case "times":
      return new Evaluation(left.value.times(right.value), () => multiplyIntervals(left.interval, right.interval));
    case "least":
      return new Evaluation(Decimal.min(left.value, right.value), () => minIntervals(left.interval, right.interval));
    case "over":
      if (mayBeZero(right.interval)) return { known: false, why: "zero", slot: null };
      return new Evaluation(left.value.div(right.value), () => quotient(left.interval, right.interval));
  }
}
