import { identityMessages } from "../messages/findings-identity.ts";
import { reviewMessages } from "../messages/review.ts";
import type { Slot } from "../forms/grid.ts";
import { checkIdentity } from "../rules/identity-outcome.ts";
import type { Finding, NotChecked, Severity } from "../rules/finding.ts";
import { filingsOf } from "../rules/facts/filings.ts";
import type { BookContext, BookRule, FormContext, Outcome, Rule } from "../rules/rule.ts";
import type { CellRef } from "../sheet/address.ts";
import { serialNumbers } from "../sheet/memoize.ts";
import { keptPerForms } from "./kept.ts";
import { underSheet } from "./under-sheet.ts";
import { statedIdentities } from "./stated-identities.ts";
import type { CheckState } from "./types.ts";

/** The results of one rule for the whole workbook. */
export interface RuleRun {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  readonly state: CheckState;
}

/** The forms a rule looks at; computed once for all rules that look at the same kinds. */
type FormsOf = (rule: Rule) => readonly FormContext[];

export function formsOf(book: BookContext): FormsOf {
  const byKinds = new Map<Rule["forms"], readonly FormContext[]>();
  const parts = book.forms.filter(({ form }) => form.kind === "part");
  return (rule) => {
    const kinds = rule.forms;
    const known = byKinds.get(kinds) ?? book.forms.filter(({ form }) => kinds.includes(form.kind));
    byKinds.set(kinds, known);
    if (parts.length === 0 || kinds.includes("part") || !looksAtParts(rule)) return known;
    return book.forms.filter((context) => known.includes(context) || parts.includes(context));
  };
}

/** Whether a rule looks at forms of the kind. */
export function looksAt(rule: Rule, kind: FormContext["form"]["kind"]): boolean {
  return rule.forms.includes(kind) || (kind === "part" && looksAtParts(rule));
}

/** Checks of the sections themselves: a part of a form has them as the whole has. */
function looksAtParts(rule: Rule): boolean {
  return rule.scope !== "workbook" && rule.family !== "hygiene" && rule.family !== "goals" && rule.whole === undefined;
}

const keptOutcomes = keptPerForms<readonly Outcome[]>();

/** Runs one rule over the forms it looks at. A fault of the rule itself becomes "not checked", never a pass. */
export function runRule(rule: Rule, book: BookContext, forms: readonly FormContext[]): RuleRun {
  if (forms.length === 0) return runOf(rule, []);
  if (rule.scope === "workbook")
    return runOf(
      rule,
      booksFor(rule, book, forms).flatMap((each) =>
        underSheet(
          rule,
          each.forms[0]?.policy,
          keptOutcomes(rule, seenBy(each), circumstanceOf(each), () => guarded(() => rule.check(each), each.forms)),
        ),
      ),
    );
  const look = rule.scope === "form" ? rule.check : (context: FormContext) => identityOutcomes(rule, context);
  return runOf(
    rule,
    forms.flatMap((context) =>
      underSheet(
        rule,
        context.policy,
        keptOutcomes(rule, [context], "", () => guarded(() => look(context), [context])),
      ),
    ),
  );
}

/** All forms that a workbook rule can see. */
export function seenBy({ forms, blank }: BookContext): readonly FormContext[] {
  return blank ? [...forms, ...blank] : forms;
}

/** What a workbook rule can see besides its forms. */
export function circumstanceOf({ workbook, mayBeIncomplete, previous }: BookContext): string {
  return `${workbook.externalLinks} ${mayBeIncomplete ?? false} ${previous ? numberOf(previous) : ""}`;
}

/** A number for last year's forms; the same as long as they are the same. */
const numberOf = serialNumbers();

/** What a workbook rule looks at: all forms of its kinds together, or those of one filing (unit and year) at a time. */
export function booksFor(rule: BookRule, book: BookContext, forms: readonly FormContext[]): BookContext[] {
  if (rule.by !== "filing") return [{ ...book, forms }];
  const looked = new Set(forms);
  return filingsOf(book.forms).flatMap((filing) => {
    const own = filing.forms.filter((context) => looked.has(context));
    return own.length === 0 ? [] : [{ ...book, forms: own, mayBeIncomplete: filing.mayBeIncomplete }];
  });
}

/** A rule that was not reached. Where not all sheets were read, it is unknown whether it applies. */
export function stoppedRun(rule: Rule, forms: readonly FormContext[], unread: boolean): RuleRun {
  const nowhere: Outcome = { kind: "not-checked", cells: [], reason: reviewMessages.stopped };
  return runOf(rule, forms.length > 0 || !unread ? forms.map(notLookedAt) : [nowhere]);
}

