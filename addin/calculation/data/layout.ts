import { BooleanNumber, type IColumnData, type IRowData, type IWorksheetData } from "@univerjs/core";
import type { SheetSnapshot } from "../../sheet/snapshot.ts";
import type { SheetLook } from "../../hosts/xlsx/look/types.ts";

/** Rows and columns shown beyond the content, so a form never ends at the edge of the window. */
const SPARE_ROWS = 12;
const SPARE_COLUMNS = 4;
const LEAST_ROWS = 40;
const LEAST_COLUMNS = 16;

/** Widths of more columns than this are not read: files name all 16,384 columns in one stretch. */
const WIDEST = 512;

/** Pixels of one character of the default font, and the padding a column adds. */
const CHARACTER = 7;
const PADDING = 5;

/** Pixels per point. */
const POINT = 96 / 72;

type SheetLayout = Partial<IWorksheetData> & { readonly rowCount: number; readonly columnCount: number };

/** Row heights, column widths, hidden rows and columns, frozen panes, grid lines and tab colour of a sheet. */
export function layoutData(sheet: SheetSnapshot, look: SheetLook | null): SheetLayout {
  const rowCount = Math.max(sheet.rowCount + SPARE_ROWS, LEAST_ROWS);
  const columnCount = Math.max(sheet.columnCount + SPARE_COLUMNS, LEAST_COLUMNS);
  return {
    rowCount,
    columnCount,
    rowData: rows(sheet, look),
    columnData: columns(sheet, look, columnCount),
    defaultRowHeight: Math.round((look?.defaultRowHeight ?? 15) * POINT),
    defaultColumnWidth: columnPixels(look?.defaultColumnWidth ?? 8.43),
    showGridlines: look?.gridLines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    ...(look?.tabColor ? { tabColor: `#${look.tabColor}` } : {}),
    ...(look?.freeze
      ? {
          freeze: {
            xSplit: look.freeze.columns,
            ySplit: look.freeze.rows,
            startColumn: look.freeze.columns,
            startRow: look.freeze.rows,
          },
        }
      : {}),
  };
}

/** Pixels of a column width given in characters of the default font. */
export function columnPixels(characters: number): number {
  return Math.round(characters * CHARACTER + PADDING);
}

function rows(sheet: SheetSnapshot, look: SheetLook | null): Record<number, Partial<IRowData>> {
  const data: Record<number, Partial<IRowData>> = {};
  for (const [row, { height, hidden }] of look?.rows ?? []) {
    data[row] = {
      ...(height === null ? { ia: BooleanNumber.TRUE } : { h: Math.round(height * POINT), ia: BooleanNumber.FALSE }),
      hd: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    };
  }
  // A row without a height of its own is as high as its content, also where the file does not list it.
  if (look) for (let row = 0; row < sheet.rowCount; row++) data[row] ??= { ia: BooleanNumber.TRUE };
  for (const [row, style] of look?.rowStyles ?? []) data[row] = { ...data[row], s: `s${style}` };
  for (const row of sheet.hiddenRows) data[row] = { ...data[row], hd: BooleanNumber.TRUE };
  return data;
}

function columns(
  sheet: SheetSnapshot,
  look: SheetLook | null,
  columnCount: number,
): Record<number, Partial<IColumnData>> {
  const data: Record<number, Partial<IColumnData>> = {};
  for (const column of look?.columns ?? []) {
    for (let index = column.first; index <= Math.min(column.last, WIDEST, columnCount - 1); index++) {
      data[index] = {
        ...(column.width === null ? {} : { w: columnPixels(column.width) }),
        hd: column.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
        ...(column.style === 0 ? {} : { s: `s${column.style}` }),
      };
    }
  }
  for (const column of sheet.hiddenColumns)
    if (column < columnCount) data[column] = { ...data[column], hd: BooleanNumber.TRUE };
  return data;
}
