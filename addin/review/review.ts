import { reviewMessages } from "../messages/review.ts";
import { continues, joined } from "../forms/continued.ts";
import { isFilled } from "../forms/filled.ts";
import type { Recognition } from "../forms/recognise.ts";
import { readingOf, reportCoverage } from "../forms/report-reading.ts";
import type { PolicyId } from "../policy/id.ts";
import { policySets, policyUnder, signatureOf } from "../policy/registry.ts";
import { isRuleSheetPage } from "../policy/rule-sheet/is-rule-sheet.ts";
import type { Form } from "../forms/form.ts";
import type { Finding, NotChecked, Severity } from "../rules/finding.ts";
import { rules } from "../rules/registry.ts";
import type { FormContext, Rule } from "../rules/rule.ts";
import type { CellRef } from "../sheet/address.ts";
import { memoizeByObject } from "../sheet/memoize.ts";
import { lastOf } from "../sheet/slices.ts";
import type { SheetSnapshot, WorkbookSnapshot } from "../sheet/snapshot.ts";
import { derivationsBy, oncePerCell } from "./derivations.ts";
import { mappingFor, policyFor } from "./form-contexts.ts";
import { previousForms } from "./previous-forms.ts";
import { contextOf, recognisedOnce } from "./kept.ts";
import { ledgerOf, unrecognisedEntries } from "./ledger.ts";
import { formsOf, offState, runRule, stoppedRun, type RuleRun } from "./run-rules.ts";
import { uncalculatedCells, unreadableCells } from "./unreadable-cells.ts";
import { textSlices } from "./text-slices.ts";
import { formReview, unreadReview, unrecognisedReview } from "./sheet-review.ts";
import type { Steps } from "./steps.ts";
import { reportedBlanks, withoutReported } from "./reported-blanks.ts";
import { checkedBySheet, offBySheet } from "./under-sheet.ts";
import { withoutFormulasInWord } from "./word-sheets.ts";
import type { Derivation, Review, ReviewOptions, SheetReview, Verdict } from "./types.ts";

/** Recognises, checks and derives: everything the product says about one workbook. Pure; the same input gives the same review. */
export function review(workbook: WorkbookSnapshot, options: ReviewOptions = {}): Review {
  return lastOf(reviewInSteps(workbook, options));
}

/**
 * The same in slices, each one sheet, some thousand characters of its text, or one check. A caller that answers a slice with `stop` gets the partial
 * review at once: what was found so far, and everything else as not checked for that reason.
 */
