import { HostError } from "../../addin/hosts/port.ts";
import { hostErrorMessage } from "../../addin/messages/hosts.ts";
import { PANE } from "../../addin/messages/pane.ts";
import type { PaneServices } from "../services.ts";
import type { Busy, BusyKind, Notice, PaneState } from "./state.ts";
import type { Store } from "./store.ts";

/** What every action works with. */
export interface Context {
  readonly services: PaneServices;
  readonly store: Store<PaneState>;
  /** Stops the action under way, when it can be stopped. */
  abort: AbortController | null;
  /** The check that runs again by itself; an action that the user starts stops it first. */
  recheck: { readonly abort: AbortController; readonly done: Promise<void> } | null;
  /** Waits for the pause after the last edit. */
  timer: ReturnType<typeof setTimeout> | undefined;
  /** The marks in the workbook as text, or `null` when unknown: equal marks are not written again. */
  marks: string | null;
  /** Marks were cleared on purpose: only a check that the user requires brings them back. */
  cleared: boolean;
  /** The workbook was edited while an action was running. */
  edited: boolean;
}

/**
 * Runs one action: refuses a second one meanwhile, shows it as busy, and turns whatever goes wrong into a notice.
 * Resolves to whether the work was done.
 */
export async function act(
  context: Context,
  kind: BusyKind,
  work: (signal: AbortSignal) => Promise<void>,
  cancellable = false,
): Promise<boolean> {
  const { store } = context;
  if (store.get().busy) {
    store.set({ notice: problemNotice(PANE.blocked) });
    return false;
  }
  const abort = new AbortController();
  context.abort = abort;
  store.set({ busy: { kind, progress: null, cancellable }, notice: null });
  try {
    await stopRecheck(context);
    await work(abort.signal);
    return true;
  } catch (error) {
    store.set({ notice: problemOf(error) });
    return false;
  } finally {
    context.abort = null;
    store.set({ busy: null });
  }
}

/** What runs by itself gives way to what the user wants; it starts again afterwards because the result is still stale. */
async function stopRecheck(context: Context): Promise<void> {
  context.recheck?.abort.abort();
  await context.recheck?.done;
}

export function setProgress(context: Context, progress: Busy["progress"]): void {
  const { busy } = context.store.get();
  if (busy) context.store.set({ busy: { ...busy, progress } });
}

export function done(text: string, restorable = false): Notice {
  return { tone: "done", text, detail: "", restorable };
}

export function problemNotice(text: string, detail = "", restorable = false): Notice {
  return { tone: "problem", text, detail, restorable };
}

/** A notice in plain words for anything thrown; the code and the host's own words go to the small print, but what the user stopped needs none. */
export function problemOf(error: unknown): Notice {
  if (error instanceof HostError && error.code === "cancelled") return problemNotice(hostErrorMessage(error.code));
  if (error instanceof HostError)
    return problemNotice(
      hostErrorMessage(error.code),
      [error.code, error.detail].filter((part) => part !== "").join(" · "),
    );
  return problemNotice(PANE.unexpected, error instanceof Error ? `${error.name} · ${error.message}` : String(error));
}

/** Lets the screen show what changed, and clicks arrive, before more synchronous work. A message is not slowed down in a hidden pane as a timer is. */
export function paint(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
