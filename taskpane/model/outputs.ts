import { MORE } from "../../addin/messages/pane-more.ts";
import { PANE } from "../../addin/messages/pane.ts";
import { REPORT } from "../../addin/messages/report.ts";
import type { ReportInput } from "../../addin/review/export.ts";
import type { EnvironmentFact } from "../../addin/hosts/port.ts";
import { act, done, problemNotice, problemOf, type Context } from "./context.ts";
import { DEFAULT_SETTINGS } from "./settings.ts";
import { reportSource } from "./report-source.ts";
import { holdsSample } from "./sample-alone.ts";
import { recordUndo } from "./history.ts";

/** Writes the result worksheets at the end of the workbook and shows the first, 校验报告. */
export function exportReport(context: Context): Promise<boolean> {
  return act(context, "report", async () => {
    const input = await reportInput(context);
    const { run } = context.store.get();
    if (!input || !run) {
      context.store.set({ notice: problemNotice(MORE.export.noRun) });
      return;
    }
    const { host, core } = context.services;
    await host.writeReport(await core.resultSheets(input, reportSource(run)));
    context.store.set({ notice: done(PANE.reported) });
  });
}

/** Copies the result as text; resolves to the text when the program forbids copying, else `null`. */
export async function copyReport(context: Context): Promise<string | null> {
  const input = await reportInput(context);
  return input ? copy(context, await context.services.core.resultText(input)) : null;
}

async function copy(context: Context, text: string): Promise<string | null> {
  const copied = await context.services.copyText(text);
  context.store.set({ notice: copied ? done(PANE.copied) : problemNotice(PANE.copyBlocked) });
  return copied ? null : text;
}

async function reportInput(context: Context): Promise<ReportInput | null> {
  const { run } = context.store.get();
  if (!run) return null;
  const facts = [{ label: REPORT.time, value: run.time }, ...(await environmentFacts(context))];
  return { review: run.review, explained: run.explained, facts };
}

async function environmentFacts(context: Context): Promise<readonly EnvironmentFact[]> {
  const own: EnvironmentFact = { label: MORE.environment.version, value: context.services.version, ok: null };
  return [own, ...(await context.services.host.environment())];
}

/** Fills the 环境检测 page. */
export async function loadEnvironment(context: Context): Promise<void> {
  try {
    context.store.set({ environment: await environmentFacts(context) });
  } catch (error) {
    context.store.set({ notice: problemOf(error) });
  }
}

/** Copies the environment facts; resolves to the text when the program forbids copying, else `null`. */
export function copyEnvironment(context: Context): Promise<string | null> {
  const facts = context.store.get().environment ?? [];
  return copy(context, facts.map(({ label, value }) => `${label}：${value}`).join("\n"));
}

/** 清除标记. */
export function clearMarks(context: Context): Promise<boolean> {
  return act(context, "clear", async () => {
    context.marks = null;
    context.cleared = true;
    const count = await context.services.host.clearMarks();
    const { run } = context.store.get();
    context.store.set({ run: run && { ...run, marked: 0 }, notice: done(PANE.cleared(count)) });
  });
}

/** 提交前清理 with `JX.` formulas replaced by values or native formulas. */
export function cleanUp(context: Context, mode: "value" | "native"): Promise<boolean> {
  return act(context, "clean", async (signal) => {
    const { host, core } = context.services;
    const snapshot = await host.read({ signal });
    context.marks = null;
    context.cleared = true;
    const receipt = await host.clean(await core.formulaReplacements(snapshot, mode));
    recordUndo(context, PANE.restoreLabel.clean(receipt.write.written.length), receipt.write.former);
    const { run } = context.store.get();
    context.store.set({
      cleaned: receipt,
      settings: DEFAULT_SETTINGS,
      run: run && !holdsSample(run.snapshot) ? { ...run, marked: 0, explained: new Map(), voided: [] } : null,
      stale: run && receipt.write.written.length > 0 ? "written" : context.store.get().stale,
      notice: done(
        MORE.clean.done({ marks: receipt.marks, sheets: receipt.sheets, formulas: receipt.write.written.length }),
        receipt.write.written.length > 0,
      ),
    });
  });
}
