import { FILL } from "../../addin/messages/pane-fill.ts";
import { PANE } from "../../addin/messages/pane.ts";
import { skipReasonMessage } from "../../addin/messages/hosts.ts";
import { formatCellRef } from "../../addin/sheet/address.ts";
import type { FixLine, FixPlan } from "../../addin/fill/fix-all.ts";
import type { FillItem } from "../../addin/fill/types.ts";
import type { WriteReceipt } from "../../addin/hosts/port.ts";
import { act, done, problemNotice, type Context } from "./context.ts";
import { keysOf } from "./finding-keys.ts";
import { recordUndo } from "./history.ts";
import { recheckAfterWrite } from "./recheck.ts";
import { reviewOptions } from "./run-check.ts";
import type { Notice, Run } from "./state.ts";

/** 修正: writes the value that settles one finding, reads it back and checks again. */
export function applyFix(context: Context, key: string): Promise<boolean> {
  return act(context, "write", async (signal) => {
    const { store, services } = context;
    const { run, settings, fixed } = store.get();
    const finding = run && keysOf(run.review).findings.get(key);
    if (!run || !finding?.fix) return;
    const { cell, value } = finding.fix;
    const place = formatCellRef(cell);
    const writes = await services.core.fixWrites(finding.fix, run.review, run.snapshot, settings.fillStyle);
    const receipt = await services.host.write(writes);
    recordUndo(context, PANE.restoreLabel.fix({ place, before: finding.found, after: String(value) }), receipt.former);
    const skipped = receipt.skipped[0];
    if (skipped) {
      store.set({ notice: problemNotice(`${place}：${skipReasonMessage(skipped.reason)}`) });
      return;
    }
    store.set({
      fixed: new Set([...fixed, key]),
      stale: "written",
      notice: done(PANE.fixed(place, String(value)), true),
    });
    await recheckAfterWrite(context, signal);
  });
}

/** 修正全部可推算的: works out what all cells will hold, for the preview. Nothing is written yet. */
export async function previewFixes(context: Context): Promise<void> {
  const { run } = context.store.get();
  if (!run) return;
  const plan = await fixPlanOf(context, run);
  context.store.set({ fixPlan: plan, chosen: new Set(chosenFirst(plan).map(({ cell }) => formatCellRef(cell))) });
}

/** How many cells 修正全部可推算的 will change: a fix can make the next one due, so the plan has to be made. */
export async function countFixes(context: Context): Promise<void> {
  const { store } = context;
  const { run } = store.get();
  if (run) store.set({ fixCount: { run, count: chosenFirst(await fixPlanOf(context, run)).length } });
}

async function fixPlanOf({ store, services }: Context, run: Run): Promise<FixPlan> {
  const { ignores, fillStyle } = store.get().settings;
  return services.core.planFixes(run.snapshot, run.review, reviewOptions(store.get()), ignores, fillStyle);
}

function chosenFirst({ lines }: FixPlan): readonly FixLine[] {
  return lines.filter(({ ticked }) => ticked);
}

/** Writes the chosen lines of the preview as one write, which can be taken back as one. */
export function applyFixes(context: Context): Promise<boolean> {
  return act(context, "write", async (signal) => {
    const { store, services } = context;
    const { fixPlan, chosen } = store.get();
    const lines = fixPlan?.lines.filter(({ cell }) => chosen.has(formatCellRef(cell))) ?? [];
    if (lines.length === 0) return;
    const receipt = await services.host.write(lines.map(({ write }) => write));
    const count = receipt.written.length;
    recordUndo(context, PANE.restoreLabel.fixAll(count), receipt.former);
    store.set({
      fixPlan: null,
      ...(count > 0 ? { stale: "written" as const } : {}),
      notice:
        receipt.skipped.length === 0
          ? done(PANE.fixedAll(count), true)
          : problemNotice(PANE.fixedSome(count, receipt.skipped.length), "", count > 0),
    });
    if (count > 0) await recheckAfterWrite(context, signal);
  });
}

/** 写入 n 格: writes the ticked cells of the plan, reads them back and checks again. */
export function applyFill(context: Context): Promise<boolean> {
  return act(context, "write", async (signal) => {
    const { store, services } = context;
    const { settings } = store.get();
    const items = tickedItems(context);
    if (items.length === 0) {
      store.set({ notice: problemNotice(FILL.nothingTicked) });
      return;
    }
    const receipt = await services.host.write(await services.core.fillWrites(items, settings.fillStyle));
    recordUndo(context, PANE.restoreLabel.fill(receipt.written.length), receipt.former);
    const written = new Set(receipt.written.map(({ cell }) => formatCellRef(cell)));
    store.set({
      receipt,
      ticked: new Set([...store.get().ticked].filter((address) => !written.has(address))),
      notice: fillNotice(receipt),
      ...(written.size > 0 ? { stale: "written" as const } : {}),
    });
    if (written.size > 0) await recheckAfterWrite(context, signal);
  });
}

function tickedItems(context: Context): readonly FillItem[] {
  const { run, ticked } = context.store.get();
  return run?.plan.items.filter((item) => ticked.has(formatCellRef(item.derivation.cell))) ?? [];
}

function fillNotice({ written, skipped }: WriteReceipt): Notice {
  if (skipped.length === 0) return done(FILL.written(written.length), true);
  return problemNotice(
    written.length > 0 ? FILL.writtenSome(written.length, skipped.length) : FILL.writtenNone,
    "",
    written.length > 0,
  );
}
