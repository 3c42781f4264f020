import type { CellValue } from "../../addin/sheet/snapshot.ts";
import { Decimal, roundHalfUp } from "../../addin/values/decimal.ts";
import {
  evaluate,
  FormulaError,
  scalar,
  toNumber,
  type FormulaFunction,
  type FormulaValue,
} from "../excel-host/formula.ts";

/** What formulas may ask of the workbook. */
export interface Surroundings {
  /** The grid behind a reference, or `null`. */
  range(reference: string): readonly (readonly (string | number | boolean)[])[] | null;
  /** A registered custom function by `NS.NAME`, or `null`. */
  custom(name: string): ((inputs: readonly unknown[]) => unknown) | null;
}

const at = (inputs: readonly FormulaValue[], index: number): FormulaValue => inputs[index] ?? "";

const NATIVE: Readonly<Record<string, FormulaFunction>> = {
  SUM: (inputs) => numbers(inputs).reduce((sum, value) => sum + value, 0),
  MIN: (inputs) => Math.min(...numbers(inputs)),
  MAX: (inputs) => Math.max(...numbers(inputs)),
  ABS: (inputs) => Math.abs(toNumber(at(inputs, 0))),
  ROUND: (inputs) => roundHalfUp(new Decimal(toNumber(at(inputs, 0))), toNumber(at(inputs, 1))).toNumber(),
  N: (inputs) => {
    const single = scalar(at(inputs, 0));
    return typeof single === "number" ? single : 0;
  },
  IF: (inputs) => (Boolean(scalar(at(inputs, 0))) ? at(inputs, 1) : at(inputs, 2)),
  IFERROR: (inputs) => {
    try {
      return scalar(at(inputs, 0));
    } catch {
      return at(inputs, 1);
    }
  },
  HYPERLINK: (inputs) => at(inputs, 1),
};

/** Value of a formula (without `=`): native functions the product writes, and registered custom ones. */
export function calculate(formula: string, around: Surroundings): CellValue {
  const value = evaluate(formula, {
    range: (reference) => around.range(reference),
    function: (name) => {
      const custom = around.custom(name);
      return NATIVE[name] ?? (custom ? (inputs) => fromCustom(() => custom(inputs.map(plain))) : null);
    },
  });
  return typeof value === "string" && /^#[A-Z0-9/]+[!?]?$/u.test(value) ? { error: value } : value;
}

function numbers(inputs: readonly FormulaValue[]): number[] {
  return inputs.flatMap((input) => {
    if (input instanceof FormulaError) throw input;
    return typeof input === "object"
      ? input.flat().filter((value): value is number => typeof value === "number")
      : [toNumber(input)];
  });
}

/** A range reaches a custom function as a list of rows, one cell as its value. */
function plain(input: FormulaValue): unknown {
  if (input instanceof FormulaError) return input.code;
  return typeof input === "object" && input.length === 1 && input[0]?.length === 1 ? input[0][0] : input;
}

/** Nothing shows as 0; a list of rows spills, this cell shows its first entry; a throw is `#VALUE!`. */
function fromCustom(call: () => unknown): FormulaValue {
  let result: unknown;
  try {
    result = call();
  } catch {
    throw new FormulaError("#VALUE!");
  }
  const single: unknown = Array.isArray(result)
    ? Array.isArray(result[0])
      ? (result[0] as unknown[])[0]
      : (result as unknown[])[0]
    : result;
  if (typeof single === "number" || typeof single === "string" || typeof single === "boolean") return single;
  if (single === null || single === undefined) return 0;
  throw new FormulaError("#VALUE!");
}
