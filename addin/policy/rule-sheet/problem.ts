import { ruleSheetMessages as say } from "../../messages/rule-sheet.ts";
import type { PolicyDocument } from "../document.ts";

/** What is wrong with one row of a rule sheet (口径表), or with the whole of it (`row` is `null`). One Chinese sentence. */
export interface RuleSheetProblem {
  /** Row of the worksheet, counted from 1. */
  readonly row: number | null;
  readonly text: string;
}

/** A rule sheet that can be used, or why none of it is. */
export type RuleSheetReading =
  | { readonly document: PolicyDocument; readonly problems: null }
  | { readonly document: null; readonly problems: readonly RuleSheetProblem[] };

/** Problems that are listed; the rest is counted. */
const MOST_PROBLEMS = 50;

/** The problems as they are listed. */
export function refused(problems: readonly RuleSheetProblem[]): RuleSheetReading {
  const shown = problems.slice(0, MOST_PROBLEMS);
  const rest = problems.length - shown.length;
  return { document: null, problems: rest > 0 ? [...shown, whole(say.more(rest))] : shown };
}

/** A problem of the sheet or file as a whole. */
export function whole(text: string): RuleSheetProblem {
  return { row: null, text };
}
