import { functionTable } from "../../functions/table.ts";
import type { ExtraFunctions } from "./calculate.ts";
import { FormulaError, type FormulaValue } from "./formula.ts";

/** The product's own cell functions for the emulated grid: single values and ranges in, the first cell of a spill out. */
export const JX_FUNCTIONS: ExtraFunctions = Object.fromEntries(
  functionTable.map(({ name, call }) => [
    name,
    (args: readonly FormulaValue[]): FormulaValue => {
      const result: unknown = call(args);
      const first: unknown = Array.isArray(result) ? (result as readonly (readonly unknown[])[])[0]?.[0] : result;
      if (typeof first === "string" || typeof first === "number" || typeof first === "boolean") return first;
      const code: unknown = typeof first === "object" && first !== null && "error" in first ? first.error : "#VALUE!";
      throw new FormulaError(String(code));
    },
  ]),
);
