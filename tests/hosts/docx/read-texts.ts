import { openDocx } from "../../../addin/hosts/docx/index.ts";
import { cellAt, valueText, type SheetSnapshot } from "../../../addin/sheet/snapshot.ts";
import { buildDocx, table, type DocxOptions } from "./build-docx.ts";

/** Sheets as rows of text, `·` for cells that hold nothing of their own. */
export function textsOf(sheet: SheetSnapshot): string[][] {
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_, column) => valueText(cellAt(sheet, row, column).value) || "·"),
  );
}

export function sheetsOf(body: string, options?: DocxOptions): string[][][] {
  return openDocx(buildDocx(body, options)).snapshot.sheets.map(textsOf);
}

/** Text of a paragraph with this content, read in a table cell. */
export function textOf(content: string, options?: DocxOptions): string {
  const rows = [
    [{ text: `<w:p>${content}</w:p>` }, "b"],
    ["c", "d"],
  ];
  return (sheetsOf(table(rows), options)[0]?.[0]?.[0] ?? "").replace("·", "");
}
