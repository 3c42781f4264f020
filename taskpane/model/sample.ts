import { SAMPLE } from "../../addin/messages/pane-sample.ts";
import { SAMPLE_SHEET } from "../../addin/hosts/mark-style.ts";
import { parseCellRef } from "../../addin/sheet/address.ts";
import { act, done, type Context } from "./context.ts";
import { runCheck } from "./run-check.ts";
import { changeSettings } from "./stored-settings.ts";

/** Puts the sample (示例表) into the workbook and checks it, so that a first look shows a result. */
export async function insertSample(context: Context): Promise<boolean> {
  const { sample } = context.services;
  if (!sample) return false;
  const inserted = await act(context, "sample", async () => sample.shelf.addSample(await sample.load()));
  return inserted && runCheck(context);
}

/** Takes the sample away with what was decided about it; the pane is then as at the start. */
export async function removeSample(context: Context): Promise<boolean> {
  const { sample } = context.services;
  if (!sample) return false;
  const { store } = context;
  const removed = await act(context, "sample", async () => {
    context.marks = null;
    await sample.shelf.removeSample();
    store.set({
      run: null,
      stale: null,
      receipt: null,
      history: [],
      leaving: [],
      mended: new Set(),
      notice: done(SAMPLE.removed),
    });
  });
  if (removed) await forget(context);
  return removed;
}

async function forget(context: Context): Promise<void> {
  const { ignores, mappings } = context.store.get().settings;
  const kept = ignores.filter(({ cells }) => !cells.some((cell) => parseCellRef(cell)?.sheet === SAMPLE_SHEET));
  const others = mappings.filter(({ sheet }) => sheet !== SAMPLE_SHEET);
  if (kept.length < ignores.length || others.length < mappings.length)
    await changeSettings(context, { ignores: kept, mappings: others });
}