function notLookedAt({ form }: FormContext): Outcome {
  const first = form.grid.filledRows.find((row) => row >= form.area.top);
  const slot = form.title ?? (first === undefined ? undefined : form.grid.row(first)[0]);
  return { kind: "not-checked", cells: slot ? [slot] : [], reason: reviewMessages.stopped };
}

function runOf(rule: Rule, outcomes: readonly Outcome[]): RuleRun {
  const findings: Finding[] = [];
  const notChecked: NotChecked[] = [];
  for (const outcome of outcomes) {
    if (outcome.kind === "finding") findings.push(findingOf(rule, outcome));
    else if (outcome.kind === "not-checked")
      notChecked.push({ rule: rule.id, code: rule.code, cells: outcome.cells.map(refOf), reason: outcome.reason });
  }
  const state = answerOf(outcomes);
  return { findings, notChecked, state: stateOf(rule, state, findings, notChecked[0]?.reason ?? "") };
}

/** The state of a run: one finding outweighs all else. */
function answerOf(outcomes: readonly Outcome[]): "found" | "not-checked" | "passed" | "not-applicable" {
  const has = (kind: Outcome["kind"]): boolean => outcomes.some((outcome) => outcome.kind === kind);
  if (has("finding")) return "found";
  if (has("not-checked")) return "not-checked";
  return has("passed") ? "passed" : "not-applicable";
}

const WORST: readonly Severity[] = ["error", "warning", "info"];

/** The weightiest severity that was found; a check that found nothing has the one it declares. */
function worstOf(findings: readonly Finding[]): Severity | undefined {
  return WORST.find((severity) => findings.some((finding) => finding.severity === severity));
}

/** The state of a rule that did not run. */
export function offState(rule: Rule, reason: string): CheckState {
  return stateOf(rule, "off", [], reason);
}

function stateOf(rule: Rule, state: CheckState["state"], findings: readonly Finding[], reason: string): CheckState {
  return {
    rule: rule.id,
    code: rule.code,
    title: rule.title,
    severity: worstOf(findings) ?? rule.severity,
    state,
    findings: findings.length,
    reason: state === "not-checked" || state === "off" ? reason : "",
  };
}

function identityOutcomes(rule: Extract<Rule, { scope: "identity" }>, context: FormContext): Outcome[] {
  const outcomes: Outcome[] = [];
  for (const { identity, comparison } of statedIdentities(rule, context)) {
    const outcome = checkIdentity(rule, identity, comparison, context.policy);
    if (outcome) outcomes.push(outcome);
  }
  return outcomes;
}

function guarded(run: () => readonly Outcome[], forms: readonly FormContext[]): readonly Outcome[] {
  try {
    return run();
  } catch (error) {
    const cells = forms.flatMap(({ form }) => form.title ?? []);
    return [
      {
        kind: "not-checked",
        cells,
        reason: reviewMessages.failed(error instanceof Error ? error.message : String(error)),
      },
    ];
  }
}

function findingOf(rule: Rule, outcome: Extract<Outcome, { kind: "finding" }>): Finding {
  const { fix } = outcome;
  return {
    rule: rule.id,
    code: rule.code,
    severity: outcome.severity ?? rule.severity,
    cells: uniqueRefs(outcome.cells),
    found: outcome.found ?? "",
    expected: outcome.expected ?? "",
    difference: outcome.difference ?? "",
    message: outcome.message,
    working: outcome.working ?? "",
    ...(outcome.tolerance ? { tolerance: outcome.tolerance } : {}),
    ...(isSofter(outcome.severity ?? rule.severity, rule.severity)
      ? { softened: outcome.softened ?? identityMessages.softened.judged }
      : {}),
    basis: outcome.basis ?? rule.basis,
    ...(outcome.quotes && outcome.quotes.length > 0
      ? { quotes: outcome.quotes.map(({ slot, text, marks }) => ({ cell: refOf(slot), text, marks })) }
      : {}),
    fix: fix ? { cell: refOf(fix.slot), value: fix.value, formula: fix.formula } : null,
  };
}

function isSofter(severity: Severity, declared: Severity): boolean {
  return WORST.indexOf(severity) > WORST.indexOf(declared);
}

/** Each cell once; a grid has one slot for a cell. */
function uniqueRefs(slots: readonly Slot[]): CellRef[] {
  return [...new Set(slots)].map(refOf);
}

function refOf({ sheet, row, column }: Slot): CellRef {
  return { sheet, row, column };
}
