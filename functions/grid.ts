import { isBlankText } from "../addin/sheet/label.ts";

/** An error value among the arguments. */
interface InputError {
  readonly error: string;
}

/** One cell of an argument: blank cells, omitted arguments and `""` are `null`. */
export type ArgumentValue = number | string | boolean | InputError | null;

/** A range: at least one row and one column, all rows equally long. */
export type ArgumentGrid = readonly (readonly ArgumentValue[])[];

/** What WPS hands over for an omitted argument (DISP_E_PARAMNOTFOUND as a number). */
const OMITTED = -2_147_352_572;

/** Has something to read in it without further looking. */
const READABLE = /[!-~\u4E00-\u9FFF]/u;

/** Turns whatever a host hands over into a grid: a value, rows of values, or an object with `Value2`. */
export function argumentGrid(argument: unknown): ArgumentGrid {
  const value = rangeValue(argument);
  if (!Array.isArray(value)) return [[argumentValue(value)]];
  // A one-dimensional array is one row.
  const rows: readonly unknown[] = value.length > 0 && value.every((row) => !Array.isArray(row)) ? [value] : value;
  return rectangle(filledRows(rows).map((row) => (Array.isArray(row) ? row.map(argumentValue) : [argumentValue(row)])));
}

function rangeValue(argument: unknown): unknown {
  return typeof argument === "object" && argument !== null && "Value2" in argument ? argument.Value2 : argument;
}

/** A single value as a host hands it over; what is no value of a cell is blank. */
export function argumentValue(value: unknown): ArgumentValue {
  switch (typeof value) {
    case "number":
      if (value === OMITTED) return null;
      return Number.isFinite(value) ? value : { error: "#NUM!" };
    case "string":
      return !READABLE.test(value) && isBlankText(value) ? null : value;
    case "boolean":
      return value;
    case "object":
      return value === null ? null : { error: errorText(value) };
    default:
      return null;
  }
}

/** Error inputs look different in each host: `{error}`, `{code}` of the custom-functions runtime, `{basicValue}` of data types. */
function errorText(value: object): string {
  for (const key of ["error", "code", "basicValue"] as const) {
    const text: unknown = key in value ? (value as Record<string, unknown>)[key] : undefined;
    if (typeof text === "string" && text.startsWith("#")) return text;
  }
  return "#VALUE!";
}

/**
 * Blank rows below the last filled one go: a whole column is as long as its content. A second row stays, for a range of
 * which only the first row is filled is not a single cell.
 */
function filledRows(rows: readonly unknown[]): readonly unknown[] {
  let height = rows.length;
  while (height > 2 && isBlankRow(rows[height - 1])) height--;
  return rows.slice(0, height);
}

function isBlankRow(row: unknown): boolean {
  return Array.isArray(row)
    ? row.every((value: unknown) => argumentValue(value) === null)
    : argumentValue(row) === null;
}

function rectangle(rows: readonly ArgumentValue[][]): ArgumentGrid {
  const width = Math.max(1, ...rows.map((row) => row.length));
  return rows.length === 0
    ? [[null]]
    : rows.map((row) =>
        row.length === width ? row : Array.from({ length: width }, (_, column) => row[column] ?? null),
      );
}

/** Only the top-left cell holds something: a merged area (合并单元格), or a single cell. */
export function isAnchorOnly(grid: ArgumentGrid): boolean {
  return grid.every((row, r) => row.every((cell, c) => cell === null || (r === 0 && c === 0)));
}

export function anchorOf(grid: ArgumentGrid): ArgumentValue {
  return grid[0]?.[0] ?? null;
}

/** All cells row by row. */
export function argumentValues(grid: ArgumentGrid): readonly ArgumentValue[] {
  return grid.flat();
}
