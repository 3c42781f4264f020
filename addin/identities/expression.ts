import type { Slot } from "../forms/grid.ts";
import { Decimal, type Rounding } from "../values/decimal.ts";
import type { Figure } from "../values/figure.ts";
import type { Measure } from "./operand.ts";

/** What an identity says a cell must equal: arithmetic over other cells, as data. */
export type Expression =
  | {
      readonly op: "cell";
      readonly slot: Slot;
      readonly measure: Measure;
      /** A blank counts as nothing, as in a sum. */ readonly blankIsZero: boolean;
    }
  | { readonly op: "number"; readonly value: Decimal }
  /** An amount of money stated in the prose of a cell. */
  | { readonly op: "quoted"; readonly slot: Slot; readonly figure: Figure }
  /**
   * A number printed in a cell between other words, `≥300家`, as Excel's VALUE reads it without `around`; of a number
   * cell the number. A percentage counts as a fraction.
   */
  | { readonly op: "printed"; readonly slot: Slot; readonly figure: Figure; readonly around: readonly string[] }
  /** An empty text: the cell shows nothing, and the expression has no value. */
  | { readonly op: "nothing" }
  | { readonly op: "sum" | "greatest"; readonly terms: readonly Expression[] }
  | { readonly op: "minus" | "times" | "over" | "least"; readonly left: Expression; readonly right: Expression }
  /** Rounding to a number of decimals: 四舍五入, 舍去 or 进位. */
  | { readonly op: "round"; readonly of: Expression; readonly decimals: number; readonly way: Rounding }
  /** 分档: the value of the first step that is reached (≥ `from`), best first; below all of them `otherwise`. */
  | {
      readonly op: "step";
      readonly of: Expression;
      readonly steps: readonly Step[];
      readonly otherwise: Decimal;
    }
  | { readonly op: "choose"; readonly when: Condition; readonly then: Expression; readonly otherwise: Expression };

/** An expression without parts. */
export type Leaf = Extract<Expression, { op: "number" | "quoted" | "cell" | "printed" | "nothing" }>;

/** A comparison of two expressions. */
export interface Condition {
  readonly left: Expression;
  readonly is: "<=" | ">=" | "<";
  readonly right: Expression;
}

/** One step of a graded scale: from here on (included) this value. */
interface Step {
  readonly from: Decimal;
  readonly value: Decimal;
}

/** A cell that must hold a figure. */
export function figureIn(slot: Slot, measure: Measure): Expression {
  return { op: "cell", slot, measure, blankIsZero: false };
}

/** A part of a sum: a blank or a dash is nothing. */
export function part(slot: Slot, measure: Measure): Expression {
  return { op: "cell", slot, measure, blankIsZero: true };
}

/** A fixed number. */
export function constant(value: number | string): Expression {
  return { op: "number", value: new Decimal(value) };
}

/** An amount read out of prose; its figure has a unit of money. */
export function quoted(slot: Slot, figure: Figure): Expression {
  return { op: "quoted", slot, figure };
}

/** A number printed in a cell between the texts `around` it; see {@link Expression}. */
export function printedNumber(slot: Slot, figure: Figure, around: readonly string[] = []): Expression {
  return { op: "printed", slot, figure, around };
}

/** A cell that shows nothing. */
export const NOTHING: Expression = { op: "nothing" };

/** The sum of all terms; no terms are 0. */
export function sum(terms: readonly Expression[]): Expression {
  return { op: "sum", terms };
}

/** left − right. */
export function minus(left: Expression, right: Expression): Expression {
  return { op: "minus", left, right };
}

/** left × right. */
export function times(left: Expression, right: Expression): Expression {
  return { op: "times", left, right };
}

/** left ÷ right; undecided where `right` may be zero. */
export function over(left: Expression, right: Expression): Expression {
  return { op: "over", left, right };
}

/** The smaller of the two. */
export function least(left: Expression, right: Expression): Expression {
  return { op: "least", left, right };
}

/** The greatest of all terms; at least one. */
export function greatest(terms: readonly Expression[]): Expression {
  return { op: "greatest", terms };
}

/** `then` where the condition holds, else `otherwise`. */
export function choose(when: Condition, then: Expression, otherwise: Expression): Expression {
  return { op: "choose", when, then, otherwise };
}

/** Rounded to so many decimals, half-up by default. */
export function round(of: Expression, decimals: number, way: Rounding = "half-up"): Expression {
  return { op: "round", of, decimals, way };
}

/** The value a graded scale gives, its steps best first. */
export function step(of: Expression, steps: readonly Step[], otherwise: Decimal): Expression {
  return { op: "step", of, steps, otherwise };
}

/** The value of a graded scale at one point. */
export function stepAt(
  { steps, otherwise }: Pick<Extract<Expression, { op: "step" }>, "steps" | "otherwise">,
  at: Decimal,
): Decimal {
  return steps.find(({ from }) => at.gte(from))?.value ?? otherwise;
}

/** The cells an expression reads, in order of appearance. */
export function slotsOf(expression: Expression): Slot[] {
  switch (expression.op) {
    case "cell":
    case "quoted":
    case "printed":
      return [expression.slot];
    case "number":
    case "nothing":
      return [];
    case "sum":
    case "greatest":
      return expression.terms.flatMap(slotsOf);
    case "round":
    case "step":
      return slotsOf(expression.of);
    case "choose":
      return [expression.when.left, expression.when.right, expression.then, expression.otherwise].flatMap(slotsOf);
    default:
      return [...slotsOf(expression.left), ...slotsOf(expression.right)];
  }
}
