import { functionErrors, type ParameterId } from "../addin/messages/functions.ts";
import { amount } from "./amount.ts";
import { callCellByCell, callRangeWise, type CellByCell, type FunctionResult, type RangeWise } from "./call.ts";
import { changeRate } from "./change-rate.ts";
import { checkSum } from "./check-sum.ts";
import { completion } from "./completion.ts";
import { controlRate } from "./control-rate.ts";
import { execRate } from "./exec-rate.ts";
import { execScore } from "./exec-score.ts";
import { grade } from "./grade.ts";
import { indicatorScore } from "./indicator-score.ts";
import { share } from "./share.ts";
import { stepScore } from "./step-score.ts";
import { totalScore } from "./total-score.ts";

/** `?` marks parameters that may be left out. */
export type Declared = ParameterId | `${ParameterId}?`;

/** A cell function without its descriptions: all a host needs to calculate it. */
export interface FunctionCall {
  /** Parameters in order. */
  readonly declared: readonly Declared[];
  /** Smallest and largest number of arguments. */
  readonly least: number;
  readonly most: number;
  /** Takes values or rows of values as the host hands them over; never throws for bad input. */
  readonly call: (args: readonly unknown[]) => FunctionResult;
}

const cells = (compute: CellByCell, ...declared: Declared[]): FunctionCall =>
  bounded(declared, (args) => callCellByCell(compute, args, declared.length));
const ranges = (compute: RangeWise, ...declared: Declared[]): FunctionCall =>
  bounded(declared, (args) => callRangeWise(compute, args, declared.length));

/** All cell functions by id, in the order of the help page. */
export const functionCalls = {
  EXECRATE: cells(execRate, "budget", "executed"),
  EXECSCORE: cells(execScore, "budget", "executed", "executionPoints?", "policy?"),
  COMPLETION: cells(completion, "target", "actual"),
  INDICATORSCORE: cells(indicatorScore, "target", "actual", "points", "direction?", "policy?"),
  TOTALSCORE: ranges(totalScore, "scores", "executionScore?"),
  GRADE: cells(grade, "score", "policy?"),
  CONTROLRATE: cells(controlRate, "limit", "used"),
  CHANGERATE: cells(changeRate, "previous", "current"),
  SHARE: cells(share, "part", "whole"),
  STEPSCORE: cells(stepScore, "rate", "points", "rateLimit", "deduct"),
  AMOUNT: cells(amount, "text", "unit?"),
  CHECKSUM: ranges(checkSum, "total", "parts"),
} as const;

export type FunctionId = keyof typeof functionCalls;

function bounded(declared: readonly Declared[], compute: (args: readonly unknown[]) => FunctionResult): FunctionCall {
  const least = declared.filter((parameter) => !parameter.endsWith("?")).length;
  const most = declared.length;
  const call = (args: readonly unknown[]): FunctionResult => {
    if (args.length < least) return { error: "#VALUE!", message: functionErrors.tooFew(least) };
    return args.length > most ? { error: "#VALUE!", message: functionErrors.tooMany(most) } : compute(args);
  };
  return { declared, least, most, call };
}
