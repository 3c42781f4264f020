import { Decimal, roundHalfUp } from "../../values/decimal.ts";
import { figureInterval, inMoneyUnit, type MoneyUnit } from "../../values/figure.ts";
import { addIntervals, divideIntervals, exactly, minIntervals, multiplyIntervals, subtractIntervals, type Interval } from "../../values/interval.ts";
import type { Slot } from "../grid.ts";
import type { Expression } from "./expression.ts";
import { readTerm, type Unknown } from "./term.ts";

/** The outcome of an expression: every value it may have, and its value for the figures taken at face. */
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

/** Evaluates with displayed-precision intervals and with the figures at face at the same time. */
export function evaluate(expression: Expression, moneyUnit: MoneyUnit): Computed | Undecided {
  switch (expression.op) {
    case "number":
      return { known: true, interval: exactly(expression.value), value: expression.value };
    case "quoted": {
      const amount = inMoneyUnit(expression.figure, moneyUnit, moneyUnit);
      return amount ? { known: true, interval: figureInterval(amount), value: amount.value } : { known: false, why: "unit", slot: expression.slot };
    }
    case "cell": {
      const term = readTerm(expression.slot, expression.measure, moneyUnit);
      if (term.known) return { known: true, interval: term.interval, value: term.value };
      if (expression.blankIsZero && (term.why === "blank" || term.why === "dash")) return ZERO;
      return { known: false, why: term.why, slot: expression.slot };
    }
    case "sum":
      return evaluateSum(expression.terms, moneyUnit);
    case "round": {
      const inner = evaluate(expression.of, moneyUnit);
      if (!inner.known) return inner;
      const rounded = (value: Decimal): Decimal => roundHalfUp(value, expression.decimals);
      return { known: true, interval: { low: rounded(inner.interval.low), high: rounded(inner.interval.high) }, value: rounded(inner.value) };
    }
    default:
      return evaluatePair(expression.op, evaluate(expression.left, moneyUnit), evaluate(expression.right, moneyUnit));
  }
}

const ZERO: Computed = { known: true, interval: exactly(new Decimal(0)), value: new Decimal(0) };

function evaluateSum(terms: readonly Expression[], moneyUnit: MoneyUnit): Computed | Undecided {
  let total: Computed = ZERO;
  let filled = false;
  for (const term of terms) {
    const next = evaluate(term, moneyUnit);
    if (!next.known) return next;
    filled ||= term.op !== "cell" || next !== ZERO;
    total = { known: true, interval: addIntervals(total.interval, next.interval), value: total.value.plus(next.value) };
  }
  return filled ? total : { known: false, why: "all-blank", slot: null };
}

function evaluatePair(op: "minus" | "times" | "over" | "least", left: Computed | Undecided, right: Computed | Undecided): Computed | Undecided {
  if (!left.known) return left;
  if (!right.known) return right;
  switch (op) {
    case "minus":
      return { known: true, interval: subtractIntervals(left.interval, right.interval), value: left.value.minus(right.value) };
    case "times":
      return { known: true, interval: multiplyIntervals(left.interval, right.interval), value: left.value.times(right.value) };
    case "least":
      return { known: true, interval: minIntervals(left.interval, right.interval), value: Decimal.min(left.value, right.value) };
    case "over": {
      const interval = right.value.isZero() ? null : divideIntervals(left.interval, right.interval);
      return interval ? { known: true, interval, value: left.value.div(right.value) } : { known: false, why: "zero", slot: null };
    }
  }
}
