import { columnIndex, columnName } from "../../addin/sheet/address.ts";

/** A rectangle of cells, zero-based, as the emulated host keeps it. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** The whole grid of a sheet. */
export const WHOLE_SHEET: Rect = { top: 0, left: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

export function cellRect(top: number, left: number): Rect {
  return { top, left, rows: 1, columns: 1 };
}

export function isSingleCell(rect: Rect): boolean {
  return rect.rows === 1 && rect.columns === 1;
}

export function intersect(a: Rect, b: Rect): Rect | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const rows = Math.min(a.top + a.rows, b.top + b.rows) - top;
  const columns = Math.min(a.left + a.columns, b.left + b.columns) - left;
  return rows > 0 && columns > 0 ? { top, left, rows, columns } : null;
}

export function bounding(a: Rect, b: Rect): Rect {
  const top = Math.min(a.top, b.top);
  const left = Math.min(a.left, b.left);
  return {
    top,
    left,
    rows: Math.max(a.top + a.rows, b.top + b.rows) - top,
    columns: Math.max(a.left + a.columns, b.left + b.columns) - left,
  };
}

export function formatRect({ top, left, rows, columns }: Rect): string {
  if (rows === MAX_ROWS && columns === MAX_COLUMNS) return `1:${MAX_ROWS}`;
  if (rows === MAX_ROWS) return `${columnName(left)}:${columnName(left + columns - 1)}`;
  if (columns === MAX_COLUMNS) return `${top + 1}:${top + rows}`;
  const first = columnName(left) + String(top + 1);
  return rows === 1 && columns === 1 ? first : `${first}:${columnName(left + columns - 1)}${top + rows}`;
}

/** A sheet name as written in a reference: quoted where Excel quotes it. */
export function quoteSheet(name: string): string {
  const plain = /^[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** `'My Sheet'!$B$2:C3`, `A:C` or `1:4` to its sheet (or `null`) and rectangle; `null` if it is not a reference. */
export function parseReference(text: string): { sheet: string | null; rect: Rect } | null {
  const match = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?(.*)$/.exec(text.trim());
  if (!match) return null;
  const sheet = match[1] !== undefined ? match[1].replace(/''/g, "'") : (match[2] ?? null);
  const rect = parseRect((match[3] ?? "").replace(/\$/g, ""));
  return rect && { sheet, rect };
}

function parseRect(text: string): Rect | null {
  const cells = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/i.exec(text);
  if (cells) {
    const [, firstColumn = "", firstRow = "", lastColumn = firstColumn, lastRow = firstRow] = cells;
    return corners(Number(firstRow) - 1, columnIndex(firstColumn), Number(lastRow) - 1, columnIndex(lastColumn));
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(text);
  if (columns) return corners(0, columnIndex(columns[1] ?? ""), MAX_ROWS - 1, columnIndex(columns[2] ?? ""));
  const rows = /^(\d+):(\d+)$/.exec(text);
  return rows ? corners(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1) : null;
}

function corners(row1: number, column1: number, row2: number, column2: number): Rect | null {
  const top = Math.min(row1, row2);
  const left = Math.min(column1, column2);
  const bottom = Math.max(row1, row2);
  const right = Math.max(column1, column2);
  if (top < 0 || left < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) return null;
  return { top, left, rows: bottom - top + 1, columns: right - left + 1 };
}
