import {
  BooleanNumber,
  mergeWorksheetSnapshotWithDefault,
  WrapStrategy,
  type ICellData,
  type IWorksheetData,
} from "@univerjs/core";
import type { ReportSheet } from "../../sheet/report-sheet.ts";
import { reportSheetName } from "../mark-style.ts";
import { valueData } from "../../calculation/data/cell.ts";
import { columnPixels } from "../../calculation/data/layout.ts";
import type { Grid } from "./grid.ts";

const ID = "report-";

/** Result sheets (结果工作表) shown at the end of the grid's workbook. */
export function showReportSheets(grid: Grid, sheets: readonly ReportSheet[]): void {
  sheets.forEach((sheet, index) => {
    grid.execute("sheet.mutation.insert-sheet", {
      unitId: grid.unitId,
      index: grid.file.sheets.length + index,
      sheet: mergeWorksheetSnapshotWithDefault(worksheetData(sheet, `${ID}${index}`)),
    });
  });
}

/** Takes the result sheets away again; a result sheet in view gives way to the first sheet of the file. */
export function hideReportSheets(grid: Grid): void {
  const ids = grid.workbook
    .getSheets()
    .map((sheet) => sheet.getSheetId())
    .filter((id) => id.startsWith(ID));
  const [first] = grid.workbook.getSheets();
  if (first && ids.includes(grid.workbook.getActiveSheet().getSheetId())) {
    grid.execute("sheet.operation.set-worksheet-active", { unitId: grid.unitId, subUnitId: first.getSheetId() });
  }
  for (const id of ids) grid.execute("sheet.mutation.remove-sheet", { unitId: grid.unitId, subUnitId: id });
}

function worksheetData(sheet: ReportSheet, id: string): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  sheet.rows.forEach((row, r) => {
    const line: Record<number, ICellData> = {};
    row.forEach(
      ({ value, bold }, c) =>
        (line[c] = {
          ...valueData(value),
          s: { tb: WrapStrategy.WRAP, ...(bold || r === 0 ? { bl: BooleanNumber.TRUE } : {}) },
        }),
    );
    cellData[r] = line;
  });
  return {
    id,
    name: reportSheetName(sheet.name),
    cellData,
    rowCount: sheet.rows.length + 20,
    columnCount: Math.max(sheet.widths.length + 4, 12),
    columnData: Object.fromEntries(sheet.widths.map((width, index) => [index, { w: columnPixels(width) }])),
    rowData: {},
    mergeData: [],
    hidden: BooleanNumber.FALSE,
    freeze: { xSplit: 0, ySplit: 1, startRow: 1, startColumn: 0 },
  };
}
