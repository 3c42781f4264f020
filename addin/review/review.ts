import { reviewMessages } from "../messages/review.ts";
import { isFilled } from "../forms/filled.ts";
import { recognise } from "../forms/recognise.ts";
import type { PolicyId } from "../policy/id.ts";
import { policyOf, policySets } from "../policy/registry.ts";
import type { Finding, NotChecked, Severity } from "../rules/finding.ts";
import { rules } from "../rules/registry.ts";
import type { FormContext, Rule } from "../rules/rule.ts";
import type { CellRef } from "../sheet/address.ts";
import type { WorkbookSnapshot } from "../sheet/snapshot.ts";
import { deriveAll } from "./derivations.ts";
import { choosePolicyFor } from "./policy-cues.ts";
import { offState, runRule } from "./run-rules.ts";
import { formReview, unrecognisedReview } from "./sheet-review.ts";
import type { Review, ReviewOptions, SheetReview, Verdict } from "./types.ts";

/** Recognises, checks and derives: everything the product says about one workbook. Pure; the same input gives the same review. */
export function review(workbook: WorkbookSnapshot, options: ReviewOptions = {}): Review {
  const sheets: SheetReview[] = [];
  const forms: FormContext[] = [];
  const used: PolicyId[] = [];
  let unfilled = 0;
  workbook.sheets.forEach((sheet, index) => {
    const recognition = recognise(sheet);
    if (recognition.unrecognised) sheets.push(unrecognisedReview(sheet.name, recognition.unrecognised));
    for (const form of recognition.forms) {
      const choice = options.policy ? { policy: options.policy, reason: reviewMessages.chosenByUser } : choosePolicyFor(form);
      sheets.push(formReview(form, choice.policy, choice.reason));
      used.push(choice.policy);
      if (isFilled(form)) forms.push({ form, policy: policyOf(choice.policy) });
      else unfilled++;
    }
    options.onProgress?.(index + 1, workbook.sheets.length);
  });
  const book = { forms, workbook };
  const active = rules.filter((rule) => isOn(rule, options));
  const runs = active.map((rule) => runRule(rule, book));
  const order = new Map(workbook.sheets.map((sheet, index) => [sheet.name, index]));
  const findings = runs.flatMap((run) => run.findings).sort((a, b) => compareFindings(order, a, b));
  const notChecked = runs.flatMap((run) => run.notChecked);
  return {
    verdict: verdictOf(forms.length > 0 && unfilled === 0, findings, notChecked),
    sheets,
    findings,
    derivations: deriveAll(active, book).sort((a, b) => comparePlaces(order, a.cell, b.cell)),
    notChecked,
    checks: rules.map((rule) => runs[active.indexOf(rule)]?.state ?? offState(rule, rule.off ?? reviewMessages.switchedOff)),
    policySets: policySets(used),
  };
}

function isOn(rule: Rule, options: ReviewOptions): boolean {
  return options.rules?.[rule.id] ?? rule.off === undefined;
}

/** Nothing found is only a pass where every form could be looked at. */
function verdictOf(complete: boolean, findings: readonly Finding[], notChecked: readonly NotChecked[]): Verdict {
  if (findings.length > 0) return "findings";
  return !complete || notChecked.length > 0 ? "incomplete" : "passed";
}

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function compareFindings(sheets: ReadonlyMap<string, number>, a: Finding, b: Finding): number {
  const [x, y] = [a.cells[0], b.cells[0]];
  return SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] || (x && y ? comparePlaces(sheets, x, y) : 0) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

function comparePlaces(sheets: ReadonlyMap<string, number>, a: CellRef, b: CellRef): number {
  return (sheets.get(a.sheet) ?? 0) - (sheets.get(b.sheet) ?? 0) || a.row - b.row || a.column - b.column;
}
