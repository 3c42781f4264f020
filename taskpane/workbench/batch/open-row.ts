import { DESK } from "../../../addin/messages/desk.ts";
import { WORKBENCH } from "../../../addin/messages/workbench.ts";
import { partOfSheet } from "../../../addin/hosts/filing.ts";
import { formatCellRef, parseCellRef } from "../../../addin/sheet/address.ts";
import type { WorkbenchSession } from "../session.ts";
import type { WantedFinding } from "../show-finding.ts";
import { isUnchanged } from "../unchanged-file.ts";
import type { BatchRow, DeskFinding } from "./row.ts";
import type { Desk } from "./use-desk.ts";

/** Opens the file of a row, at a finding where one is wanted; of a filing, the file that the finding is in. */
export async function openRow(
  session: WorkbenchSession,
  desk: Pick<Desk, "jobs" | "setCurrent">,
  row: BatchRow,
  wanted: Wanted = null,
): Promise<void> {
  const job = desk.jobs[row.index];
  if (!job) {
    session.notify({ kind: "warning", text: DESK.noFiles });
    return;
  }
  desk.setCurrent(row.index);
  const goal = goalOf(row, wanted);
  const file = job.files.find(({ name }) => name === goal.file) ?? job.files[0];
  if (!file) return;
  if (await isUnchanged(file)) await session.openFile(file, goal.wanted);
  else session.notify({ kind: "error", text: WORKBENCH.notOpened(file.name, DESK.changed) });
}

/** A finding of the row, or the first of a kind. */
export type Wanted = DeskFinding | DeskFinding["severity"] | "not-checked" | null;

function goalOf(
  row: BatchRow,
  wanted: Wanted,
): { readonly file: string | null; readonly wanted: WantedFinding | null } {
  if (wanted === null) return { file: null, wanted: null };
  const finding = typeof wanted === "string" ? row.findings.find(({ severity }) => severity === wanted) : wanted;
  if (!finding) return { file: null, wanted: wanted === "not-checked" ? { kind: "first", of: wanted } : null };
  const place = parseCellRef(finding.cells[0] ?? "");
  const part = place && row.files.length > 1 ? partOfSheet(place.sheet, row.files) : null;
  const cell = place && formatCellRef({ ...place, sheet: part?.sheet ?? place.sheet });
  return { file: part?.file ?? null, wanted: { kind: "one", rule: finding.rule, cell: cell ?? "" } };
}
