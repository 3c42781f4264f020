import { Decimal, hundredthOf } from "../values/decimal.ts";
import { figureInterval, inMoneyUnit, type Figure } from "../values/figure.ts";
import {
  addIntervals,
  divideIntervals,
  exactly,
  multiplyIntervals,
  subtractIntervals,
  type Interval,
} from "../values/interval.ts";
import { unitParts } from "../values/unit.ts";
import { Attached } from "../sheet/attached.ts";
import type { Mention } from "./mention.ts";

/**
 * What a relation says a figure must equal: arithmetic over mentions, as data, in the form of the expressions that the
 * identities of the tables are made of. Percentages count as fractions, money in 元.
 */
export type MentionExpression =
  | { readonly op: "mention"; readonly mention: Mention }
  | { readonly op: "number"; readonly value: Decimal }
  | { readonly op: "sum"; readonly terms: readonly MentionExpression[] }
  | { readonly op: "minus" | "times" | "over"; readonly left: MentionExpression; readonly right: MentionExpression };

/** A figure of the report. */
export const mentioned = (mention: Mention): MentionExpression => ({ op: "mention", mention });
/** A fixed number. */
export const fixed = (value: number): MentionExpression => ({ op: "number", value: new Decimal(value) });
/** The sum of all terms. */
export const sumOf = (terms: readonly MentionExpression[]): MentionExpression => ({ op: "sum", terms });
/** left − right. */
export const minus = (left: MentionExpression, right: MentionExpression): MentionExpression => ({
  op: "minus",
  left,
  right,
});
/** left × right. */
export const times = (left: MentionExpression, right: MentionExpression): MentionExpression => ({
  op: "times",
  left,
  right,
});
/** left ÷ right. */
export const over = (left: MentionExpression, right: MentionExpression): MentionExpression => ({
  op: "over",
  left,
  right,
});

/** The value of the figures as printed, and every value their precision allows. */
export interface Evaluated {
  readonly value: Decimal;
  readonly interval: Interval;
}

const measured = new Attached<Mention, Evaluated>();

/** A figure in its base unit: money in 元, percentages as fractions, lengths in 米 … */
export function inBaseUnit(mention: Mention): Evaluated {
  const known = measured.get(mention);
  if (known) return known;
  const made = measure(mention);
  measured.set(mention, made);
  return made;
}

function measure({ figure, measure: kind, stage }: Mention): Evaluated {
  const plain = figureInterval(figure);
  if (kind === "money") {
    const amount = inMoneyUnit(asTyped(figure, stage.value === "target"), "元", "元");
    if (amount) return { value: amount.value, interval: figureInterval(amount) };
  }
  const factor = figure.unit === null ? null : unitParts(figure.unit).factor;
  if (kind === "percent") {
    const scale = hundredthOf(factor ?? new Decimal(1));
    return scaled(figure.value, plain, scale);
  }
  if (kind === "point") return scaled(figure.value, plain, new Decimal("0.01"));
  return factor === null || factor.eq(1)
    ? { value: figure.value, interval: plain }
    : scaled(figure.value, figureInterval(asTyped(figure, stage.value === "target")), factor);
}

/** Amounts below this in 万元 are typed without their zeros: 6万元 is 6.00, 0万元 is nothing at all. */
const ROUND_BELOW = 100;
const TYPED_DECIMALS = 2;

/** An amount with the precision it was typed with: small whole amounts of 万元 and whole goals stand for themselves. */
function asTyped(figure: Figure, isGoal: boolean): Figure {
  const whole = figure.decimals === 0 && figure.spread === null && (isGoal || figure.unit === "万元");
  return whole && (isGoal || figure.value.abs().lt(ROUND_BELOW)) ? { ...figure, decimals: TYPED_DECIMALS } : figure;
}

function scaled(value: Decimal, { low, high }: Interval, factor: Decimal): Evaluated {
  return { value: value.times(factor), interval: { low: low.times(factor), high: high.times(factor) } };
}

/** The value of a term with the figures as printed; `null` where it divides by zero. */
export function faceValue(term: MentionExpression): Decimal | null {
  switch (term.op) {
    case "mention":
      return inBaseUnit(term.mention).value;
    case "number":
      return term.value;
    case "sum": {
      let total = ZERO;
      for (const each of term.terms) {
        const next = faceValue(each);
        if (!next) return null;
        total = total.plus(next);
      }
      return total;
    }
    default: {
      const [left, right] = [faceValue(term.left), faceValue(term.right)];
      if (!left || !right) return null;
      if (term.op === "minus") return left.minus(right);
      if (term.op === "times") return left.times(right);
      return right.isZero() ? null : left.div(right);
    }
  }
}

/** Evaluates a term; `null` where it divides by what may be zero. */
export function evaluateTerm(term: MentionExpression): Evaluated | null {
  switch (term.op) {
    case "mention":
      return inBaseUnit(term.mention);
    case "number":
      return { value: term.value, interval: exactly(term.value) };
    case "sum": {
      let total: Evaluated = { value: ZERO, interval: exactly(ZERO) };
      for (const each of term.terms) {
        const next = evaluateTerm(each);
        if (!next) return null;
        total = { value: total.value.plus(next.value), interval: addIntervals(total.interval, next.interval) };
      }
      return total;
    }
    default: {
      const [left, right] = [evaluateTerm(term.left), evaluateTerm(term.right)];
      return left && right ? pair(term.op, left, right) : null;
    }
  }
}

function pair(op: "minus" | "times" | "over", left: Evaluated, right: Evaluated): Evaluated | null {
  if (op === "minus")
    return { value: left.value.minus(right.value), interval: subtractIntervals(left.interval, right.interval) };
  if (op === "times")
    return { value: left.value.times(right.value), interval: multiplyIntervals(left.interval, right.interval) };
  const interval = divideIntervals(left.interval, right.interval);
  return interval && !right.value.isZero() ? { value: left.value.div(right.value), interval } : null;
}

const ZERO = new Decimal(0);

/** The mentions a term reads, in order. */
export function mentionsIn(term: MentionExpression): Mention[] {
  switch (term.op) {
    case "mention":
      return [term.mention];
    case "number":
      return [];
    case "sum":
      return term.terms.flatMap(mentionsIn);
    default:
      return [...mentionsIn(term.left), ...mentionsIn(term.right)];
  }
}

/** The term with one figure in the place of another. */
export function withMention(term: MentionExpression, from: Mention, to: Mention): MentionExpression {
  switch (term.op) {
    case "mention":
      return term.mention === from ? mentioned(to) : term;
    case "number":
      return term;
    case "sum":
      return sumOf(term.terms.map((each) => withMention(each, from, to)));
    default:
      return { op: term.op, left: withMention(term.left, from, to), right: withMention(term.right, from, to) };
  }
}
