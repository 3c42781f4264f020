import { withYearsMoved } from "../../compose/next-year/move-years.ts";
import type { ImportedSheet } from "../../sheet/imported-sheet.ts";
import { textWidth } from "../xlsx/layout/row-heights.ts";
import { MARGINS } from "../xlsx/layout/page-breaks.ts";
import { worksheetOf } from "../xlsx/layout/worksheet.ts";
import type { NewCellStyle, NewSheet } from "../xlsx/new-file/new-workbook.ts";
import { writeWorkbook } from "../xlsx/new-file/write-workbook.ts";
import { importedSheets } from "./imported-sheets.ts";
import type { WordWorkbook } from "./to-workbook.ts";

/** Above this total width in characters a form is printed across the page. */
const PORTRAIT_WIDTH = 95;
const LINE_HEIGHT = 18;
const HIGHEST = 409;

/**
 * A document as the bytes of an .xlsx file: one sheet a form, laid out like the document. With the year of its forms, the names of
 * the sheets, which are titles of the document, are moved on to the next.
 */
export function wordToXlsx(book: WordWorkbook, year: number | null = null): Uint8Array {
  const sheets = importedSheets(book).map((sheet) =>
    year === null ? sheet : { ...sheet, name: withYearsMoved(sheet.name, year) },
  );
  return writeWorkbook({ sheets: sheets.map((sheet) => (sheet.prose ? proseSheet(sheet) : formSheet(sheet))) });
}

function formSheet({ name, rows, formats, merges, widths }: ImportedSheet): NewSheet {
  const landscape = widths.reduce((sum, width) => sum + width, 0) > PORTRAIT_WIDTH;
  const sheet = worksheetOf({ name, type: "summary", rows, merges }, { widths, landscape }, false);
  return {
    ...sheet,
    rows: sheet.rows.map((cells, row) =>
      cells.map((cell, column) => {
        const format = formats[row]?.[column] ?? "";
        return format === "" ? cell : { ...cell, style: { ...cell.style, format } };
      }),
    ),
  };
}

const TITLE: NewCellStyle = {
  font: { name: "宋体", charset: 134, family: 3, size: 16, bold: true },
  horizontal: "center",
  vertical: "center",
  wraps: true,
};
const PARAGRAPH: NewCellStyle = {
  font: { name: "宋体", charset: 134, family: 3, size: 12 },
  horizontal: "left",
  vertical: "top",
  wraps: true,
};

/** A report as a readable sheet: one paragraph a row. */
function proseSheet({ name, rows, widths }: ImportedSheet): NewSheet {
  const [width = 1] = widths;
  const texts = rows.map((row) => String(row[0] ?? ""));
  const isTitle = (text: string, row: number): boolean => row < 3 && text.length <= 40 && !/[。；：:]/.test(text);
  return {
    name,
    rows: texts.map((text, row) => [{ value: text, style: isTitle(text, row) ? TITLE : PARAGRAPH }]),
    widths: [width],
    heights: texts.map((text, row) => {
      const lines = text
        .split("\n")
        .reduce((sum, line) => sum + Math.max(1, Math.ceil((textWidth(line) * 1.1) / width)), 0);
      return isTitle(text, row) ? 30 : Math.min(HIGHEST, lines * LINE_HEIGHT + 4);
    }),
    page: { landscape: false, margins: MARGINS, repeatedRows: null, breaks: [] },
  };
}
