import { FILL } from "../../addin/messages/pane-fill.ts";
import { PANE } from "../../addin/messages/pane.ts";
import { skipReasonMessage } from "../../addin/messages/hosts.ts";
import { formatCellRef } from "../../addin/sheet/address.ts";
import type { FormerCell } from "../../addin/sheet/edit.ts";
import type { FillItem } from "../../addin/fill/types.ts";
import type { WriteReceipt } from "../../addin/hosts/port.ts";
import { act, done, problem, type Context } from "./context.ts";
import { fixWrites } from "./fix.ts";
import type { Notice, Undo } from "./state.ts";

/** Earlier writes kept for 还原. */
const UNDO_LIMIT = 20;

/** 修正: writes the value that settles one finding and reads it back. */
export function applyFix(context: Context, key: string): Promise<boolean> {
  return act(context, "write", async () => {
    const { store, services } = context;
    const { run, settings, fixed } = store.get();
    const finding = run?.review.findings[Number(key.slice(1))];
    if (!run || !finding?.fix) return;
    const place = formatCellRef(finding.fix.cell);
    const receipt = await services.host.write(await fixWrites(finding.fix, run, services.core, settings.fillStyle));
    remember(context, PANE.restoreLabel.fix(place), receipt.former);
    const skipped = receipt.skipped[0];
    if (skipped) {
      store.set({ notice: problem(`${place}：${skipReasonMessage(skipped.reason)}`) });
      return;
    }
    store.set({
      fixed: new Set([...fixed, key]),
      stale: "written",
      notice: done(PANE.fixed(place, String(finding.fix.value)), true),
    });
  });
}

/** 写入 n 格: writes the ticked cells of the plan and reads them back. */
export function applyFill(context: Context): Promise<boolean> {
  return act(context, "write", async () => {
    const { store, services } = context;
    const { settings } = store.get();
    const items = tickedItems(context);
    if (items.length === 0) {
      store.set({ notice: problem(FILL.nothingTicked) });
      return;
    }
    const receipt = await services.host.write(await services.core.fillWrites(items, settings.fillStyle));
    remember(context, PANE.restoreLabel.fill(receipt.written.length), receipt.former);
    const written = new Set(receipt.written.map(({ cell }) => formatCellRef(cell)));
    store.set({
      receipt,
      ticked: new Set([...store.get().ticked].filter((address) => !written.has(address))),
      notice: fillNotice(receipt),
      ...(receipt.written.length > 0 ? { stale: "written" as const } : {}),
    });
  });
}

function tickedItems(context: Context): readonly FillItem[] {
  const { run, ticked } = context.store.get();
  return run?.plan.items.filter((item) => ticked.has(formatCellRef(item.derivation.cell))) ?? [];
}

function fillNotice({ written, skipped }: WriteReceipt): Notice {
  if (skipped.length === 0) return done(FILL.written(written.length), true);
  return problem(
    written.length > 0 ? FILL.writtenSome(written.length, skipped.length) : FILL.writtenNone,
    "",
    written.length > 0,
  );
}

/** 还原: puts back the last write that was not put back yet. */
export function restoreLast(context: Context): Promise<boolean> {
  return act(context, "restore", async () => {
    const { store, services } = context;
    const last = store.get().undo.at(-1);
    if (!last) return;
    const receipt = await services.host.restore(last.former);
    store.set({
      undo: store.get().undo.slice(0, -1),
      stale: store.get().run ? "written" : null,
      fixed: new Set(),
      receipt: null,
      notice: done(PANE.restored(receipt.written.length, receipt.skipped.length)),
    });
  });
}

export function remember(context: Context, label: string, former: readonly FormerCell[]): void {
  if (former.length === 0) return;
  const entry: Undo = { label, former };
  context.store.set({ undo: [...context.store.get().undo, entry].slice(-UNDO_LIMIT) });
}
