import { formatArea, formatPosition } from "../../sheet/address.ts";
import {
  REPORT_TYPE,
  reportHeights,
  reportMerges,
  type ReportCell,
  type ReportSheet,
} from "../../sheet/report-sheet.ts";
import { reportSheetName } from "../mark-style.ts";
import { areasOf } from "./address.ts";
import { XL, type WpsSheet, type WpsWorkbook } from "./object-model.ts";
import { enteredValue } from "./typed-text.ts";

/** Longest text constant in a formula; longer link texts are written without the link. */
const LINK_TEXT_LIMIT = 255;

/** Adds result worksheets (结果工作表) at the end and shows the first of them. */
export function addReport(book: WpsWorkbook, sheets: readonly ReportSheet[]): void {
  for (const report of sheets) {
    const worksheets = book.Worksheets;
    const sheet = worksheets.Add(undefined, worksheets.Item(worksheets.Count));
    sheet.Name = reportSheetName(report.name);
    fillSheet(sheet, report);
  }
  const [first] = sheets;
  if (first) book.Worksheets.Item(reportSheetName(first.name)).Activate();
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

function fillSheet(sheet: WpsSheet, report: ReportSheet): void {
  const { rows, widths, headRow = 0 } = report;
  const columns = Math.max(1, ...rows.map((row) => row.length));
  if (rows.length > 0) {
    const all = sheet.Range(formatArea({ top: 0, left: 0, bottom: rows.length - 1, right: columns - 1 }));
    const grid = rows.map((row) => Array.from({ length: columns }, (_, column) => contentOf(row[column])));
    all.Formula = rows.length === 1 && columns === 1 ? grid[0]?.[0] : grid;
    all.WrapText = true;
    all.VerticalAlignment = XL.top;
    all.Font.Size = REPORT_TYPE.text;
    const bold = rows.flatMap((row, r) =>
      row.flatMap((cell, c) => (cell.bold || r === headRow ? [{ row: r, column: c }] : [])),
    );
    for (const area of areasOf(bold)) sheet.Range(formatArea(area)).Font.Bold = true;
  }
  widths.forEach((width, column) => {
    sheet.Range(formatPosition({ row: 0, column })).EntireColumn.ColumnWidth = width;
  });
  layOut(sheet, report);
  preparePrint(sheet, report);
}

/** Titles, cells over several columns, and a height for every row: WPS finds none for merged cells. */
function layOut(sheet: WpsSheet, report: ReportSheet): void {
  for (const area of reportMerges(report)) sheet.Range(formatArea(area)).Merge();
  report.rows.forEach((cells, row) =>
    cells.forEach(({ look }, column) => {
      if (look !== "title") return;
      const cell = sheet.Range(formatPosition({ row, column }));
      cell.Font.Size = REPORT_TYPE.title;
      cell.Font.Bold = true;
      cell.HorizontalAlignment = XL.center;
    }),
  );
  reportHeights(report).forEach((height, row) => {
    sheet.Range(formatPosition({ row, column: 0 })).EntireRow.RowHeight = height;
  });
}

/** Print set-up fails where no printer is installed; the report is worth having all the same. */
function preparePrint(sheet: WpsSheet, { landscape, headRow = 0, footer }: ReportSheet): void {
  try {
    const page = sheet.PageSetup;
    page.Orientation = landscape ? XL.landscape : XL.portrait;
    page.PrintTitleRows = `$${headRow + 1}:$${headRow + 1}`;
    page.Zoom = false;
    page.FitToPagesWide = 1;
    page.FitToPagesTall = false;
    page.CenterFooter = "&P / &N";
    if (footer) {
      page.LeftFooter = footer.left.replaceAll("&", "&&");
      page.RightFooter = footer.right.replaceAll("&", "&&");
    }
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
