import { XlsxHost } from "../../addin/hosts/xlsx/index.ts";
import type { ReportSheet } from "../../addin/sheet/report-sheet.ts";
import { WORKBENCH } from "../../addin/messages/workbench.ts";
import type { CellWrite, Skipped } from "../../addin/sheet/edit.ts";

/** Everything to put into the file when it is saved. */
export interface SaveContent {
  readonly edits: readonly CellWrite[];
  /** `undefined` leaves the settings in the file alone, `null` removes them. */
  readonly settings: unknown;
  readonly report: readonly ReportSheet[];
  /** 提交前清理 was done: whatever of ours the file brought goes first. */
  readonly cleaned?: boolean;
}

/**
 * The original file with the edits patched in; all parts not concerned stay byte for byte. Rejects with a `HostError`
 * and makes nothing when the file cannot be changed safely.
 */
export async function savedBytes(
  original: Uint8Array,
  { edits, settings, report, cleaned = false }: SaveContent,
): Promise<{ readonly bytes: Uint8Array; readonly skipped: readonly Skipped[] }> {
  const file = XlsxHost.open(original);
  if (cleaned) await file.clean([]);
  const { skipped } = await file.write(edits);
  if (settings !== undefined) await file.saveSettings(settings);
  if (report.length > 0) await file.writeReport(report);
  return { bytes: file.bytes(), skipped };
}

/** Saved files carry a note in their name, so the original in the same folder is never overwritten by accident. */
export function savedName(name: string): string {
  const dot = name.lastIndexOf(".");
  const stem = dot > 0 ? name.slice(0, dot) : name;
  return `${stem.endsWith("（已修改）") ? stem : WORKBENCH.copyName(stem)}${dot > 0 ? name.slice(dot) : ".xlsx"}`;
}
