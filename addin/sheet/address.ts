/** A cell position: zero-based row and column (row 0 is Excel row 1, column 0 is column A). */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, both corners included, zero-based. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A cell of a named sheet. */
export interface CellRef extends Position {
  readonly sheet: string;
}

const MAX_COLUMNS = 16_384;
const MAX_ROWS = 1_048_576;

/** Column letters of a zero-based column index: `0 → "A"`, `26 → "AA"`. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** Zero-based column index of column letters, or `-1` if the text is not one: `"AA" → 26`. */
export function columnIndex(name: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return -1;
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index <= MAX_COLUMNS ? index - 1 : -1;
}

/** `{row: 4, column: 7} → "H5"`. */
export function formatPosition({ row, column }: Position): string {
  return columnName(column) + String(row + 1);
}

/** `"H5"` or `"$H$5"` to a position; `null` when the text is not an A1 address inside the grid. */
export function parsePosition(text: string): Position | null {
  const parts = /^\$?(?<column>[A-Za-z]{1,3})\$?(?<row>[0-9]{1,7})$/.exec(text)?.groups;
  if (!parts) return null;
  const column = columnIndex(parts.column ?? "");
  const row = Number(parts.row) - 1;
  return column < 0 || row < 0 || row >= MAX_ROWS ? null : { row, column };
}

/** `"A1:C3"`, `"$A$1:$C$3"` or `"B2"` to an area; corners may come in any order. `null` on anything else. */
export function parseArea(text: string): Area | null {
  const [first = "", second = first, extra] = text.split(":");
  const a = parsePosition(first);
  const b = parsePosition(second);
  if (!a || !b || extra !== undefined) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** `"A1:C3"`, or `"B2"` for a single cell. */
export function formatArea({ top, left, bottom, right }: Area): string {
  const first = formatPosition({ row: top, column: left });
  return top === bottom && left === right ? first : `${first}:${formatPosition({ row: bottom, column: right })}`;
}

/** Sheet-qualified address as findings print it: `自评表!H5`. */
export function formatCellRef(ref: CellRef): string {
  return `${ref.sheet}!${formatPosition(ref)}`;
}

/** The inverse of {@link formatCellRef}; the last `!` separates, since sheet names may contain one. `null` if malformed. */
export function parseCellRef(text: string): CellRef | null {
  const mark = text.lastIndexOf("!");
  const position = mark > 0 ? parsePosition(text.slice(mark + 1)) : null;
  return position && { sheet: text.slice(0, mark), ...position };
}

/** Whether the area covers the position. */
export function contains(area: Area, { row, column }: Position): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** Whether the position lies inside the grid of a worksheet: 1,048,576 rows and 16,384 columns. */
export function isOnGrid({ row, column }: Position): boolean {
  return (
    Number.isInteger(row) &&
    Number.isInteger(column) &&
    row >= 0 &&
    column >= 0 &&
    row < MAX_ROWS &&
    column < MAX_COLUMNS
  );
}

/** Whether two references name the same cell. */
export function sameCell(a: CellRef, b: CellRef): boolean {
  return a.row === b.row && a.column === b.column && a.sheet === b.sheet;
}
