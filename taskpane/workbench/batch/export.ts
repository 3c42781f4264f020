import { REVIEW_SCORE } from "../../../addin/messages/review-score.ts";
import { visibleText } from "../../../addin/messages/visible-text.ts";
import { DESK } from "../../../addin/messages/desk.ts";
import { WORKBENCH } from "../../../addin/messages/workbench.ts";
import type { RowRound } from "./rounds.ts";
import { proposalOf, type BatchRow } from "./row.ts";

const { columns, verdicts, exportName } = WORKBENCH.batch;
const { round } = DESK;

/** The table of a batch as an .xlsx file: one row per file, figures as printed, counts as numbers; proposals for 复核分数 on request, rounds where there are any. */
export async function batchWorkbook(
  rows: readonly BatchRow[],
  rounds: ReadonlyMap<BatchRow, RowRound>,
  scores: boolean,
): Promise<Uint8Array> {
  const { writeWorkbook } = await import(
    /* webpackChunkName: "export" */ "../../../addin/hosts/xlsx/new-file/write-workbook.ts"
  );
  const header = [
    columns.unit,
    columns.project,
    columns.file,
    columns.folder,
    columns.verdict,
    columns.errors,
    columns.warnings,
    columns.infos,
    columns.notChecked,
    columns.score,
    columns.rate,
    columns.reason,
    ...(scores ? [DESK.scores.column, DESK.scores.working] : []),
    ...(rounds.size > 0 ? [round.settled, round.open, round.fresh] : []),
  ];
  const roundCells = (row: BatchRow): (number | string)[] => {
    if (rounds.size === 0) return [];
    const since = rounds.get(row);
    return since ? [since.settled.length, since.open.size, since.fresh.size] : ["", "", ""];
  };
  return writeWorkbook({
    sheets: [
      {
        name: exportName,
        rows: [
          header.map((value) => ({ value })),
          ...rows.map((row) =>
            [
              row.unit,
              row.project,
              row.file,
              row.folder,
              verdicts[row.verdict],
              row.errors,
              row.warnings,
              row.infos,
              row.notChecked,
              row.score,
              row.rate,
              row.reason,
              ...(scores ? scoreCells(row) : []),
              ...roundCells(row),
            ].map((value) => ({ value })),
          ),
        ],
        widths: [28, 28, 36, 20, 16, 10, 10, 8, 10, 10, 12, 50, ...(scores ? [10, 60] : []), 10, 10, 10].slice(
          0,
          header.length,
        ),
        frozenRows: 1,
      },
    ],
  });
}

function scoreCells(row: BatchRow): (number | string)[] {
  const score = proposalOf(row)?.score ?? null;
  return [
    score === null ? "" : Number(score),
    row.reviewScores.map((each) => visibleText(REVIEW_SCORE.full(each))).join("\n"),
  ];
}
