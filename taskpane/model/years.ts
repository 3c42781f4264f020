import { YEARS } from "../../addin/messages/pane-years.ts";
import { act, done, problemNotice, type Context } from "./context.ts";
import { recordUndo } from "./history.ts";
import { reviewOptions, runCheck } from "./run-check.ts";
import type { PaneState } from "./state.ts";
import type { YearTools } from "../services.ts";
import type { NextYearPlan } from "../../addin/compose/next-year/plan.ts";
import type { WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";

/** Reads last year's file; every check from now on holds this year's forms against it. */
export async function openPrevious(context: Context, file: File): Promise<boolean> {
  const { services, store } = context;
  const read = await act(context, "previous", async () => {
    const tools = await services.years?.();
    if (!tools) return;
    const snapshot = await tools.read(file.name, new Uint8Array(await file.arrayBuffer()));
    store.set({ previous: { name: file.name, books: [snapshot] } });
  });
  return read && store.get().previous !== null && runCheck(context);
}

/** Takes last year's file away again, and what was found by it. */
export async function removePrevious(context: Context): Promise<boolean> {
  context.store.set({ previous: null });
  const checked = await runCheck(context);
  if (checked) context.store.set({ notice: done(YEARS.compare.removed) });
  return checked;
}

/** Writes 今年 / 上年 / 增减 / 增减率 as a result worksheet, or takes the result worksheets away again. */
export function writeYears(context: Context, write: boolean): Promise<boolean> {
  return act(context, "report", async () => {
    const { services, store } = context;
    const state = store.get();
    const { run, previous } = state;
    const tools = await services.years?.();
    if (!tools || !run || !previous) return;
    await services.host.writeReport(
      write ? [tools.sheet(tools.table(run.snapshot, previous.books, reviewOptions(state)))] : [],
    );
    store.set({ notice: done(write ? YEARS.compare.written : YEARS.compare.takenBack) });
  });
}

/** Next year's form as the pane would write it: read by the settings, with `JX.` formulas where the person fills with them. */
export function nextYearPlan(state: PaneState, tools: YearTools, workbook: WorkbookSnapshot): NextYearPlan {
  return tools.plan(workbook, reviewOptions(state), state.settings.fillStyle === "jx" ? "jx" : "native");
}

/** Saves next year's form as a file. */
export function saveNextYear(context: Context): Promise<boolean> {
  return act(context, "nextYear", async () => {
    const message = await context.services.saveNextYear?.(reviewOptions(context.store.get()));
    if (message !== undefined) context.store.set({ notice: done(message) });
  });
}

/** Turns the open workbook into next year's form; the write can be taken back. */
export function turnIntoNextYear(context: Context): Promise<boolean> {
  return act(context, "nextYear", async (signal) => {
    const { services, store } = context;
    const tools = await services.years?.();
    if (!tools) return;
    const { writes } = nextYearPlan(store.get(), tools, await services.host.read({ signal }));
    if (writes.length === 0) {
      store.set({ notice: problemNotice(YEARS.next.noForm) });
      return;
    }
    const { written, skipped, former } = await services.host.write(writes);
    recordUndo(context, YEARS.next.label(written.length), former);
    store.set({
      stale: store.get().run ? "written" : null,
      notice: done(YEARS.next.done(written.length, skipped.length), true),
    });
  });
}
