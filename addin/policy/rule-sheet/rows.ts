import { exactPercentText } from "../../values/percent-text.ts";
import { RULE_SHEET_COLUMNS, RULE_SHEET_HEAD } from "../../messages/rule-sheet.ts";
import { normalizeLabel, readableText } from "../../sheet/label.ts";
import { isError, keyPosition, valueText, type Cell, type SheetSnapshot } from "../../sheet/snapshot.ts";
import { Decimal } from "../../values/decimal.ts";
import { dateText, isDateFormat } from "../../values/number-format.ts";

/** Rows that are read; a rule sheet has far fewer. */
export const MOST_ROWS = 2000;
/** Columns that are looked at. */
const MOST_COLUMNS = 40;
/** The table begins within so many rows. */
const HEADER_WITHIN = 40;
/** Characters of a cell that are read. */
const LONGEST = 4000;

export type ColumnName = keyof typeof RULE_SHEET_COLUMNS;
export type HeadName = keyof typeof RULE_SHEET_HEAD;

/** One cell as it is read: its text on one line. */
interface RuleCell {
  readonly text: string;
  /** The same with its line breaks as semicolons, for a list of items. */
  readonly items: string;
  readonly formula: boolean;
  readonly error: boolean;
}

/** One row below the header, by column. `row` counts from 1. */
export interface RuleRow {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<ColumnName, RuleCell>>>;
}

/** The parts of a worksheet that hold a rule sheet. */
export interface RuleTable {
  readonly head: Readonly<Partial<Record<HeadName, RuleRow & { readonly cell: RuleCell }>>>;
  /** `null`: no header row was found. */
  readonly rows: readonly RuleRow[] | null;
  /** There are more rows than are read. */
  readonly cut: boolean;
}

/** Finds the head, the header row and the rows below it. Linear in the cells of the sheet. */
export function ruleTable(sheet: SheetSnapshot): RuleTable {
  const grid = new Map<number, Map<number, RuleCell>>();
  let cut = false;
  for (const [key, cell] of sheet.cells) {
    const { row, column } = keyPosition(key);
    if (column >= MOST_COLUMNS || (cell.value === null && cell.formula === null)) continue;
    if (row >= MOST_ROWS) {
      cut = true;
      continue;
    }
    const cells = grid.get(row) ?? new Map<number, RuleCell>();
    cells.set(column, cellOf(cell, sheet.date1904 === true));
    grid.set(row, cells);
  }
  const order = [...grid.keys()].sort((a, b) => a - b);
  const header = order.find((row) => row < HEADER_WITHIN && isHeader(grid.get(row)));
  const head: Partial<Record<HeadName, RuleRow & { cell: RuleCell }>> = {};
  for (const row of order) {
    if (header !== undefined && row >= header) break;
    if (row >= HEADER_WITHIN) break;
    const named = headOf(grid.get(row));
    if (named && !(named.name in head)) head[named.name] = { row: row + 1, cells: {}, cell: named.cell };
  }
  if (header === undefined) return { head, rows: null, cut };
  const columns = columnsOf(grid.get(header));
  const rows = order.filter((row) => row > header).map((row) => rowOf(row, grid.get(row), columns));
  return { head, rows: rows.filter(({ cells }) => Object.keys(cells).length > 0), cut };
}

function cellOf({ value, formula, format }: Cell, date1904: boolean): RuleCell {
  const base = { formula: formula !== null, error: isError(value) };
  const text = typeof value === "number" ? numberText(value, format, date1904) : valueText(value).slice(0, LONGEST + 1);
  return { ...base, text: readableText(text), items: readableText(text.replace(/[\r\n]+/gu, "；")) };
}

function numberText(value: number, format: string, date1904: boolean): string {
  if (!Number.isFinite(value)) return "";
  if (isDateFormat(format)) return dateText(value, date1904) ?? String(value);
  const number = new Decimal(value);
  return format.includes("%") ? exactPercentText(number) : number.toFixed();
}

function isHeader(cells: ReadonlyMap<number, RuleCell> | undefined): boolean {
  const columns = columnsOf(cells);
  const found = new Set(columns.values());
  return found.has("name") && found.has("value");
}

function columnsOf(cells: ReadonlyMap<number, RuleCell> | undefined): ReadonlyMap<number, ColumnName> {
  const columns = new Map<number, ColumnName>();
  const taken = new Set<ColumnName>();
  for (const [column, { text }] of [...(cells ?? [])].sort(([a], [b]) => a - b)) {
    const name = COLUMNS.get(text.length > 20 ? "" : normalizeLabel(text));
    if (name === undefined || taken.has(name)) continue;
    taken.add(name);
    columns.set(column, name);
  }
  return columns;
}

const COLUMNS: ReadonlyMap<string, ColumnName> = new Map(
  (Object.keys(RULE_SHEET_COLUMNS) as ColumnName[]).flatMap((name) =>
    RULE_SHEET_COLUMNS[name].map((word) => [word, name] as const),
  ),
);

const HEADS: ReadonlyMap<string, HeadName> = new Map(
  (Object.keys(RULE_SHEET_HEAD) as HeadName[]).map((name) => [RULE_SHEET_HEAD[name], name]),
);

/** 制定单位 and the like with what is right of it. */
function headOf(
  cells: ReadonlyMap<number, RuleCell> | undefined,
): { readonly name: HeadName; readonly cell: RuleCell } | null {
  const [label, value] = [...(cells ?? [])].sort(([a], [b]) => a - b).map(([, cell]) => cell);
  if (!label || label.text.length > 20) return null;
  const name = HEADS.get(normalizeLabel(label.text).replace(/:$/u, ""));
  return name === undefined ? null : { name, cell: value ?? { text: "", items: "", formula: false, error: false } };
}

function rowOf(
  row: number,
  cells: ReadonlyMap<number, RuleCell> | undefined,
  columns: ReadonlyMap<number, ColumnName>,
): RuleRow {
  const named: Partial<Record<ColumnName, RuleCell>> = {};
  for (const [column, cell] of cells ?? []) {
    const name = columns.get(column);
    if (name !== undefined && (cell.text !== "" || cell.formula || cell.error)) named[name] = cell;
  }
  return { row: row + 1, cells: named };
}
