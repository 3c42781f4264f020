import { columnName, formatArea, formatPosition } from "../../../sheet/address.ts";
import {
  CHARACTER,
  reportHeights,
  reportMerges,
  type ReportCell,
  type ReportSheet,
} from "../../../sheet/report-sheet.ts";
import { encodeCellText } from "../../ooxml/xml/text.ts";

/** Style numbers a result worksheet uses. */
export interface ReportStyles {
  /** Pixels of the widest digit of the workbook's own font, in which its column widths are counted. */
  readonly digit: number;
  readonly plain: number;
  readonly bold: number;
  readonly link: number;
  readonly title: number;
  readonly bare: number;
  readonly bareBold: number;
}

/** A whole worksheet part in the namespace `main`: column widths, A4, one page wide, header repeated on each page, foot with page numbers. */
export function reportSheetXml(sheet: ReportSheet, styles: ReportStyles, main: string): string {
  const { rows, widths, landscape, headRow = 0, footer } = sheet;
  const columns = widths
    .map(
      (width, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${Math.round(((width * CHARACTER) / styles.digit) * 100) / 100}" customWidth="1"/>`,
    )
    .join("");
  const heights = reportHeights(sheet);
  const links: string[] = [];
  const body = rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}" ht="${heights[row] ?? 18}" customHeight="1">${cells
          .map((cell, column) => {
            const reference = formatPosition({ row, column });
            if (cell.link)
              links.push(
                `<hyperlink ref="${reference}" location="${encodeCellText(`${quoteSheet(cell.link.sheet)}!${formatPosition(cell.link)}`)}" display="${encodeCellText(String(cell.value))}"/>`,
              );
            return reportCellXml(reference, cell, styleOf(cell, row === headRow, styles));
          })
          .join("")}</row>`,
    )
    .join("");
  const lastColumn = Math.max(1, ...rows.map((cells) => cells.length));
  const merges = reportMerges(sheet).map((area) => `<mergeCell ref="${formatArea(area)}"/>`);
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<dimension ref="A1:${columnName(lastColumn - 1)}${Math.max(1, rows.length)}"/>` +
    `<sheetViews><sheetView workbookViewId="0">${headRow === 0 ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : ""}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>` +
    (columns === "" ? "" : `<cols>${columns}</cols>`) +
    `<sheetData>${body}</sheetData>` +
    (merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`) +
    (links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`) +
    '<printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.45" bottom="0.55" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" fitToHeight="0" orientation="${landscape ? "landscape" : "portrait"}"/>` +
    `<headerFooter><oddFooter>${encodeCellText(footerCode(footer))}</oddFooter></headerFooter></worksheet>`
  );
}

function styleOf(cell: ReportCell, isHead: boolean, styles: ReportStyles): number {
  if (cell.look === "title") return styles.title;
  if (cell.look === "bare") return cell.bold ? styles.bareBold : styles.bare;
  if (isHead || cell.bold) return styles.bold;
  return cell.link ? styles.link : styles.plain;
}

/** Excel shows no more of a foot than this, its codes included. */
const FOOT_LIMIT = 100;

/** The foot in Excel's codes: left, middle and right part; `&P` page, `&N` pages, `&&` the sign itself. */
function footerCode(footer: ReportSheet["footer"]): string {
  const words = (text: string): string =>
    Array.from(text)
      .slice(0, FOOT_LIMIT)
      .join("")
      // A digit behind a code would be read as a size of type.
      .replaceAll("&", "&&")
      .replace(/^(?=\d)/u, " ");
  const side = (code: string, text: string | undefined): string => (text ? `&${code}${words(text)}` : "");
  return `${side("L", footer?.left)}&C&P / &N${side("R", footer?.right)}`;
}

function reportCellXml(reference: string, { value }: ReportCell, style: number): string {
  if (typeof value === "number") return `<c r="${reference}" s="${style}"><v>${value}</v></c>`;
  return value === ""
    ? `<c r="${reference}" s="${style}"/>`
    : `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${encodeCellText(value)}</t></is></c>`;
}

/** A sheet name as formulas write it: always in quotes. */
export function quoteSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}
