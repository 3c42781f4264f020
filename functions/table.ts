import { functionTexts, parameterDescriptions } from "../addin/messages/function-descriptions.ts";
import { parameterNames, type ParameterId } from "../addin/messages/functions.ts";
import type { FunctionResult } from "./call.ts";
import { functionCalls, type Declared, type FunctionCall, type FunctionId } from "./calls.ts";

/** Prefix of every function in Excel and WPS. */
export const NAMESPACE = "JX";

interface FunctionParameter {
  /** Chinese name shown while typing. */
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
}

/** One cell function with its descriptions, for every host. Plain data and one pure, synchronous call. */
export interface FunctionDefinition {
  /** `EXECRATE`. */
  readonly id: FunctionId;
  /** `JX.EXECRATE`. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly parameters: readonly FunctionParameter[];
  /** Smallest and largest number of arguments. */
  readonly least: number;
  readonly most: number;
  /** Takes values or rows of values as the host hands them over; never throws for bad input. */
  readonly call: (args: readonly unknown[]) => FunctionResult;
}

/** All cell functions in the order of the help page. */
export const functionTable: readonly FunctionDefinition[] = (
  Object.entries(functionCalls) as [FunctionId, FunctionCall][]
).map(([id, { declared, least, most, call }]) => ({
  id,
  name: `${NAMESPACE}.${id}`,
  ...functionTexts[id],
  parameters: declared.map(parameterOf),
  least,
  most,
  call,
}));

function parameterOf(declared: Declared): FunctionParameter {
  const optional = declared.endsWith("?");
  const id = (optional ? declared.slice(0, -1) : declared) as ParameterId;
  return { name: parameterNames[id], description: parameterDescriptions[id], optional };
}
