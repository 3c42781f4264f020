import { WORKBENCH } from "../../../addin/messages/workbench.ts";
import type { BatchRow } from "./row.ts";

const { columns, verdicts, exportName } = WORKBENCH.batch;

/** The table of a batch as an .xlsx file: one row per file, figures as printed, counts as numbers. */
export async function batchWorkbook(rows: readonly BatchRow[]): Promise<Uint8Array> {
  const { writeXlsx } = await import(/* webpackChunkName: "export" */ "hucre/xlsx");
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
    WORKBENCH.batch.columns.reason,
  ];
  return writeXlsx({
    sheets: [
      {
        name: exportName,
        rows: [
          header,
          ...rows.map((row) => [
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
          ]),
        ],
        columns: [28, 28, 36, 20, 16, 10, 10, 8, 10, 10, 12, 50].map((width) => ({ width })),
        freezePane: { rows: 1 },
      },
    ],
    defaultFont: { name: "宋体", size: 11, charset: 134 },
  });
}
