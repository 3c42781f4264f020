import { formatArea, formatPosition } from "../../sheet/address.ts";
import type { ReportCell, ReportSheet } from "../../sheet/report-sheet.ts";
import { reportSheetName } from "../mark-style.ts";
import { areasOf } from "./address.ts";
import { XL, type WpsSheet, type WpsWorkbook } from "./object-model.ts";
import { enteredValue } from "./typed-text.ts";

/** Longest text constant in a formula; longer link texts are written without the link. */
const LINK_TEXT_LIMIT = 255;

/** Adds result worksheets (结果工作表) at the end; the sheet in front stays in front. */
export function addReport(book: WpsWorkbook, sheets: readonly ReportSheet[]): void {
  const front = book.ActiveSheet;
  for (const report of sheets) {
    const worksheets = book.Worksheets;
    const sheet = worksheets.Add(undefined, worksheets.Item(worksheets.Count));
    sheet.Name = reportSheetName(report.name);
    fillSheet(sheet, report);
  }
  front?.Activate();
}

/** Deletes the worksheets of this product that the filter names. Returns how many there were. */
export function removeSheets(
  book: WpsWorkbook,
  unasked: <T>(work: () => T) => T,
  isGoing: (name: string) => boolean,
): number {
  let removed = 0;
  const sheets = book.Worksheets;
  for (let index = sheets.Count; index >= 1; index--) {
    const sheet = sheets.Item(index);
    if (!isGoing(sheet.Name)) continue;
    unasked(() => sheet.Delete());
    removed++;
  }
  return removed;
}

function fillSheet(sheet: WpsSheet, { rows, widths, landscape }: ReportSheet): void {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  if (rows.length > 0) {
    const all = sheet.Range(formatArea({ top: 0, left: 0, bottom: rows.length - 1, right: columns - 1 }));
    const grid = rows.map((row) => Array.from({ length: columns }, (_, column) => contentOf(row[column])));
    all.Formula = rows.length === 1 && columns === 1 ? grid[0]?.[0] : grid;
    all.WrapText = true;
    all.VerticalAlignment = XL.top;
    const bold = rows.flatMap((row, r) => row.flatMap((cell, c) => (cell.bold ? [{ row: r, column: c }] : [])));
    for (const area of areasOf(bold)) sheet.Range(formatArea(area)).Font.Bold = true;
  }
  widths.forEach((width, column) => {
    sheet.Range(formatPosition({ row: 0, column })).EntireColumn.ColumnWidth = width;
  });
  preparePrint(sheet, landscape);
}

/** Print set-up fails where no printer is installed; the report is worth having all the same. */
function preparePrint(sheet: WpsSheet, landscape: boolean): void {
  try {
    const page = sheet.PageSetup;
    page.Orientation = landscape ? XL.landscape : XL.portrait;
    page.PrintTitleRows = "$1:$1";
    page.Zoom = false;
    page.FitToPagesWide = 1;
    page.FitToPagesTall = false;
    page.CenterFooter = "&P / &N";
  } catch {
    return;
  }
}

function contentOf(cell: ReportCell | undefined): string | number | boolean {
  if (!cell) return "";
  const { value, link } = cell;
  if (!link || String(value).length > LINK_TEXT_LIMIT) return enteredValue(value);
  const target = `#'${link.sheet.replace(/'/gu, "''")}'!${formatPosition(link)}`;
  return `=HYPERLINK(${quoted(target)},${typeof value === "number" ? String(value) : quoted(value)})`;
}

function quoted(text: string): string {
  return `"${text.replace(/"/gu, '""')}"`;
}