export function* reviewInSteps(workbook: WorkbookSnapshot, options: ReviewOptions = {}): Steps<Review> {
  const active = rules.filter((rule) => isOn(rule, options));
  const all = workbook.sheets.length + active.length;
  const sheet = options.ruleSheet ?? null;
  const reading = yield* recogniseInSteps(workbook, options, all);
  const { recognised } = reading;
  let { stopped } = reading;
  joinContinued(recognised);
  const book = {
    forms: recognised.forms,
    blank: recognised.blank,
    workbook,
    ...(options.previous ? { previous: previousForms(options) } : {}),
  };
  const lookedAt = formsOf(book);
  const runs = new Map<Rule, RuleRun>();
  const derivations: Derivation[] = [];
  const unread = stopped;
  for (const [index, rule] of active.entries()) {
    const forms = lookedAt(rule);
    const name = onlySheet(forms);
    stopped ||=
      (yield { part: "checks", sheet: name, check: rule.title, done: workbook.sheets.length + index, all }) === "stop";
    runs.set(rule, stopped ? stoppedRun(rule, forms, unread) : runRule(rule, book, forms));
    if (!stopped) for (const derivation of derivationsBy(rule, book, forms)) derivations.push(derivation);
  }
  const order = new Map(workbook.sheets.map((sheet, index) => [sheet.name, index]));
  const findings = [...runs.values()].flatMap((run) => run.findings).sort((a, b) => compareFindings(order, a, b));
  const undecided = [...runs.values()].flatMap((run) => run.notChecked);
  const reported = reportedBlanks(findings);
  const identities = active.filter((rule) => rule.scope === "identity");
  const results = { findings, notChecked: undecided, reported, identities };
  const ledgers = new Map(
    stopped ? [] : [...recognised.contexts].map(([sheet, context]) => [sheet, ledgerOf(context, results)] as const),
  );
  const gaps = [
    ...withoutReported(undecided, reported),
    ...unreadableCells(workbook, undecided),
    ...[...ledgers.values()].flatMap((ledger) => ledger.notChecked),
    ...recognised.unrecognised,
  ];
  const notChecked = [...gaps, ...uncalculatedCells(workbook, { findings, notChecked: gaps })];
  return withoutFormulasInWord(workbook, {
    verdict: verdictOf(
      !stopped && !switchedOff(options) && recognised.forms.length > 0 && recognised.unread === 0,
      findings,
      notChecked,
    ),
    partial: stopped,
    sheets: recognised.sheets.map((sheet) => ({ ...sheet, coverage: ledgers.get(sheet)?.coverage ?? sheet.coverage })),
    findings,
    derivations: oncePerCell(derivations).sort((a, b) => comparePlaces(order, a.cell, b.cell)),
    notChecked,
    checks: rules.map((rule) => runs.get(rule)?.state ?? offState(rule, offReason(rule, options))),
    ruleSheet: sheet && signatureOf(sheet),
    policySets: policySets(recognised.used, sheet && signatureOf(sheet)),
  });
}

/** The forms on all sheets; each sheet and each stretch of its text is a slice. */
function* recogniseInSteps(
  workbook: WorkbookSnapshot,
  options: ReviewOptions,
  all: number,
): Steps<{ readonly recognised: Recognised; readonly stopped: boolean }> {
  const recognised: Recognised = {
    sheets: [],
    forms: [],
    contexts: new Map(),
    blank: [],
    used: [],
    unrecognised: [],
    unread: 0,
  };
  let stopped = false;
  for (const [index, each] of workbook.sheets.entries()) {
    if (isRuleSheetPage(each) && holdsNoForm(each)) continue;
    stopped ||= (yield { part: "forms", sheet: each.name, check: "", done: index, all }) === "stop";
    const texts = textSlices(each, options);
    while (!stopped && texts.next().done !== true)
      stopped = (yield { part: "texts", sheet: each.name, check: "", done: index, all }) === "stop";
    if (stopped) recognised.sheets.push(unreadReview(each.name));
    else recogniseSheet(each, options, recognised);
  }
  return { recognised, stopped };
}

/** The name of a sheet alone proves nothing, since the sender of a file chooses it: a form under it is checked like any other. */
function holdsNoForm(sheet: SheetSnapshot): boolean {
  return recognisedOnce(sheet, null).forms.length === 0;
}

function onlySheet([only, ...others]: readonly FormContext[]): string {
  return only && others.length === 0 ? only.form.grid.sheet.name : "";
}

const filledOf = memoizeByObject(isFilled);

/** What the sheets looked at so far hold. */
interface Recognised {
  readonly sheets: SheetReview[];
  readonly forms: FormContext[];
  /** The filled form behind each entry of `sheets`. */
  readonly contexts: Map<SheetReview, FormContext>;
  /** Those that are still blank. */
  readonly blank: FormContext[];
  readonly used: PolicyId[];
  /** What is on sheets that look like forms and were not recognised. */
  readonly unrecognised: NotChecked[];
  /** Forms that are blank, and reports none of whose figures are in a relation that could be decided. */
  unread: number;
}

