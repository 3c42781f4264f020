import { errorOfNumber } from "../addin/sheet/error-number.ts";
import type { FunctionResult, FunctionValue } from "./call.ts";
import { functionTable, NAMESPACE } from "./table.ts";

/** One registration for `AddCustomFunction(namespace, name, callback, metadata)` of WPS. */
interface WpsRegistration {
  readonly namespace: string;
  readonly name: string;
  readonly callback: (...args: unknown[]) => unknown;
  readonly metadata: {
    readonly description: string;
    readonly parameters: readonly { readonly name: string; readonly type: string; readonly description: string }[];
    readonly result: { readonly type: string };
  };
}

/**
 * What to register with WPS. It knows no error values of our own making: an error is its code with the sentence as text
 * (`#N/A 全年预算数没有填写。`), so a calculation on it fails visibly instead of counting as 0.
 */
export function wpsRegistrations(): readonly WpsRegistration[] {
  return functionTable.map(({ id, description, parameters, call, most }) => ({
    namespace: NAMESPACE,
    name: id,
    callback: (...args) => answer(() => call(args.slice(0, most).map(wpsArgument))),
    metadata: {
      description,
      parameters: parameters.map((parameter) => ({
        name: parameter.name,
        type: parameter.optional ? "any[][]?" : "any[][]",
        description: parameter.description,
      })),
      result: { type: "any" },
    },
  }));
}

/** What a throw would show in the cell is unknown, so nothing is thrown. */
function answer(call: () => FunctionResult): unknown {
  try {
    return wpsResult(call());
  } catch {
    return "#VALUE!";
  }
}

/** A formula error among the arguments arrives as a number; everything else is understood as it comes. */
function wpsArgument(argument: unknown): unknown {
  if (typeof argument === "number") {
    const error = errorOfNumber(argument);
    return error === null ? argument : { error };
  }
  if (Array.isArray(argument)) return argument.map(wpsArgument);
  return typeof argument === "object" && argument !== null && "Value2" in argument
    ? wpsArgument(argument.Value2)
    : argument;
}

function wpsResult(result: FunctionResult): unknown {
  return isRange(result) ? result.map((row) => row.map(wpsValue)) : wpsValue(result);
}

function wpsValue(value: FunctionValue): number | string {
  return typeof value === "object" ? `${value.error} ${value.message}` : value;
}

function isRange(result: FunctionResult): result is readonly (readonly FunctionValue[])[] {
  return Array.isArray(result);
}
