import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  mergeWorksheetSnapshotWithDefault,
  VerticalAlign,
  WrapStrategy,
  type ICellData,
  type IStyleData,
  type IWorksheetData,
} from "@univerjs/core";
import {
  REPORT_TYPE,
  reportHeights,
  reportMerges,
  type ReportCell,
  type ReportSheet,
} from "../../sheet/report-sheet.ts";
import { reportSheetName } from "../mark-style.ts";
import { valueData } from "../../calculation/data/cell.ts";
import { columnPixels } from "../../calculation/data/layout.ts";
import type { WorkbookGrid } from "./grid.ts";

const ID = "report-";

/** Result sheets (结果工作表) shown at the end of the grid's workbook; the first of them comes into view. */
export function showReportSheets(grid: WorkbookGrid, sheets: readonly ReportSheet[]): void {
  sheets.forEach((sheet, index) => {
    grid.execute("sheet.mutation.insert-sheet", {
      unitId: grid.unitId,
      index: grid.file.sheets.length + index,
      sheet: mergeWorksheetSnapshotWithDefault(worksheetData(sheet, `${ID}${index}`)),
    });
  });
  if (sheets.length > 0)
    grid.execute("sheet.operation.set-worksheet-active", { unitId: grid.unitId, subUnitId: `${ID}0` });
}

/** Takes the result sheets away again; a result sheet in view gives way to the first sheet of the file. */
export function hideReportSheets(grid: WorkbookGrid): void {
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
  const { headRow = 0 } = sheet;
  sheet.rows.forEach((row, r) => {
    const line: Record<number, ICellData> = {};
    row.forEach((cell, c) => (line[c] = { ...valueData(cell.value), s: styleOf(cell, r === headRow) }));
    cellData[r] = line;
  });
  const heights = reportHeights(sheet).map((height) => Math.round(height / POINTS_PER_PIXEL));
  return {
    id,
    name: reportSheetName(sheet.name),
    cellData,
    rowCount: sheet.rows.length + 20,
    columnCount: Math.max(sheet.widths.length + 4, 12),
    columnData: Object.fromEntries(sheet.widths.map((width, index) => [index, { w: columnPixels(width) }])),
    rowData: Object.fromEntries(heights.map((h, index) => [index, { h, ia: BooleanNumber.FALSE }])),
    mergeData: reportMerges(sheet).map(({ top, bottom, left, right }) => ({
      startRow: top,
      endRow: bottom,
      startColumn: left,
      endColumn: right,
    })),
    hidden: BooleanNumber.FALSE,
    ...(headRow === 0 ? { freeze: { xSplit: 0, ySplit: 1, startRow: 1, startColumn: 0 } } : {}),
  };
}

const POINTS_PER_PIXEL = 0.75;

function styleOf({ look, bold }: ReportCell, isHead: boolean): IStyleData {
  const title = look === "title";
  return {
    tb: WrapStrategy.WRAP,
    vt: title ? VerticalAlign.MIDDLE : VerticalAlign.TOP,
    fs: title ? REPORT_TYPE.title : REPORT_TYPE.text,
    ...(title ? { ht: HorizontalAlign.CENTER } : {}),
    ...(bold || isHead || title ? { bl: BooleanNumber.TRUE } : {}),
    ...(look === undefined ? { bd: { t: LINE, b: LINE, l: LINE, r: LINE } } : {}),
  };
}

const LINE = { s: BorderStyleTypes.THIN, cl: { rgb: "#BFBFBF" } };