function recogniseSheet(sheet: SheetSnapshot, options: ReviewOptions, into: Recognised): void {
  const { ruleSheet } = options;
  const { given, local } = mappingFor(sheet, options);
  const recognition = recognisedOnce(sheet, given ?? local);
  const mappingText = local && ruleSheet ? localText(recognition, ruleSheet.name) : (recognition.mapping?.text ?? "");
  if (recognition.unrecognised) {
    into.sheets.push(unrecognisedReview(sheet.name, recognition.unrecognised, mappingText));
    into.unrecognised.push(...unrecognisedEntries(sheet, recognition.unrecognised));
  }
  for (const form of recognition.forms) takeForm(form, mappingText, options, into);
}

/** A table that goes on on the next sheet is checked as one form; each sheet keeps its own account of its figures. */
function joinContinued({ forms, sheets, contexts }: Recognised): void {
  for (let index = forms.length - 1; index > 0; index--) {
    const [before, next] = [forms[index - 1], forms[index]];
    if (!before || !next || !continues(before.form, next.form)) continue;
    forms.splice(index - 1, 2, contextOf(joined(before.form, next.form), before.policy));
    const place = sheets.findIndex((each) => each.sheet === next.form.grid.sheet.name && contexts.has(each));
    const entry = sheets[place];
    const own = entry && contexts.get(entry);
    if (!entry || !own) continue;
    const continued = { ...entry, reason: reviewMessages.continues(before.form.grid.sheet.name) };
    sheets[place] = continued;
    contexts.delete(entry);
    contexts.set(continued, own);
  }
}

/** One form of a sheet, under its policy, among the filled or the blank ones. */
function takeForm(form: Form, mappingText: string, options: ReviewOptions, into: Recognised): void {
  const choice = policyFor(form, options);
  const entry = formReview(form, choice.policy, choice.reason, mappingText);
  into.sheets.push(entry);
  into.used.push(choice.policy);
  const filled = filledOf(form);
  const context = contextOf(form, policyUnder(options.ruleSheet ?? null, choice.policy));
  (filled ? into.forms : into.blank).push(context);
  if (filled && form.kind !== "report") into.contexts.set(entry, context);
  if (!filled || (form.kind === "report" && reportCoverage(readingOf(form)).unrelated > 0)) into.unread++;
}

/** The note on a sheet read with the local headings (本地表头) of a rule sheet; empty where they did not help. */
function localText({ mapping }: Recognition, name: string): string {
  return mapping?.used === true ? reviewMessages.localHeadings(name) : "";
}

function isOn(rule: Rule, { rules: chosen, ruleSheet }: ReviewOptions): boolean {
  const bySheet = ruleSheet ? checkedBySheet(rule, ruleSheet) : null;
  return chosen?.[rule.id] ?? bySheet ?? rule.off === undefined;
}

function offReason(rule: Rule, { rules: chosen, ruleSheet }: ReviewOptions): string {
  if (rule.off !== undefined) return rule.off;
  return ruleSheet && chosen?.[rule.id] === undefined ? offBySheet(rule, ruleSheet) : reviewMessages.switchedOff;
}

/** A check that is on by itself was switched off. */
function switchedOff(options: ReviewOptions): boolean {
  return rules.some((rule) => rule.off === undefined && !isOn(rule, options));
}

/** Nothing found is only a pass where every check was on and every form could be looked at. */
function verdictOf(complete: boolean, findings: readonly Finding[], notChecked: readonly NotChecked[]): Verdict {
  if (findings.length > 0) return "findings";
  return !complete || notChecked.length > 0 ? "incomplete" : "passed";
}

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function compareFindings(sheets: ReadonlyMap<string, number>, a: Finding, b: Finding): number {
  const [x, y] = [a.cells[0], b.cells[0]];
  return (
    SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
    (x && y ? comparePlaces(sheets, x, y) : 0) ||
    Number(a.code > b.code) - Number(a.code < b.code)
  );
}

function comparePlaces(sheets: ReadonlyMap<string, number>, a: CellRef, b: CellRef): number {
  return (sheets.get(a.sheet) ?? 0) - (sheets.get(b.sheet) ?? 0) || a.row - b.row || a.column - b.column;
}
