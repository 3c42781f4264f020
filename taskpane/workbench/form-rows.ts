import { formatPosition, type CellRef } from "../../addin/sheet/address.ts";
import { mergeIndex } from "../../addin/sheet/merges.ts";
import { cellAt, valueText, type Cell, type SheetSnapshot } from "../../addin/sheet/snapshot.ts";
import { isBlankText, readableText } from "../../addin/sheet/label.ts";
import { displayNumber } from "../../addin/values/number-format.ts";

/** One cell of the form view. */
export interface FormField {
  readonly cell: CellRef;
  readonly address: string;
  /** Text of the column header above, or `""`. */
  readonly caption: string;
  /** What to edit: the typed value, or the result of a formula. */
  readonly text: string;
  readonly formula: boolean;
  readonly locked: boolean;
  readonly long: boolean;
}

/** One row of the sheet: its label texts and its cells to fill. */
interface FormRow {
  readonly row: number;
  readonly labels: readonly string[];
  readonly fields: readonly FormField[];
}

/** Texts longer than this are answers of their own, not labels. */
const LABEL_LENGTH = 24;
const LONG = 18;

/** A sheet row by row for small screens: labels as text (or as fields too); numbers, blanks and longer texts as fields. */
export function formRows(sheet: SheetSnapshot, labelsToo = false): FormRow[] {
  const merges = mergeIndex(sheet);
  const headers = new Map<number, string>();
  const rows: FormRow[] = [];
  for (let row = 0; row < sheet.rowCount; row++) {
    if (sheet.hiddenRows.has(row) || !rowHasContent(sheet, row)) continue;
    const { labels, fields, own, blank } = readRow(sheet, row, { merges, headers, labelsToo });
    // A row of labels only is a header for the rows below it; its blank corner is nothing to fill.
    const header = blank && labels.length > 2;
    if (header) for (const [column, label] of own) headers.set(column, label);
    const shown = header && !labelsToo ? [] : fields;
    if (labels.length > 0 || shown.length > 0) rows.push({ row, labels: labelsToo ? [] : labels, fields: shown });
  }
  return rows;
}

/** What a row holds: `own` has its labels by column, `blank` says that all its fields are. */
interface RowContent {
  readonly labels: string[];
  readonly fields: FormField[];
  readonly own: Map<number, string>;
  blank: boolean;
}

interface RowReading {
  readonly merges: ReturnType<typeof mergeIndex>;
  /** Headings above, by column. */
  readonly headers: ReadonlyMap<number, string>;
  readonly labelsToo: boolean;
}

function readRow(sheet: SheetSnapshot, row: number, { merges, headers, labelsToo }: RowReading): RowContent {
  const content: RowContent = { labels: [], fields: [], own: new Map(), blank: true };
  for (let column = 0; column < sheet.columnCount; column++) {
    if (sheet.hiddenColumns.has(column) || merges.isCovered(row, column)) continue;
    const cell = cellAt(sheet, row, column);
    const label = labelText(cell);
    if (label !== null) {
      content.labels.push(label);
      const right = merges.areaAt(row, column)?.right ?? column;
      for (let under = column; under <= right; under++) content.own.set(under, label);
      if (labelsToo) content.fields.push(fieldOf(sheet, row, column, cell, ""));
      continue;
    }
    content.blank &&= isEmptyCell(cell);
    if (isEmptyCell(cell) && !headers.has(column)) continue;
    content.fields.push(fieldOf(sheet, row, column, cell, headers.get(column) ?? ""));
  }
  return content;
}

/** Headings and titles that begin with a year (`2023年决算数`, `2023年度基础数据表`), and names of lines with their number (`1、公务用车购置`). */
const WORDS_BEHIND_DIGITS = /^(?:\d{4}\s*年\D*[数额率表]|\d{1,2}\s*[、.．)）]\s*\p{Script=Han}.*)$/u;

function labelText(cell: Cell): string | null {
  if (cell.formula !== null || typeof cell.value !== "string" || isBlankText(cell.value)) return null;
  const text = readableText(cell.value);
  if (text.length > LABEL_LENGTH) return null;
  return WORDS_BEHIND_DIGITS.test(text) || !/^[\d.,%％+\-—－~～<>≤≥=]/u.test(text) ? text : null;
}

function fieldOf(sheet: SheetSnapshot, row: number, column: number, cell: Cell, caption: string): FormField {
  const text = shownText(cell);
  return {
    cell: { sheet: sheet.name, row, column },
    address: formatPosition({ row, column }),
    caption,
    text,
    formula: cell.formula !== null,
    locked: (sheet.protected && cell.locked) || cell.array === true,
    long: text.length > LONG || text.includes("\n"),
  };
}

function shownText({ value, format, formula }: Cell): string {
  return typeof value === "number" && (formula !== null || format.includes("%"))
    ? displayNumber(value, format).text
    : valueText(value);
}

function isEmptyCell({ value, formula }: Cell): boolean {
  return formula === null && (value === null || (typeof value === "string" && isBlankText(value)));
}

function rowHasContent(sheet: SheetSnapshot, row: number): boolean {
  for (let column = 0; column < sheet.columnCount; column++) if (!isEmptyCell(cellAt(sheet, row, column))) return true;
  return false;
}
