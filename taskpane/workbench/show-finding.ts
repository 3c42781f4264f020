import type { Finding, NotChecked } from "../../addin/rules/finding.ts";
import type { Review } from "../../addin/review/types.ts";
import { formatCellRef, parseCellRef } from "../../addin/sheet/address.ts";
import { keysOf } from "../model/finding-keys.ts";
import type { PaneModel } from "../model/pane-model.ts";

/** A finding to go to: the one of a check at a cell, or the first of a kind. */
export type WantedFinding =
  | { readonly kind: "one"; readonly rule: string; readonly cell: string }
  | { readonly kind: "first"; readonly of: Finding["severity"] | "not-checked" };

/** Checks the file just opened and goes to the finding; where it is not found again, to its cell. */
export async function showFinding(model: PaneModel, wanted: WantedFinding): Promise<void> {
  await model.start();
  if (!(await model.check())) return;
  const { run } = model.get();
  if (!run) return;
  const entry = entryOf(run.review, wanted);
  const key = entry && keysOf(run.review).keyOf.get(entry);
  if (key !== undefined) model.moveTo(key);
  const cell = entry?.cells[0] ?? (wanted.kind === "one" ? parseCellRef(wanted.cell) : null);
  if (cell) await model.select(cell);
}

function entryOf({ findings, notChecked }: Review, wanted: WantedFinding): Finding | NotChecked | undefined {
  if (wanted.kind === "one")
    return findings.find(
      ({ rule, cells }) => rule === wanted.rule && cells[0] && formatCellRef(cells[0]) === wanted.cell,
    );
  return wanted.of === "not-checked" ? notChecked[0] : findings.find(({ severity }) => severity === wanted.of);
}
