import { Decimal, roundHalfUp } from "../../addin/values/decimal.ts";
import { evaluate, FormulaError, scalar, toNumber, type FormulaFunction, type FormulaValue } from "./formula.ts";
import type { CellModel, SheetModel, WorkbookModel } from "./model.ts";
import { parseReference } from "./rect.ts";
import type { Scalar } from "./typed-input.ts";

/** Further functions by upper-case name, e.g. `JX.EXECRATE`. */
export type ExtraFunctions = Readonly<Record<string, FormulaFunction>>;

function numbers(args: readonly FormulaValue[]): number[] {
  return args.flatMap((arg) => {
    if (arg instanceof FormulaError) throw arg;
    return typeof arg === "object"
      ? arg
          .flat()
          .map((value) => scalar(value))
          .filter((value) => typeof value === "number")
      : [toNumber(arg)];
  });
}

const first = (args: readonly FormulaValue[], index: number): FormulaValue => args[index] ?? "";

function tried(value: FormulaValue, otherwise: FormulaValue): FormulaValue {
  try {
    return scalar(value);
  } catch (error) {
    if (error instanceof FormulaError) return otherwise;
    throw error;
  }
}

/** The functions the product's own formulas use. */
const BUILT_IN: ExtraFunctions = {
  SUM: (args) => numbers(args).reduce((sum, value) => sum + value, 0),
  MIN: (args) => Math.min(...numbers(args)),
  MAX: (args) => Math.max(...numbers(args)),
  ROUND: (args) => roundHalfUp(new Decimal(toNumber(first(args, 0))), toNumber(first(args, 1))).toNumber(),
  ABS: (args) => Math.abs(toNumber(first(args, 0))),
  N: (args) => {
    const value = scalar(first(args, 0));
    return typeof value === "number" ? value : 0;
  },
  IF: (args) => (scalar(first(args, 0)) === true || toNumber(first(args, 0)) !== 0 ? first(args, 1) : first(args, 2)),
  IFERROR: (args) => tried(first(args, 0), first(args, 1)),
};

/** A calculator for the emulated workbook: works formulas out until nothing changes, at most a few rounds. */
export function calculator(extra: ExtraFunctions = {}): (workbook: WorkbookModel) => void {
  return (workbook) => {
    for (let pass = 0, changed = true; changed && pass < 12; pass++) {
      changed = false;
      for (const sheet of workbook.sheets)
        for (const cell of sheet.cells.values()) if (recalculate(workbook, sheet, cell, extra)) changed = true;
    }
  };
}

function recalculate(workbook: WorkbookModel, sheet: SheetModel, cell: CellModel, extra: ExtraFunctions): boolean {
  const inArray = sheet.arrays.some(
    ({ top, left, rows, columns }) =>
      cell.row >= top && cell.row < top + rows && cell.column >= left && cell.column < left + columns,
  );
  if (cell.formula === null || inArray) return false;
  const value = evaluate(cell.formula.slice(1), {
    range: (reference) => gridBehind(workbook, sheet, reference),
    function: (name) => BUILT_IN[name] ?? extra[name] ?? null,
  });
  const changed = value !== cell.value;
  cell.value = value;
  return changed;
}

function gridBehind(workbook: WorkbookModel, own: SheetModel, reference: string): Scalar[][] | null {
  const parsed = parseReference(reference);
  const sheet = parsed?.sheet ? workbook.find(parsed.sheet) : own;
  if (!parsed || !sheet) return null;
  const { top, left, rows, columns } = parsed.rect;
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_unused, j) => sheet.peek(top + i, left + j)?.value ?? ""),
  );
}
