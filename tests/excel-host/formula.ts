import { tokenize, type Token } from "./formula-tokens.ts";
import type { Scalar } from "./typed-input.ts";

/** A value inside a formula: a scalar, a range as grid, or an error such as `#DIV/0!`. */
export type FormulaValue = Scalar | FormulaError | readonly (readonly Scalar[])[];

export class FormulaError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** A function of formulas, e.g. `SUM` or `JX.EXECRATE`. */
export type FormulaFunction = (args: readonly FormulaValue[]) => FormulaValue;

export interface FormulaContext {
  /** The grid behind a reference such as `自评表!A1:B2`, or `null` where it points nowhere. */
  range(reference: string): readonly (readonly Scalar[])[] | null;
  /** A function by upper-case name. */
  function(name: string): FormulaFunction | null;
}

const LEVELS: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/** Calculates a formula (without `=`). What it cannot read is `#NAME?`, as in Excel. */
export function evaluate(formula: string, context: FormulaContext): Scalar {
  const tokens = tokenize(formula);
  if (!tokens) return "#NAME?";
  try {
    const reader = new Reader(tokens, context);
    const value = scalar(reader.expression(0));
    return reader.finished ? value : "#NAME?";
  } catch (error) {
    if (error instanceof FormulaError) return error.code;
    throw error;
  }
}

/** One value of a range (its first cell), errors thrown so that they run through the whole formula. */
export function scalar(value: FormulaValue): Scalar {
  if (value instanceof FormulaError) throw value;
  const single = typeof value === "object" ? (value[0]?.[0] ?? 0) : value;
  if (typeof single === "string" && /^#[A-Z0-9/]+[!?]?$/.test(single)) throw new FormulaError(single);
  return single;
}

export function toNumber(value: FormulaValue): number {
  const single = scalar(value);
  if (single === "") return 0;
  const number = Number(single);
  if (Number.isNaN(number)) throw new FormulaError("#VALUE!");
  return number;
}

class Reader {
  #next = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly context: FormulaContext,
  ) {}

  get finished(): boolean {
    return this.#next === this.tokens.length;
  }

  expression(level: number): FormulaValue {
    const signs = LEVELS[level];
    if (!signs) return this.#percent();
    let left = this.expression(level + 1);
    for (let sign = this.#take(signs); sign !== null; sign = this.#take(signs))
      left = operate(sign, left, this.expression(level + 1));
    return left;
  }

  #percent(): FormulaValue {
    let value = this.#operand();
    while (this.#take(["%"]) !== null) value = toNumber(value) / 100;
    return value;
  }

  #operand(): FormulaValue {
    if (this.#take(["-"]) !== null) return -toNumber(this.#operand());
    if (this.#take(["+"]) !== null) return this.#operand();
    if (this.#take(["("]) !== null) {
      const inner = this.expression(0);
      this.#require(")");
      return inner;
    }
    const token = this.tokens[this.#next++];
    switch (token?.kind) {
      case "number":
      case "text":
        return token.value;
      case "reference":
        return this.context.range(token.value) ?? new FormulaError("#REF!");
      case "name":
        return this.#named(token.value.toUpperCase());
      default:
        throw new FormulaError("#NAME?");
    }
  }

  #named(name: string): FormulaValue {
    if (name === "TRUE" || name === "FALSE") return name === "TRUE";
    this.#require("(");
    const args: FormulaValue[] = [];
    while (this.#take([")"]) === null) {
      args.push(this.#peek(",") || this.#peek(")") ? "" : this.expression(0));
      if (!this.#peek(")")) this.#require(",");
    }
    const known = this.context.function(name);
    if (!known) throw new FormulaError("#NAME?");
    return known(args);
  }

  #peek(sign: string): boolean {
    const token = this.tokens[this.#next];
    return token?.kind === "sign" && token.value === sign;
  }

  #take(signs: readonly string[]): string | null {
    const token = this.tokens[this.#next];
    if (token?.kind !== "sign" || !signs.includes(token.value)) return null;
    this.#next += 1;
    return token.value;
  }

  #require(sign: string): void {
    if (this.#take([sign]) === null) throw new FormulaError("#NAME?");
  }
}

function operate(sign: string, left: FormulaValue, right: FormulaValue): FormulaValue {
  switch (sign) {
    case "&":
      return String(scalar(left)) + String(scalar(right));
    case "=":
      return scalar(left) === scalar(right);
    case "<>":
      return scalar(left) !== scalar(right);
    case "<":
      return toNumber(left) < toNumber(right);
    case ">":
      return toNumber(left) > toNumber(right);
    case "<=":
      return toNumber(left) <= toNumber(right);
    case ">=":
      return toNumber(left) >= toNumber(right);
    case "+":
      return toNumber(left) + toNumber(right);
    case "-":
      return toNumber(left) - toNumber(right);
    case "*":
      return toNumber(left) * toNumber(right);
    case "^":
      return toNumber(left) ** toNumber(right);
    default: {
      const divisor = toNumber(right);
      if (divisor === 0) throw new FormulaError("#DIV/0!");
      return toNumber(left) / divisor;
    }
  }
}
