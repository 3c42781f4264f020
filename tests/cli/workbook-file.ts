import { writeWorkbook } from "../../addin/hosts/xlsx/new-file/write-workbook.ts";
import { cellAt, valueText, type WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";

/** A workbook of typed values as the bytes of an .xlsx file. */
export function fileOf({ sheets }: WorkbookSnapshot): Uint8Array {
  return writeWorkbook({
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      widths: [],
      merges: sheet.merges,
      rows: Array.from({ length: sheet.rowCount }, (_, row) =>
        Array.from({ length: sheet.columnCount }, (_, column) => {
          const { value } = cellAt(sheet, row, column);
          return { value: typeof value === "number" ? value : valueText(value) || null };
        }),
      ),
    })),
  });
}
