import { HostError } from "../../addin/hosts/port.ts";
import { formatCellRef, type CellRef } from "../../addin/sheet/address.ts";
import type { Context } from "./context.ts";
import { keysOf } from "./finding-keys.ts";
import { openItems, type ItemRow, type Leaving } from "./finding-view.ts";
import { announcement, freshRun, keptPanel, tickedByDefault } from "./run-check.ts";
import type { PaneState, Run } from "./state.ts";

/** Milliseconds without an edit before the check runs again. */
const PAUSE = 500;
/** Milliseconds until another try while a cell is being edited or the program is busy. */
const RETRY = 1500;
/** Milliseconds a finding that is gone stays, struck through. */
const FAREWELL = 1200;
/** Above this number of cells the check runs again by itself only where the user chose that. */
const MOST_CELLS = 50_000;

/** Whether the check runs again by itself (自动重新校验): as set, or by the size of the workbook. */
export function rechecks({ settings, run }: PaneState): boolean {
  if (settings.recheck !== null) return settings.recheck;
  return (run?.snapshot.sheets ?? []).reduce((sum, { cells }) => sum + cells.size, 0) <= MOST_CELLS;
}

/** An edit makes the results stale, unless it is our own write under way or on a sheet the check did not read. */
export function noteEdit(context: Context, cells: readonly CellRef[] | null): void {
  const { run, busy } = context.store.get();
  if (!run) return;
  const sheets = new Set(run.snapshot.sheets.map((sheet) => sheet.name));
  if (cells && !cells.some((cell) => sheets.has(cell.sheet))) return;
  if (busy && busy.kind !== "check" && busy.kind !== "select") return;
  context.edited = true;
  if (!busy) context.store.set({ stale: "edited" });
  recheckSoon(context);
}

/** Lets the check run again after the pause; every further call begins the pause again. */
export function recheckSoon(context: Context, pause = PAUSE): void {
  clearTimeout(context.timer);
  context.timer = setTimeout(() => void recheck(context), pause);
}

async function recheck(context: Context): Promise<void> {
  const { store } = context;
  const { busy, run } = store.get();
  if (busy) {
    recheckSoon(context);
    return;
  }
  if (context.edited && run && store.get().stale === null) store.set({ stale: "edited" });
  if (!run || store.get().stale === null || !rechecks(store.get()) || context.recheck) return;
  const abort = new AbortController();
  const done = quietly(context, abort.signal);
  context.recheck = { abort, done };
  await done;
}

async function quietly(context: Context, signal: AbortSignal): Promise<void> {
  const { store } = context;
  store.set({ rechecking: true });
  try {
    await again(context, signal);
  } catch (error) {
    // The banner says that the result is stale; while a cell is being edited there is nothing to say.
    const later = error instanceof HostError && ["cell-editing", "busy", "cancelled"].includes(error.code);
    if (later) recheckSoon(context, RETRY);
  } finally {
    context.recheck = null;
    store.set({ rechecking: false });
    if (context.edited) recheckSoon(context);
  }
}

/** Runs the check again inside an action that wrote; a failure leaves the results stale and the action done. */
export async function recheckAfterWrite(context: Context, signal: AbortSignal): Promise<void> {
  if (!context.store.get().run || !rechecks(context.store.get())) return;
  try {
    await again(context, signal);
  } catch {
    recheckSoon(context, RETRY);
  }
}

/** Reads, reviews and marks again, and changes of what is on screen only what changed. */
async function again(context: Context, signal: AbortSignal): Promise<void> {
  const { store } = context;
  const { run, notice } = await freshRun(context, signal, true);
  // Stopped in the middle there is only part of a result: the former one stays, known to be stale.
  if (run.review.partial || signal.aborted) throw new HostError("cancelled", "");
  const before = store.get();
  if (!before.run) return;
  const leaving = goneBetween(before.run, run);
  const changed = summaryOf(run) !== summaryOf(before.run);
  store.set({
    run,
    stale: context.edited ? "edited" : null,
    ...placeAfter(before, run),
    open: withKeys(before.open, run),
    fixed: new Set(),
    leaving,
    mended: mendedAfter(before, run),
    panel: keptPanel(before, run),
    ticked: tickedAfter(before, run),
    fixPlan: null,
    ...(notice ? { notice } : {}),
    ...(changed ? { announcement: announcement(run.review, run.explained) } : {}),
  });
  if (leaving.length > 0) setTimeout(() => leave(context, leaving), FAREWELL);
}

function leave({ store }: Context, gone: readonly Leaving[]): void {
  if (store.get().leaving === gone) store.set({ leaving: [] });
}

function summaryOf({ review, explained }: Run): string {
  return announcement(review, explained);
}

function keySet({ review }: Run): ReadonlySet<string> {
  return new Set(keysOf(review).keyOf.values());
}

/** What the former run had open and the new one has not. */
function goneBetween(before: Run, after: Run): readonly Leaving[] {
  const now = keySet(after);
  return openItems(before)
    .filter(({ key }) => !now.has(key))
    .map((row): Leaving => leavingOf(row));
}

function leavingOf(row: ItemRow): Leaving {
  const { key, category } = row;
  return row.kind === "gap"
    ? { kind: "gap", key, category, entry: row.gap }
    : { kind: "finding", key, category, entry: row.finding };
}

/** What was to settle once and is gone now; what came back is to settle again. */
function mendedAfter({ mended, run }: PaneState, after: Run): ReadonlySet<string> {
  const now = keySet(after);
  const were = run ? openItems(run).map(({ key }) => key) : [];
  return new Set([...mended, ...were].filter((key) => !now.has(key)));
}

/** The current item stays; when it is gone the next one that is left takes its place. */
function placeAfter({ current, run, reveal, walking }: PaneState, after: Run): Pick<PaneState, "current" | "reveal"> {
  const now = keySet(after);
  if (current === null || !run || now.has(current)) return { current, reveal };
  const were = openItems(run).map(({ key }) => key);
  const at = were.indexOf(current);
  const left = new Set(openItems(after).map(({ key }) => key));
  const next = [...were.slice(at + 1), ...were.slice(0, Math.max(0, at)).reverse()].find((key) => left.has(key));
  return { current: next ?? null, reveal: walking ? reveal + 1 : reveal };
}

function withKeys(open: ReadonlySet<string>, run: Run): ReadonlySet<string> {
  const now = keySet(run);
  return new Set([...open].filter((key) => now.has(key)));
}

/** What was ticked stays ticked, what was not stays so; cells that can be filled only now are ticked as always. */
function tickedAfter({ ticked, run }: PaneState, after: Run): ReadonlySet<string> {
  const were = new Set(run?.plan.items.map(({ derivation }) => formatCellRef(derivation.cell)));
  const byDefault = tickedByDefault(after.plan);
  const offered = after.plan.items.map(({ derivation }) => formatCellRef(derivation.cell));
  return new Set(offered.filter((address) => (were.has(address) ? ticked.has(address) : byDefault.has(address))));
}
