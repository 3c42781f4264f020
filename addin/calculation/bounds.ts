import { columnIndex, columnName } from "../sheet/address.ts";
import { memoizeByObject } from "../sheet/memoize.ts";
import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../sheet/snapshot.ts";

/** Rows and columns a workbook uses: the most of any of its sheets, so that ranges of one shape keep one shape. */
interface UsedSize {
  readonly rows: number;
  readonly columns: number;
}

/** Cells one formula may look at, and all formulas of a workbook together. */
const FORMULA_CELLS = 500_000;
const WORKBOOK_CELLS = 20_000_000;
/** Excel's own limits of one formula. */
const LONGEST = 8192;
const DEEPEST = 64;

/**
 * Functions whose work or result grows with the numbers they are given instead of with the cells they look at, and those that
 * make references out of texts. Forms have no use for them; it is unclear beforehand how long they take.
 */
const UNBOUNDED_NAMES = [
  "SEQUENCE",
  "RANDARRAY",
  "MAKEARRAY",
  "EXPAND",
  "LAMBDA",
  "REDUCE",
  "SCAN",
  "MAP",
  "BYROW",
  "BYCOL",
  "MUNIT",
  "MDETERM",
  "MINVERSE",
  "MMULT",
  String.raw`BINOM\.?DIST(?:\.RANGE)?`,
  String.raw`BINOM\.INV`,
  "CRITBINOM",
  String.raw`NEGBINOM\.?DIST`,
  String.raw`HYPGEOM\.?DIST`,
  String.raw`POISSON(?:\.DIST)?`,
  "COMBINA?",
  "PERMUT(?:ATIONA)?",
  "FACT(?:DOUBLE)?",
  "MULTINOMIAL",
  "SERIESSUM",
  "BESSEL[IJKY]",
  "REPT",
  "INDIRECT",
  "OFFSET",
  "EVALUATE",
  "WEBSERVICE",
  "FILTERXML",
];
const UNBOUNDED = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.])(?:_xlfn\.)?(?:_xlws\.)?(?:${UNBOUNDED_NAMES.join("|")})\s*\(`,
  "iu",
);
/** The same functions where the text shows that their work is small: one cell, a short text. */
const SMALL =
  /(?<![\p{L}\p{N}_.])(?:OFFSET\([^(),]*,[^(),]*,[^(),]*\)|INDIRECT\("[^":]{1,60}"\)|REPT\("[^"]{0,20}",\d{1,3}\))/giu;
/** A reference whose end is calculated: A1:INDEX(…). */
const OPEN_RANGE = /\)\s*:|:\s*[\p{L}_][\p{L}\p{N}_.]*\(/u;
/** Functions that count cells of a range which nothing was written to: cutting it would change their result. */
const SHAPE = /(?<![\p{L}\p{N}_.])(?:ROWS|COLUMNS|COUNTBLANK|AREAS)\s*\(/iu;

/** Quoted texts and quoted sheet names are passed over; ranges have two ends. */
const RANGES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$])(?<from>\$?[A-Za-z]{1,3}\$?\d{1,7}|\$?[A-Za-z]{1,3}|\$?\d{1,7}):(?<to>\$?[A-Za-z]{1,3}\$?\d{1,7}|\$?[A-Za-z]{1,3}|\$?\d{1,7})(?![\p{L}\p{N}_.(!])/gu;
const CORNER = /^(?<columnFixed>\$?)(?<column>[A-Za-z]{0,3})(?<rowFixed>\$?)(?<row>\d{0,7})$/u;

/** A formula with its ranges cut to the used cells, and how many cells it looks at; `null` where it is unclear how much work it is. */
function measured(formula: string, used: UsedSize): { readonly formula: string; readonly cells: number } | null {
  const plain = formula.replace(SMALL, "(0)").replace(/"(?:[^"]|"")*"/gu, '""');
  if (formula.length > LONGEST || depthOf(plain) > DEEPEST || UNBOUNDED.test(plain) || OPEN_RANGE.test(plain))
    return null;
  let cells = 0;
  const text = formula.replace(RANGES, (piece: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as { readonly from?: string; readonly to?: string };
    const range = groups.from !== undefined && groups.to !== undefined ? cutRange(groups.from, groups.to, used) : null;
    if (!range) return piece;
    cells += range.cells;
    return range.text ?? piece;
  });
  if (cells > FORMULA_CELLS || (text !== formula && SHAPE.test(plain))) return null;
  return { formula: text, cells };
}

/** The range within the used cells: its text where it had to be cut, else `null`. `null` where the two ends are no range. */
function cutRange(
  from: string,
  to: string,
  used: UsedSize,
): { readonly text: string | null; readonly cells: number } | null {
  const [a, b] = [CORNER.exec(from)?.groups, CORNER.exec(to)?.groups];
  if (!a || !b || (a.column === "") !== (b.column === "") || (a.row === "") !== (b.row === "")) return null;
  const [left, right] = ends(a.column === "" ? 0 : index(a.column), b.column === "" ? Infinity : index(b.column));
  const [top, bottom] = ends(a.row === "" ? 0 : Number(a.row) - 1, b.row === "" ? Infinity : Number(b.row) - 1);
  const lastColumn = Math.min(right, Math.max(left, used.columns - 1));
  const lastRow = Math.min(bottom, Math.max(top, used.rows - 1));
  const cells = (lastColumn - left + 1) * (lastRow - top + 1);
  if (lastColumn === right && lastRow === bottom) return { text: null, cells };
  const corner = (column: number, row: number): string =>
    `${a.columnFixed ?? ""}${columnName(column)}${a.rowFixed ?? ""}${row + 1}`;
  return { text: `${corner(left, top)}:${corner(lastColumn, lastRow)}`, cells };
}

const index = (column: string | undefined): number => columnIndex((column ?? "").toUpperCase());

function ends(a: number, b: number): readonly [number, number] {
  return a <= b ? [a, b] : [b, a];
}

function depthOf(formula: string): number {
  let [depth, deepest] = [0, 0];
  for (const sign of formula) {
    if (sign === "(") deepest = Math.max(deepest, ++depth);
    if (sign === ")") depth--;
  }
  return deepest;
}

function usedSize({ sheets }: WorkbookSnapshot): UsedSize {
  return {
    rows: Math.max(1, ...sheets.map((sheet) => sheet.rowCount)),
    columns: Math.max(1, ...sheets.map((sheet) => sheet.columnCount)),
  };
}

/**
 * The workbook as the engine may calculate it: ranges end with the used cells, and formulas without a bound to their work are
 * taken out, so their cells stay as the file has them.
 */
export function boundedWorkbook(snapshot: WorkbookSnapshot, forget: boolean): WorkbookSnapshot {
  const used = usedSize(snapshot);
  let spent = 0;
  const bounded = (formula: string): string | null => {
    const result = measured(formula, used);
    if (!result || spent + result.cells > WORKBOOK_CELLS) return null;
    spent += result.cells;
    return result.formula;
  };
  const boundedSheet = (sheet: SheetSnapshot): SheetSnapshot => {
    const cells = new Map<number, Cell>(sheet.cells);
    for (const [key, cell] of sheet.cells) {
      if (cell.formula === null) continue;
      const formula = forget || cell.uncalculated === true ? bounded(cell.formula) : null;
      if (formula !== cell.formula) cells.set(key, { ...cell, formula });
    }
    return { ...sheet, cells };
  };
  return {
    ...snapshot,
    sheets: snapshot.sheets.map(boundedSheet),
    names: snapshot.names.flatMap((name) => {
      const result = measured(name.formula, used);
      return result ? [{ ...name, formula: result.formula }] : [];
    }),
  };
}

/** Whether a formula of the workbook has work without a bound; the workbench then shows its stored result and never runs it. */
export const unboundedIn: (snapshot: WorkbookSnapshot) => (formula: string) => boolean = memoizeByObject((snapshot) => {
  const used = usedSize(snapshot);
  const known = new Map<string, boolean>();
  return (formula: string): boolean => {
    const before = known.get(formula);
    if (before !== undefined) return before;
    const result = measured(formula, used);
    // The grid calculates whole rows and columns by their used cells, but every cell of a range that names its corners.
    const unbounded =
      result === null || (result.formula !== formula && /[A-Za-z]\$?\d{1,7}:\$?[A-Za-z]{1,3}\$?\d{6,7}/u.test(formula));
    known.set(formula, unbounded);
    return unbounded;
  };
});
