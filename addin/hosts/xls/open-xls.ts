import { readXls } from "hucre";
import { cellKey, type Cell, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from "../../sheet/snapshot.ts";
import { fileKind } from "../xlsx/file-kind.ts";
import { legacyLooks, type LegacyLooks } from "./cell-looks.ts";
import { problem } from "../problem.ts";

/** Old .xls files above this size are not read: the library holds them whole in memory. */
const SIZE_LIMIT = 64 * 1024 * 1024;

/** Reads an old .xls file: values, number formats, merges, sheet names and what is hidden. Read only; throws `unreadable` for anything else. */
export async function openXls(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  if (fileKind(bytes) !== "xls") throw problem(fileKind(bytes) === "encrypted" ? "encrypted" : "legacyUnreadable");
  if (bytes.length > SIZE_LIMIT) throw problem("tooLarge");
  try {
    const workbook = await readXls(bytes);
    const looks = looksOf(bytes);
    const sheets = workbook.sheets.map((sheet, index): SheetSnapshot => {
      const look = looks[index];
      const cells = new Map<number, Cell>();
      let columnCount = 0;
      sheet.rows.forEach((row, r) =>
        row.forEach((raw, c) => {
          const value = plainValue(raw);
          if (value === null) return;
          cells.set(cellKey(r, c), {
            value,
            formula: null,
            format: look?.formats.get(cellKey(r, c)) ?? "General",
            locked: true,
          });
          columnCount = Math.max(columnCount, c + 1);
        }),
      );
      const merges = (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
        top: startRow,
        left: startCol,
        bottom: endRow,
        right: endCol,
      }));
      return {
        name: sheet.name,
        visibility: look?.visibility ?? "visible",
        rowCount: Math.max(sheet.rows.length, ...merges.map(({ bottom }) => bottom + 1)),
        columnCount: Math.max(columnCount, ...merges.map(({ right }) => right + 1)),
        cells,
        merges,
        protected: sheet.protection !== undefined,
        hiddenRows: look?.hiddenRows ?? new Set(),
        hiddenColumns: look?.hiddenColumns ?? new Set(),
        noted: new Set(),
        validated: [],
      };
    });
    if (sheets.length === 0) throw problem("legacyUnreadable");
    return { sheets, names: [], date1904: false, externalLinks: false };
  } catch (error) {
    throw problem("legacyUnreadable", error instanceof Error ? error.name : "");
  }
}

/** Formats and hidden parts, which the library leaves out; none where the file does not yield them, the values still stand. */
function looksOf(bytes: Uint8Array): LegacyLooks[] {
  try {
    return legacyLooks(bytes);
  } catch {
    return [];
  }
}

const DAY = 86_400_000;

function plainValue(value: unknown): CellValue {
  if (value instanceof Date) return (value.getTime() - Date.UTC(1899, 11, 30)) / DAY;
  if (typeof value === "string")
    return value === ""
      ? null
      : /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/.test(value)
        ? { error: value }
        : value;
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}
