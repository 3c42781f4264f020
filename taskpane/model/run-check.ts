import { findingMarks } from "../../addin/hosts/finding-marks.ts";
import { HostError, type Mark } from "../../addin/hosts/port.ts";
import { PANE } from "../../addin/messages/pane.ts";
import { verdictText } from "../../addin/messages/report.ts";
import { countReview } from "../../addin/review/counts.ts";
import { applyIgnores, type Explainable } from "../../addin/review/ignore.ts";
import { formatCellRef } from "../../addin/sheet/address.ts";
import { withUnchanged } from "../../addin/sheet/unchanged.ts";
import type { FillItem, FillPlan } from "../../addin/fill/types.ts";
import type { Finding, NotChecked } from "../../addin/rules/finding.ts";
import type { Review, ReviewOptions } from "../../addin/review/types.ts";
import type { ReviewStep, Steps } from "../../addin/review/steps.ts";
import { act, paint, problemNotice, problemOf, setProgress, type Context } from "./context.ts";
import { openItems } from "./finding-view.ts";
import { sampleAlone } from "./sample-alone.ts";
import type { Notice, PaneState, ActionProgress, Run } from "./state.ts";
import type { PaneSettings } from "./settings.ts";

/** 一键校验: read, review, mark; the first thing to settle is then the current one. Resolves to whether a result is there. */
export function runCheck(context: Context): Promise<boolean> {
  return act(
    context,
    "check",
    async (signal) => {
      context.cleared = false;
      const { run, notice } = await freshRun(context, signal);
      const first = openItems(run)[0]?.key ?? null;
      context.store.set({
        run,
        stale: null,
        current: first,
        reveal: context.store.get().reveal + (first === null ? 0 : 1),
        open: new Set(),
        fixed: new Set(),
        leaving: [],
        mended: new Set(),
        fixPlan: null,
        panel: keptPanel(context.store.get(), run),
        ticked: tickedByDefault(run.plan),
        receipt: null,
        cleaned: null,
        notice: notice ?? (run.review.partial ? problemNotice(PANE.partial) : null),
        announcement: announcement(run.review, run.explained),
      });
    },
    true,
  );
}

/** A run over the workbook as it is now. Sheets that did not change since the last run are not looked at again. */
export async function freshRun(
  context: Context,
  signal: AbortSignal,
  again = false,
): Promise<{ readonly run: Run; readonly notice: Notice | null }> {
  const { services, store } = context;
  const { host, core } = services;
  context.edited = false;
  const marks: { unseen: boolean } = { unseen: false };
  const read = sampleAlone(
    await host.read({
      signal,
      again,
      onUnseenMarks: () => (marks.unseen = true),
      onProgress: (done, all) => setProgress(context, { text: PANE.progress.read(done, all), done, all }),
    }),
  );
  const last = store.get().run?.snapshot;
  const snapshot = last ? withUnchanged(read, last) : read;
  await paint();
  stopIfAborted(signal);
  const { settings } = store.get();
  const review = await reviewed(context, await core.review(snapshot, reviewOptions(store.get())), signal);
  const plan = await core.planFill(snapshot, review);
  const { explained, void: voided } = applyIgnores(itemsOf(review), settings.ignores, snapshot);
  const ruleSheet = await core.ruleSheetIn(snapshot);
  const marking = await markFindings(context, openFindings(review, explained), review.notChecked);
  const run = { snapshot, review, plan, explained, voided, ruleSheet, marked: marking.marked, time: services.now() };
  return { run, notice: marking.notice ?? (marks.unseen ? problemNotice(PANE.marksUnseen) : null) };
}

/** Milliseconds of work between two looks at the screen. */
const SLICE = 50;

/** Does the review slice by slice; once cancelled, what is there is the partial result. */
async function reviewed(context: Context, steps: Steps<Review>, signal: AbortSignal): Promise<Review> {
  let shown = Number.NEGATIVE_INFINITY;
  let next = steps.next();
  while (next.done !== true) {
    if (performance.now() - shown >= SLICE) {
      setProgress(context, progressOf(next.value));
      await paint();
      shown = performance.now();
    }
    next = steps.next(signal.aborted ? "stop" : undefined);
  }
  return next.value;
}

