import { HostError, type Mark } from "../../addin/hosts/port.ts";
import { PANE } from "../../addin/messages/pane.ts";
import { verdictText } from "../../addin/messages/report.ts";
import { countReview } from "../../addin/review/counts.ts";
import { applyIgnores } from "../../addin/review/ignore.ts";
import { formatCellRef } from "../../addin/sheet/address.ts";
import type { FillPlan } from "../../addin/fill/types.ts";
import type { Finding } from "../../addin/rules/finding.ts";
import type { Review, ReviewOptions } from "../../addin/review/types.ts";
import type { ReviewStep, Steps } from "../../addin/review/steps.ts";
import { act, paint, problem, problemOf, setProgress, type Context } from "./context.ts";
import { sampleAlone } from "./sample-alone.ts";
import type { Notice, Progress, Run } from "./state.ts";
import type { PaneSettings } from "./settings.ts";

/** 一键校验: read, review, mark. Resolves to whether a result is there. */
export function runCheck(context: Context): Promise<boolean> {
  return act(context, "check", (signal) => check(context, signal), true);
}

async function check(context: Context, signal: AbortSignal): Promise<void> {
  const { services, store } = context;
  const { host, core } = services;
  const snapshot = sampleAlone(
    await host.read({
      signal,
      onProgress: (done, all) => setProgress(context, { text: PANE.progress.read(done, all), done, all }),
    }),
  );
  await paint();
  stopIfAborted(signal);
  const { settings } = store.get();
  const review = await reviewed(context, await core.review(snapshot, reviewOptions(settings)), signal);
  const plan = await core.planFill(snapshot, review);
  const { explained, void: voided } = applyIgnores(review.findings, settings.ignores, snapshot);
  const marking = await markFindings(context, openFindings(review, explained));
  store.set({
    run: { snapshot, review, plan, explained, voided, marked: marking.marked, time: services.now() },
    stale: null,
    current: null,
    open: new Set(),
    fixed: new Set(),
    panel: null,
    ticked: tickedByDefault(plan),
    receipt: null,
    cleaned: null,
    notice: marking.notice ?? (review.partial ? problem(PANE.partial) : null),
    announcement: announcement(review, explained),
  });
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

function progressOf({ part, sheet, check, done, all }: ReviewStep): Progress {
  const text = part === "forms" ? PANE.progress.recognise(sheet) : PANE.progress.check(sheet, check, done, all);
  return { text, done, all };
}

function stopIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new HostError("cancelled", "");
}

function reviewOptions({ policy, rules, mappings }: PaneSettings): ReviewOptions {
  return policy === null ? { rules, mappings } : { policy, rules, mappings };
}

function openFindings(review: Review, explained: ReadonlyMap<Finding, string>): Finding[] {
  return review.findings.filter((finding) => !explained.has(finding));
}

function tickedByDefault(plan: FillPlan): ReadonlySet<string> {
  return new Set(plan.items.filter((item) => item.ticked).map((item) => formatCellRef(item.derivation.cell)));
}

function announcement(review: Review, explained: ReadonlyMap<Finding, string>): string {
  const counts = countReview(review, explained);
  return PANE.announcement(verdictText(counts), counts.must, counts.explain, counts.notChecked);
}

/** Marks the primary cells of the findings; a host that cannot mark leaves the result standing with a notice. */
export async function markFindings(
  context: Context,
  findings: readonly Finding[],
): Promise<{ marked: number; notice: Notice | null }> {
  const { marks, notes } = context.store.get().settings;
  if (!marks) return { marked: 0, notice: null };
  try {
    const receipt = await context.services.host.mark(findings.flatMap((finding) => markOf(finding, notes)));
    return {
      marked: receipt.marked,
      notice: receipt.skipped.length > 0 ? problem(PANE.notMarked(receipt.skipped.length)) : null,
    };
  } catch (error) {
    const cause = problemOf(error);
    return { marked: 0, notice: problem(`${PANE.markFailed}${cause.text}`, cause.detail) };
  }
}

function markOf(finding: Finding, notes: boolean): Mark[] {
  const cell = finding.cells[0];
  return cell ? [{ cell, severity: finding.severity, note: notes ? finding.message : "" }] : [];
}

/** The run with the explanations of the present settings applied, without reading the workbook again. */
export function withIgnores(run: Run, settings: PaneSettings): Run {
  const { explained, void: voided } = applyIgnores(run.review.findings, settings.ignores, run.snapshot);
  return { ...run, explained, voided };
}
