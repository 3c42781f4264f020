import { columnIndex, type Area } from "./address.ts";
import { memoizeByObject } from "./memoize.ts";
import { keyPosition, type SheetSnapshot } from "./snapshot.ts";

/** A cell or an area a formula names on its own sheet; not one behind a sheet name, nor a part of a longer name. */
const MENTIONED =
  /(?<![!:\w.$])\$?(?<left>[A-Z]{1,3})\$?(?<top>\d{1,7})(?::\$?(?<right>[A-Z]{1,3})\$?(?<bottom>\d{1,7}))?(?![\w(!.])/giu;
/** Texts, and names of sheets with other characters. */
const QUOTED = /"[^"]*"|'[^']*'/gu;

/** The areas of its own sheet that a formula reads. */
export function areasRead(formula: string): Area[] {
  const areas: Area[] = [];
  for (const { groups } of formula.replace(QUOTED, "''").matchAll(MENTIONED)) {
    const { left = "", top = "", right = left, bottom = top } = groups ?? {};
    areas.push({
      top: Number(top) - 1,
      left: columnIndex(left),
      bottom: Number(bottom) - 1,
      right: columnIndex(right),
    });
  }
  return areas;
}

interface FormulaCell {
  readonly key: number;
  readonly row: number;
  readonly formula: string;
  /** Number in the order of the search, and the smallest number it leads back to. */
  order: number;
  low: number;
  open: boolean;
}

/**
 * Keys of the formula cells of a sheet that read themselves, at once or through other formulas of the sheet (循环引用). Found
 * once per snapshot, by the strongly connected parts of what reads what.
 */
export const cyclicCells = memoizeByObject((sheet: SheetSnapshot): ReadonlySet<number> => {
  const byColumn = new Map<number, FormulaCell[]>();
  const all: FormulaCell[] = [];
  for (const [key, { formula }] of sheet.cells) {
    if (formula === null) continue;
    const { row, column } = keyPosition(key);
    const cell: FormulaCell = { key, row, formula, order: 0, low: 0, open: false };
    all.push(cell);
    const list = byColumn.get(column);
    if (list) list.push(cell);
    else byColumn.set(column, [cell]);
  }
  const cyclic = new Set<number>();
  if (all.length > MOST_FORMULAS) return cyclic;
  const read = ({ formula }: FormulaCell): FormulaCell[] => formulasIn(byColumn, areasRead(formula));
  const stack: FormulaCell[] = [];
  let count = 0;
  for (const start of all) if (start.order === 0) search(start);
  return cyclic;

  function search(start: FormulaCell): void {
    const path: { cell: FormulaCell; next: FormulaCell[] }[] = [];
    const enter = (cell: FormulaCell): void => {
      cell.order = cell.low = ++count;
      cell.open = true;
      stack.push(cell);
      const next = read(cell);
      if (next.includes(cell)) cyclic.add(cell.key);
      path.push({ cell, next });
    };
    enter(start);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const child = step.next.pop();
      if (child?.order === 0) enter(child);
      else if (child) {
        if (child.open) step.cell.low = Math.min(step.cell.low, child.order);
      } else {
        path.pop();
        const parent = path.at(-1)?.cell;
        if (parent) parent.low = Math.min(parent.low, step.cell.low);
        if (step.cell.low === step.cell.order) close(step.cell);
      }
    }
  }

  function close(root: FormulaCell): void {
    const part = stack.splice(stack.indexOf(root));
    for (const cell of part) {
      cell.open = false;
      if (part.length > 1) cyclic.add(cell.key);
    }
  }
});

/** Sheets of data with more formulas than this are no forms; their cycles are not looked for. */
const MOST_FORMULAS = 5000;

function formulasIn(byColumn: ReadonlyMap<number, readonly FormulaCell[]>, areas: readonly Area[]): FormulaCell[] {
  const found: FormulaCell[] = [];
  for (const { top, left, bottom, right } of areas)
    for (const [column, cells] of byColumn)
      if (column >= left && column <= right)
        for (const cell of cells) if (cell.row >= top && cell.row <= bottom) found.push(cell);
  return found;
}

/** The sheet with its cyclic formulas as cells without a result: nothing is compared with them or derived from them. */
export const withOpenCycles = memoizeByObject((sheet: SheetSnapshot): SheetSnapshot => {
  const cyclic = cyclicCells(sheet);
  if (cyclic.size === 0) return sheet;
  const cells = new Map(sheet.cells);
  for (const key of cyclic) {
    const cell = cells.get(key);
    if (cell) cells.set(key, { ...cell, value: null, uncalculated: true });
  }
  return { ...sheet, cells };
});
