import type { FunctionResult, FunctionValue } from "./call.ts";
import { functionCalls } from "./calls.ts";
import type { ErrorCode } from "./refusal.ts";

/** The part of Excel's custom-functions runtime that is used; its global is `CustomFunctions`. */
export interface CustomFunctionsRuntime {
  associate(id: string, call: (...args: unknown[]) => unknown): void;
  readonly Error: new (code: string, message?: string) => object;
  readonly ErrorCode: { readonly invalidValue: string; readonly notAvailable: string; readonly divisionByZero: string };
}

/** Registers every function with Excel under the ids of `functions.json`. Returns how many. */
export function associateFunctions(runtime: CustomFunctionsRuntime): number {
  const calls = Object.entries(functionCalls);
  for (const [id, { call, most }] of calls) {
    // Excel appends its invocation object to the arguments.
    runtime.associate(id, (...args) => excelResult(call(args.slice(0, most)), runtime));
  }
  return calls.length;
}

/** Results as Excel wants them: always a matrix. A lone error is thrown, errors inside a range are items of it. */
function excelResult(result: FunctionResult, runtime: CustomFunctionsRuntime): unknown[][] {
  if (isRange(result)) return result.map((row) => row.map((value) => excelValue(value, runtime)));
  if (typeof result === "object") throw excelValue(result, runtime);
  return [[result]];
}

function excelValue(value: FunctionValue, runtime: CustomFunctionsRuntime): unknown {
  if (typeof value !== "object") return value;
  const codes: Readonly<Record<ErrorCode, string>> = {
    "#VALUE!": runtime.ErrorCode.invalidValue,
    "#N/A": runtime.ErrorCode.notAvailable,
    "#DIV/0!": runtime.ErrorCode.divisionByZero,
  };
  // Excel takes no sentence of ours with a zero division.
  return value.error === "#DIV/0!"
    ? new runtime.Error(codes[value.error])
    : new runtime.Error(codes[value.error], value.message);
}

function isRange(result: FunctionResult): result is readonly (readonly FunctionValue[])[] {
  return Array.isArray(result);
}
