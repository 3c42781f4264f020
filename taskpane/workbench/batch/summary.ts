import { WORKBENCH } from "../../../addin/messages/workbench.ts";
import { buildSummary, type Summary, type SummarySource } from "../../../addin/review/summary.ts";
import { withReviewScores } from "../../../addin/review/unit-review-scores.ts";
import type { BatchRow } from "./row.ts";

/**
 * The summary (自评情况汇总表) of a batch, whatever the table shows of it: `rows` in the order of the files, `unchecked` the names of
 * the files that were not checked before the batch ended; with the proposals for 复核分数 only on request.
 */
export function batchSummary(rows: readonly BatchRow[], unchecked: readonly string[], scores: boolean): Summary {
  const checked = rows.map(({ file, units, reviewScores, verdict, reason }): SummarySource => ({
    file,
    units: scores ? withReviewScores(units, reviewScores) : units,
    problem: verdict === "unreadable" ? reason : null,
  }));
  return buildSummary([
    ...checked,
    ...unchecked.map((file): SummarySource => ({ file, units: [], problem: WORKBENCH.batch.unchecked })),
  ]);
}

/** The summary as an .xlsx file. */
export async function summaryWorkbook(summary: Summary): Promise<Uint8Array> {
  const { summaryFile } = await import(/* webpackChunkName: "export" */ "../../../addin/hosts/xlsx/summary-file.ts");
  return summaryFile(summary);
}
