import { columnName, formatArea, formatPosition, type CellRef } from "../../sheet/address.ts";
import { EXCEL } from "../../messages/excel.ts";
import { isReportSheet, ownSheetsOf, REPORT_SHEET_PREFIX, reportSheetName } from "../mark-style.ts";
import { REPORT_TYPE, reportHeights, reportMerges } from "../../sheet/report-sheet.ts";
import { HostError, type ReportCell, type ReportSheet } from "../port.ts";
import { entryFor } from "./entry.ts";
import { inExcel, toHostError } from "./errors.ts";

/** Cells filled per request: a row of findings with its sentences takes about a kilobyte. */
const CELLS_PER_REQUEST = 6000;
/** Links per sheet; each is a call of its own. Further rows still name their cell as text. */
const LINKS_PER_SHEET = 2000;

/**
 * Adds the result worksheets at the end, in place of the former ones. The former ones are moved aside by name first
 * and deleted last, so that nothing is lost when Excel refuses on the way.
 */
export async function writeReport(sheets: readonly ReportSheet[]): Promise<void> {
  const former = await reportSheets();
  const names = sheets.map(({ name }) => reportSheetName(name));
  const aside = former.map(({ id }, i) => ({ id, name: `${REPORT_SHEET_PREFIX}~${i + 1}` }));
  try {
    await inExcel(async (context) => {
      for (const { id, name } of aside) context.workbook.worksheets.getItem(id).name = name;
      for (const name of names) context.workbook.worksheets.add(name);
      await context.sync();
    });
    for (const [index, sheet] of sheets.entries()) await fillSheet(names[index] ?? "", sheet);
    await deleteSheets(former);
    await showSheet(names[0]);
  } catch (error) {
    await undo(former);
    throw rolledBack(error);
  }
}

interface NamedSheet {
  readonly id: string;
  readonly name: string;
}

/** The result worksheets in the workbook now. */
async function reportSheets(): Promise<NamedSheet[]> {
  return (await ownSheets()).filter(({ name }) => isReportSheet(name));
}

/** All worksheets in the workbook now that this product added. */
export function ownSheets(): Promise<NamedSheet[]> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    const isOwn = ownSheetsOf(worksheets.items.map(({ name }) => name));
    return worksheets.items.filter(({ name }) => isOwn(name)).map(({ id, name }) => ({ id, name }));
  });
}

export async function deleteSheets(sheets: readonly NamedSheet[]): Promise<void> {
  if (sheets.length === 0) return;
  await inExcel(async (context) => {
    for (const { id } of sheets) context.workbook.worksheets.getItem(id).delete();
    await context.sync();
  });
}

/** Brings a result worksheet to the front: the export lands there. */
async function showSheet(name: string | undefined): Promise<void> {
  if (name === undefined) return;
  await inExcel(async (context) => {
    context.workbook.worksheets.getItem(name).activate();
    await context.sync();
  });
}

/** Takes new result worksheets away and gives the former ones their names back. */
async function undo(former: readonly NamedSheet[]): Promise<void> {
  const now = await reportSheets();
  await inExcel(async (context) => {
    for (const { id } of now)
      if (!former.some((sheet) => sheet.id === id)) context.workbook.worksheets.getItem(id).delete();
    for (const { id, name } of former)
      if (now.some((sheet) => sheet.id === id)) context.workbook.worksheets.getItem(id).name = name;
    await context.sync();
  });
}

function rolledBack(error: unknown): HostError {
  const reason = toHostError(error);
  return reason.code === "failed" ? new HostError("rolled-back", reason.detail, { cause: error }) : reason;
}

async function fillSheet(name: string, sheet: ReportSheet): Promise<void> {
  const width = Math.max(1, sheet.widths.length, ...sheet.rows.map((row) => row.length));
  const height = Math.max(1, Math.floor(CELLS_PER_REQUEST / width));
  for (let top = 0; top < sheet.rows.length; top += height)
    await fillRows(name, sheet.rows.slice(top, top + height), top, width);
  await inExcel(async (context) => {
    setUp(context.workbook.worksheets.getItem(name), sheet, width);
    await context.sync();
  });
}

