import { writeXlsx, type Cell, type CellStyle, type WriteSheet } from "hucre/xlsx";
import type { ImportedSheet } from "../../sheet/imported-sheet.ts";
import { textWidth } from "../xlsx/layout/row-heights.ts";
import { worksheetOf } from "../xlsx/layout/worksheet.ts";
import { importedSheets } from "./imported-sheets.ts";
import type { WordWorkbook } from "./to-workbook.ts";

/** Above this total width in characters a form is printed across the page. */
const PORTRAIT_WIDTH = 95;
const LINE_HEIGHT = 18;
const HIGHEST = 409;

/** A document as the bytes of an .xlsx file: one sheet a form, laid out like the document. */
export async function wordToXlsx(book: WordWorkbook): Promise<Uint8Array> {
  const sheets = importedSheets(book);
  return writeXlsx({
    sheets: sheets.map((sheet) => (sheet.prose ? proseSheet(sheet) : formSheet(sheet))),
    defaultFont: { name: "宋体", size: 11, charset: 134 },
    properties: { creator: "绩核 JiHe" },
  });
}

function formSheet({ name, rows, formats, merges, widths }: ImportedSheet): WriteSheet {
  const landscape = widths.reduce((sum, width) => sum + width, 0) > PORTRAIT_WIDTH;
  const sheet = worksheetOf({ name, type: "summary", rows, merges }, { widths, landscape }, false);
  const cells = new Map<string, Partial<Cell>>(sheet.cells);
  formats.forEach((line, row) =>
    line.forEach((format, column) => {
      if (format === "") return;
      const key = `${row},${column}`;
      const cell = cells.get(key) ?? {};
      cells.set(key, { ...cell, style: { ...cell.style, numFmt: format } });
    }),
  );
  return { ...sheet, cells };
}

const TITLE: CellStyle = {
  font: { name: "宋体", charset: 134, family: 3, size: 16, bold: true },
  alignment: { horizontal: "center", vertical: "center", wrapText: true },
};
const PARAGRAPH: CellStyle = {
  font: { name: "宋体", charset: 134, family: 3, size: 12 },
  alignment: { horizontal: "left", vertical: "top", wrapText: true },
};

/** A report as a readable sheet: one paragraph a row. */
function proseSheet({ name, rows, widths }: ImportedSheet): WriteSheet {
  const [width = 1] = widths;
  const texts = rows.map((row) => String(row[0] ?? ""));
  const isTitle = (text: string, row: number): boolean => row < 3 && text.length <= 40 && !/[。；：:]/.test(text);
  return {
    name,
    rows: texts.map((text) => [text]),
    cells: new Map(
      texts.map((text, row) => [`${row},0`, { value: text, style: isTitle(text, row) ? TITLE : PARAGRAPH }]),
    ),
    columns: [{ width }],
    rowDefs: new Map(
      texts.map((text, row) => {
        const lines = text
          .split("\n")
          .reduce((sum, line) => sum + Math.max(1, Math.ceil((textWidth(line) * 1.1) / width)), 0);
        return [row, { height: isTitle(text, row) ? 30 : Math.min(HIGHEST, lines * LINE_HEIGHT + 4) }];
      }),
    ),
    pageSetup: { paperSize: "a4", orientation: "portrait", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}
