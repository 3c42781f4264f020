import type { Finding } from "../rules/finding.ts";
import type { Explainable } from "./ignore.ts";
import { reviewMessages } from "../messages/review.ts";
import type { Review } from "./types.ts";

/** Findings by severity without those the user explained, beside what was explained and what could not be checked. */
export interface ReviewCounts {
  readonly must: number;
  readonly explain: number;
  readonly hints: number;
  readonly explained: number;
  /** Checks switched off by the user that are on by themselves. */
  readonly off: number;
  readonly notChecked: number;
  /** Forms recognised. */
  readonly forms: number;
  /** Forms recognised that are blank or of which only part was read; never a pass. */
  readonly unread: number;
  /** The run was ended early. */
  readonly partial: boolean;
}

export function countReview(review: Review, explained: ReadonlyMap<Explainable, string>): ReviewCounts {
  const open = review.findings.filter((finding) => !explained.has(finding));
  const bySeverity = (severity: Finding["severity"]): number =>
    open.filter((finding) => finding.severity === severity).length;
  return {
    must: bySeverity("error"),
    explain: bySeverity("warning"),
    hints: bySeverity("info"),
    explained: review.findings.length - open.length,
    off: review.checks.filter(({ state, reason }) => state === "off" && isChosen(reason)).length,
    notChecked: review.notChecked.length,
    forms: review.sheets.filter((sheet) => sheet.form !== null).length,
    unread: review.sheets.filter((sheet) => sheet.form !== null && sheet.reason !== "").length,
    partial: review.partial,
  };
}

/** The user switched it off, or the rule sheet (口径表) the user uses. */
function isChosen(reason: string): boolean {
  return reason === reviewMessages.switchedOff || reason.startsWith(reviewMessages.sheetSwitchedOff);
}
