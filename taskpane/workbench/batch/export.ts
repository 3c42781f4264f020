import { WORKBENCH } from "../../../addin/messages/workbench.ts";
import type { BatchRow } from "./row.ts";

const { columns, verdicts, exportName } = WORKBENCH.batch;

/** The table of a batch as an .xlsx file: one row per file, figures as printed, counts as numbers. */
export async function batchWorkbook(rows: readonly BatchRow[]): Promise<Uint8Array> {
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
    WORKBENCH.batch.columns.reason,
  ];
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
            ].map((value) => ({ value })),
          ),
        ],
        widths: [28, 28, 36, 20, 16, 10, 10, 8, 10, 10, 12, 50],
        frozenRows: 1,
      },
    ],
  });
}