function progressOf({ part, sheet, check, done, all }: ReviewStep): ActionProgress {
  const text = part === "forms" ? PANE.progress.recognise(sheet) : PANE.progress.check({ sheet, check, done, all });
  return { text, done, all };
}

function stopIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new HostError("cancelled", "");
}

/** The options of a review as the settings have them. */
export function reviewOptions({ settings, previous }: Pick<PaneState, "settings" | "previous">): ReviewOptions {
  const { policy, rules, mappings, ruleSheet } = settings;
  return {
    rules,
    mappings,
    ...(policy === null ? {} : { policy }),
    ...(ruleSheet === null ? {} : { ruleSheet }),
    ...(previous ? { previous: previous.books } : {}),
  };
}

function openFindings(review: Review, explained: ReadonlyMap<Explainable, string>): Finding[] {
  return review.findings.filter((finding) => !explained.has(finding));
}

function itemsOf(review: Review): readonly Explainable[] {
  return [...review.findings, ...review.notChecked];
}

/** An open form for a reason stays open with what was typed, and closes with its finding. */
export function keptPanel({ panel }: PaneState, run: Run): PaneState["panel"] {
  return panel && openItems(run).some(({ key }) => key === panel.key) ? panel : null;
}

/** What follows from other figures goes into blank cells; zeros for blank rows are for the user to confirm. */
export function tickedAtFirst({ ticked, group }: FillItem): boolean {
  return ticked && group === "derived";
}

export function tickedByDefault(plan: FillPlan): ReadonlySet<string> {
  return new Set(plan.items.filter(tickedAtFirst).map((item) => formatCellRef(item.derivation.cell)));
}

export function announcement(review: Review, explained: ReadonlyMap<Explainable, string>): string {
  const counts = countReview(review, explained);
  return PANE.announcement({
    verdict: verdictText(counts),
    must: counts.must,
    explain: counts.explain,
    notChecked: counts.notChecked,
  });
}

/** Marks the primary cells of the findings; a host that cannot mark leaves the result standing with a notice. */
async function markFindings(
  context: Context,
  findings: readonly Finding[],
  unchecked: readonly NotChecked[],
): Promise<{ marked: number; notice: Notice | null }> {
  const { run, settings } = context.store.get();
  if (!settings.marks || context.cleared) return { marked: 0, notice: null };
  const marks = [
    ...findingMarks(findings, ({ message }) => (settings.notes ? message : "")),
    ...(settings.uncheckedMarks ? unchecked.flatMap((entry) => uncheckedMarksOf(entry, settings.notes)) : []),
  ];
  const text = JSON.stringify(marks);
  if (run && text === context.marks) return { marked: run.marked, notice: null };
  context.marks = null;
  try {
    const receipt = await context.services.host.mark(marks);
    context.marks = text;
    return {
      marked: receipt.marked,
      notice: receipt.skipped.length > 0 ? problemNotice(PANE.notMarked(receipt.skipped.length)) : null,
    };
  } catch (error) {
    const cause = problemOf(error);
    return { marked: 0, notice: problemNotice(`${PANE.markFailed}${cause.text}`, cause.detail) };
  }
}

/** All cells of an entry as hints; its sentence is at the first. */
function uncheckedMarksOf({ cells, reason }: NotChecked, notes: boolean): Mark[] {
  return cells.map((cell, index) => ({ cell, severity: "info", note: notes && index === 0 ? reason : "" }));
}

/** The run with the explanations of the present settings applied, without reading the workbook again. */
export function withIgnores(run: Run, settings: PaneSettings): Run {
  const { explained, void: voided } = applyIgnores(itemsOf(run.review), settings.ignores, run.snapshot);
  return { ...run, explained, voided };
}
