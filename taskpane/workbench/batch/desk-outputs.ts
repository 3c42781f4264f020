import { DESK } from "../../../addin/messages/desk.ts";
import { WORKBENCH } from "../../../addin/messages/workbench.ts";
import { download } from "../../download.ts";
import type { WorkbenchSession } from "../session.ts";
import { batchWorkbook } from "./export.ts";
import { roundLines } from "./rounds.ts";
import type { BatchRow } from "./row.ts";
import type { Desk } from "./use-desk.ts";
import { batchSummary, summaryWorkbook } from "./summary.ts";

const words = WORKBENCH.batch;
const DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Saves the table as shown. */
export async function saveTable(
  session: WorkbenchSession,
  rows: readonly BatchRow[],
  { rounds, view }: Pick<Desk, "rounds" | "view">,
): Promise<void> {
  const name = `${words.exportName}.xlsx`;
  download(name, await batchWorkbook(rows, rounds, view.scores));
  session.notify({ kind: "info", text: words.exported(name) });
}

/** Saves the summary (自评情况汇总表), or says that there is nothing to sum up. */
export async function saveSummary(
  session: WorkbenchSession,
  { rows, unchecked, view }: Pick<Desk, "rows" | "unchecked" | "view">,
): Promise<void> {
  const summary = batchSummary(rows, unchecked, view.scores);
  if (summary.lines.length === 0) {
    session.notify({ kind: "warning", text: words.summaryEmpty });
    return;
  }
  const name = `${words.summaryName}.xlsx`;
  download(name, await summaryWorkbook(summary));
  session.notify({
    kind: "info",
    text: words.summaryExported({ name, units: summary.lines.length, unused: summary.unused.length }),
  });
}

/** Saves this round, to be compared with the next. */
export function saveRound(session: WorkbenchSession, rows: readonly BatchRow[]): void {
  const name = `${DESK.round.fileName}.ndjson`;
  download(name, new TextEncoder().encode(roundLines(rows)), "application/x-ndjson");
  session.notify({ kind: "info", text: DESK.round.saved(name) });
}

/** Saves the return slips (审核意见) of all units as one .zip. */
export async function saveSlips(session: WorkbenchSession, rows: readonly BatchRow[]): Promise<void> {
  const { slipArchive, slipFiles } = await import(/* webpackChunkName: "slips" */ "./slips.ts");
  const slips = slipFiles(rows);
  const name = `${DESK.slips.archive}.zip`;
  download(name, slipArchive(slips), "application/zip");
  session.notify({ kind: "info", text: DESK.slips.done(name, slips.length) });
}

/** Saves the return slip of the unit a row is of, over all its rows. */
export async function saveSlip(session: WorkbenchSession, row: BatchRow, rows: readonly BatchRow[]): Promise<void> {
  const { rowsOfUnit, slipFiles } = await import(/* webpackChunkName: "slips" */ "./slips.ts");
  for (const { name, bytes } of slipFiles(rowsOfUnit(row, rows))) {
    download(name, bytes, DOCUMENT);
    session.notify({ kind: "info", text: DESK.slips.done(name, 1) });
  }
}
