import { contains, type Area, type Position } from "./address.ts";

/** An error value of a formula, such as `#DIV/0!`. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds whose stored content the file reader could not make out (内容读不出来). */
export const UNREADABLE_VALUE: CellError = { error: "#读不出" };

/** Whether a value is {@link UNREADABLE_VALUE}. */
export function isUnreadable(value: CellValue): boolean {
  return isError(value) && value.error === UNREADABLE_VALUE.error;
}

/** What a cell holds. `null` is an empty cell; dates are their serial numbers. */
export type CellValue = number | string | boolean | CellError | null;

/** One cell that the file or the host reports: with content, or empty but formatted. */
export interface Cell {
  readonly value: CellValue;
  /** Formula without the leading `=`, or `null`. Shared formulas are expanded. */
  readonly formula: string | null;
  /** Number format code; `"General"` where none is set. */
  readonly format: string;
  /** 锁定: takes effect only while the sheet is protected. */
  readonly locked: boolean;
  /** The formula belongs to an array formula or data table and cannot be changed on its own. */
  readonly array?: true;
  /** The formula has no stored result in the file: `value` is `null` because it was never calculated. */
  readonly uncalculated?: true;
}

/** Whether a sheet is shown; `veryHidden` only a program can show again. */
export type Visibility = "visible" | "hidden" | "veryHidden";

/** Where a sheet that was laid out from a Word document is in it, counted from 1: its first table, or its paragraphs. */
export type WordOrigin = { readonly table: number } | { readonly paragraphs: readonly [from: number, to: number] };

/** One worksheet as plain data, the same from every host. Immutable. */
export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: Visibility;
  /** Number of rows and columns up to the last reported cell or merge. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** Cells by {@link cellKey}. Cells the host does not report are empty, `General`, locked. */
  readonly cells: ReadonlyMap<number, Cell>;
  /** 合并单元格: the content is in the top-left cell (the anchor). */
  readonly merges: readonly Area[];
  /** 工作表保护 is on: locked cells cannot be written. */
  readonly protected: boolean;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Keys of cells that carry a note (批注) or a threaded comment. */
  readonly noted: ReadonlySet<number>;
  /** Areas with data validation (数据有效性). */
  readonly validated: readonly Area[];
  /** Dates on this sheet count from 1904, as the workbook says; see {@link withDateSystem}. */
  readonly date1904?: true;
  /** Set where the sheet is laid out from a Word document: every figure is text there, and no cell holds a formula. */
  readonly word?: WordOrigin;
}

/** The sheet with the date system of its workbook, for readers of its cells. */
export function withDateSystem(sheet: SheetSnapshot, date1904: boolean): SheetSnapshot {
  return date1904 ? { ...sheet, date1904 } : sheet;
}

/** A defined name (名称) with its formula text, e.g. `自评表!$A$1:$I$24`. */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  /** Sheet the name is local to, or `null` for a workbook name. */
  readonly sheet: string | null;
}

/** A whole workbook as plain data. Immutable; structured-clone safe. */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly DefinedName[];
  /** The workbook counts dates from 1904 instead of 1900. */
  readonly date1904: boolean;
  /** The file refers to other workbooks (外部链接). */
  readonly externalLinks: boolean;
}

const KEY_STRIDE = 16_384;

/** Map key of a position: unique within a sheet. */
export function cellKey(row: number, column: number): number {
  return row * KEY_STRIDE + column;
}

/** The row of a {@link cellKey}. */
export function keyRow(key: number): number {
  return Math.floor(key / KEY_STRIDE);
}

/** The inverse of {@link cellKey}. */
export function keyPosition(key: number): Position {
  return { row: keyRow(key), column: key % KEY_STRIDE };
}

/** A cell the host did not report. */
export const EMPTY_CELL: Cell = { value: null, formula: null, format: "General", locked: true };

/** The cell at a position; {@link EMPTY_CELL} where the snapshot lists none. Does not follow merges. */
export function cellAt(sheet: SheetSnapshot, row: number, column: number): Cell {
  return sheet.cells.get(cellKey(row, column)) ?? EMPTY_CELL;
}

/** The merged area that covers the position, or `null`. Linear in the merges; in loops use `mergeIndex`. */
export function mergeAt(sheet: SheetSnapshot, position: Position): Area | null {
  return sheet.merges.find((area) => contains(area, position)) ?? null;
}

/** Whether a value is an error value. */
export function isError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** Errors a program stores for a cell function it does not know, or whose result has not arrived yet. */
const UNANSWERED = /^#(?:NAME\?|BUSY!|GETTING_DATA|CONNECT!)/u;

/**
 * The formula has no usable result: it was not calculated, or it calls a cell function of ours (`JX.`) and was
 * stored where that function was not loaded.
 */
export function awaitsResult({ formula, value, uncalculated }: Cell): boolean {
  if (uncalculated === true) return true;
  if (formula === null || value === null || typeof value === "number" || typeof value === "boolean") return false;
  return UNANSWERED.test(valueText(value)) && /\bJX\./iu.test(formula);
}

/** Text of a value as typed: numbers in shortest form, booleans TRUE/FALSE, errors as printed, empty as `""`. */
export function valueText(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return isError(value) ? value.error : String(value);
}
