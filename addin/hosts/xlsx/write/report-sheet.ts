import { columnName, formatPosition } from "../../../sheet/address.ts";
import type { ReportCell, ReportSheet } from "../../../sheet/report-sheet.ts";
import { encodeCellText } from "../../ooxml/xml/text.ts";

/** Style numbers a result worksheet uses. */
export interface ReportStyles {
  readonly plain: number;
  readonly bold: number;
  readonly link: number;
}

/** A whole worksheet part in the namespace `main`: frozen header row, column widths, A4, one page wide, header repeated on each page. */
export function reportSheetXml({ rows, widths, landscape }: ReportSheet, styles: ReportStyles, main: string): string {
  const columns = widths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join("");
  const links: string[] = [];
  const body = rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}"${heightOf(cells, widths)}>${cells
          .map((cell, column) => {
            const reference = formatPosition({ row, column });
            if (cell.link)
              links.push(
                `<hyperlink ref="${reference}" location="${encodeCellText(`${quoteSheet(cell.link.sheet)}!${formatPosition(cell.link)}`)}" display="${encodeCellText(String(cell.value))}"/>`,
              );
            const plain = cell.link ? styles.link : styles.plain;
            return reportCellXml(reference, cell, row === 0 || cell.bold ? styles.bold : plain);
          })
          .join("")}</row>`,
    )
    .join("");
  const lastColumn = Math.max(1, ...rows.map((cells) => cells.length));
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<dimension ref="A1:${columnName(lastColumn - 1)}${Math.max(1, rows.length)}"/>` +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>' +
    (columns === "" ? "" : `<cols>${columns}</cols>`) +
    `<sheetData>${body}</sheetData>` +
    (links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`) +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" fitToHeight="0" orientation="${landscape ? "landscape" : "portrait"}"/></worksheet>`
  );
}

function reportCellXml(reference: string, { value }: ReportCell, style: number): string {
  if (typeof value === "number") return `<c r="${reference}" s="${style}"><v>${value}</v></c>`;
  return value === ""
    ? `<c r="${reference}" s="${style}"/>`
    : `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${encodeCellText(value)}</t></is></c>`;
}

const LINE_HEIGHT = 15;

/** Height for the longest wrapped text of a row: programs other than Excel do not work it out when they open a file. */
function heightOf(cells: readonly ReportCell[], widths: readonly number[]): string {
  const lines = Math.max(
    1,
    ...cells.map(({ value }, column) => linesOf(String(value), Math.max(4, (widths[column] ?? 9) - 1))),
  );
  return lines === 1 ? "" : ` ht="${Math.min(409, lines * LINE_HEIGHT)}" customHeight="1"`;
}

/** Lines a text takes at a width in characters; Chinese characters and full-width signs are two wide. */
function linesOf(text: string, width: number): number {
  return text
    .split("\n")
    .reduce(
      (sum, line) =>
        sum + Math.max(1, Math.ceil((line.length + (line.match(/[\u2E80-\uFFEF]/g)?.length ?? 0)) / width)),
      0,
    );
}

/** A sheet name as formulas write it: always in quotes. */
export function quoteSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}