function fillRows(name: string, rows: readonly (readonly ReportCell[])[], top: number, width: number): Promise<void> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const range = sheet.getRangeByIndexes(top, 0, rows.length, width);
    range.formulas = rows.map((row) =>
      Array.from({ length: width }, (_, column) => entryFor({ kind: "value", value: row[column]?.value ?? "" })),
    );
    rows.forEach((row, i) =>
      row.forEach((cell, column) => {
        const place = formatPosition({ row: top + i, column });
        if (cell.bold) sheet.getRange(place).format.font.bold = true;
        if (cell.link && top + i < LINKS_PER_SHEET) sheet.getRange(place).hyperlink = linkTo(cell.link, cell.value);
      }),
    );
    await context.sync();
  });
}

function linkTo(cell: CellRef, text: string | number): Excel.RangeHyperlink {
  return {
    documentReference: `'${cell.sheet.replace(/'/g, "''")}'!${formatPosition(cell)}`,
    textToDisplay: String(text),
    screenTip: EXCEL.jump,
  };
}

/** Columns, row heights, frozen header, and printing: A4, one page wide, header row on every page, page numbers. */
function setUp(sheet: Excel.Worksheet, report: ReportSheet, width: number): void {
  const { rows, widths, landscape, headRow = 0, footer } = report;
  const all = { top: 0, left: 0, bottom: Math.max(0, rows.length - 1), right: width - 1 };
  const body = sheet.getRange(formatArea(all));
  body.format.wrapText = true;
  body.format.verticalAlignment = "Top";
  body.format.font.size = REPORT_TYPE.text;
  sheet.getRange(formatArea({ ...all, top: headRow, bottom: headRow })).format.font.bold = true;
  widths.forEach((characters, column) => {
    const letters = columnName(column);
    sheet.getRange(`${letters}:${letters}`).format.columnWidth = points(characters);
  });
  layOut(sheet, report);
  if (headRow === 0) sheet.freezePanes.freezeRows(1);
  const page = sheet.pageLayout;
  page.orientation = landscape ? "Landscape" : "Portrait";
  page.paperSize = "A4";
  page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  page.setPrintTitleRows(`$${headRow + 1}:$${headRow + 1}`);
  page.setPrintArea(formatArea(all));
  const foot = page.headersFooters.defaultForAllPages;
  foot.centerFooter = EXCEL.pageFooter;
  if (footer && footer.left !== "") foot.leftFooter = footer.left.replaceAll("&", "&&");
  if (footer && footer.right !== "") foot.rightFooter = footer.right.replaceAll("&", "&&");
}

/** Titles, cells over several columns, and a height for every row: Excel finds none for merged cells. */
function layOut(sheet: Excel.Worksheet, report: ReportSheet): void {
  for (const area of reportMerges(report)) sheet.getRange(formatArea(area)).merge(false);
  report.rows.forEach((cells, row) =>
    cells.forEach(({ look }, column) => {
      if (look !== "title") return;
      const { format } = sheet.getRange(formatPosition({ row, column }));
      format.font.size = REPORT_TYPE.title;
      format.font.bold = true;
      format.horizontalAlignment = "Center";
    }),
  );
  for (const { from, to, value } of runsOf(reportHeights(report).slice(0, HEIGHTS_PER_SHEET)))
    sheet.getRange(`${from + 1}:${to + 1}`).format.rowHeight = value;
}

/** Heights set on one sheet; further rows get theirs from Excel, which knows that of single cells. */
const HEIGHTS_PER_SHEET = 2000;

/** Neighbours of one value as one run. */
function runsOf(values: readonly number[]): { from: number; to: number; value: number }[] {
  const runs: { from: number; to: number; value: number }[] = [];
  values.forEach((value, index) => {
    const last = runs.at(-1);
    if (last?.value === value) last.to = index;
    else runs.push({ from: index, to: index, value });
  });
  return runs;
}

/** Excel's column width in points: a character of the standard font is 7 pixels wide, plus 5 pixels of margin. */
export function points(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
