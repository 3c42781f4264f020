import { gather } from "../sheet/gather.ts";
import type { Slot } from "../forms/grid.ts";
import { Decimal } from "../values/decimal.ts";
import type { Figure } from "../values/figure.ts";
import type { Measure } from "./term.ts";

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
  | { readonly op: "sum"; readonly terms: readonly Expression[] }
  | { readonly op: "minus" | "times" | "over" | "least"; readonly left: Expression; readonly right: Expression }
  /** Half-up rounding (四舍五入) to a number of decimals. */
  | { readonly op: "round"; readonly of: Expression; readonly decimals: number };

/** A cell that must hold a figure. */
export function cell(slot: Slot, measure: Measure): Expression {
  return { op: "cell", slot, measure, blankIsZero: false };
}

/** A part of a sum: a blank or a dash is nothing. */
export function part(slot: Slot, measure: Measure): Expression {
  return { op: "cell", slot, measure, blankIsZero: true };
}

/** A fixed number. */
export function number(value: number | string): Expression {
  return { op: "number", value: new Decimal(value) };
}

/** An amount read out of prose; its figure has a unit of money. */
export function quoted(slot: Slot, figure: Figure): Expression {
  return { op: "quoted", slot, figure };
}

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

/** Rounded half-up to so many decimals. */
export function round(of: Expression, decimals: number): Expression {
  return { op: "round", of, decimals };
}

/** The cells an expression reads, in order of appearance. */
export function slotsOf(expression: Expression): Slot[] {
  switch (expression.op) {
    case "cell":
    case "quoted":
      return [expression.slot];
    case "number":
      return [];
    case "sum":
      return gather(expression.terms, slotsOf);
    case "round":
      return slotsOf(expression.of);
    default:
      return [...slotsOf(expression.left), ...slotsOf(expression.right)];
  }
}
