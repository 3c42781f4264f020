import { PANE } from "../../addin/messages/pane.ts";
import { holds } from "../../addin/hosts/write-gate.ts";
import type { FormerCell } from "../../addin/sheet/edit.ts";
import { cellAt, type WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";
import { act, done, type Context } from "./context.ts";
import { recheckAfterWrite } from "./recheck.ts";
import type { HistoryEntry, PaneState } from "./state.ts";

/** Earlier writes kept for 改动记录. */
const MOST = 50;

/** Adds a write of ours to 改动记录. */
export function recordUndo(context: Context, label: string, former: readonly FormerCell[]): void {
  if (former.length === 0) return;
  const { history } = context.store.get();
  const id = (history.at(-1)?.id ?? 0) + 1;
  const entry: HistoryEntry = { id, label, time: context.services.now(), former, takenBack: false };
  context.store.set({ history: [...history, entry].slice(-MOST) });
}

/** The write that 还原 takes back: the latest one not taken back yet. */
export function lastWrite({ history }: PaneState): HistoryEntry | null {
  return [...history].reverse().find(({ takenBack }) => !takenBack) ?? null;
}

/** How many cells of a write still hold what it wrote, as far as the last run knows. */
export function unchangedCells({ former }: HistoryEntry, snapshot: WorkbookSnapshot): number {
  return former.filter(({ cell, written }) => {
    const sheet = snapshot.sheets.find(({ name }) => name === cell.sheet);
    return sheet !== undefined && holds(cellAt(sheet, cell.row, cell.column), written);
  }).length;
}

/** 还原: puts back what the cells of one write held before, except where they were changed since. */
export function takeBack(context: Context, id: number | null): Promise<boolean> {
  return act(context, "restore", async (signal) => {
    const { store, services } = context;
    const entry = id === null ? lastWrite(store.get()) : store.get().history.find((each) => each.id === id);
    if (!entry || entry.takenBack) return;
    const receipt = await services.host.restore(entry.former);
    // Where nothing could be put back the write is as it was.
    const takenBack = receipt.written.length > 0;
    store.set({
      history: store.get().history.map((each) => (each.id === entry.id ? { ...each, takenBack } : each)),
      stale: store.get().run ? "written" : null,
      fixed: new Set(),
      receipt: null,
      notice: done(PANE.restored({ label: entry.label, count: receipt.written.length, left: receipt.skipped.length })),
    });
    await recheckAfterWrite(context, signal);
  });
}
