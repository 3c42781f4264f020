import { contains, type Area } from "../../../sheet/address.ts";
import { cellKey, EMPTY_CELL, keyPosition, type Cell } from "../../../sheet/snapshot.ts";

/** An array formula or data table and the cells it fills. */
export interface ArrayFormula {
  readonly area: Area;
  readonly formula: string;
}

/** Cells of arrays larger than this are marked only where the file lists them. */
const SPREAD = 4096;
/** Cells that are added in all because an array covers them without the file listing them. */
const MOST_ADDED = 65_536;
/** Steps allowed beyond a few per listed cell: arrays that lie over each other, which no program writes, could take any number. */
const SPARE_STEPS = 1_000_000;

/** Marks every cell of array formulas and data tables: none of them can be changed on its own. */
export function spreadArrays(cells: Map<number, Cell>, arrays: readonly ArrayFormula[]): void {
  let steps = SPARE_STEPS + 4 * cells.size;
  let room = MOST_ADDED;
  for (const { area, formula } of arrays) {
    const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    const isSpread = size <= SPREAD && size <= room;
    steps -= isSpread ? size : Math.min(size, cells.size);
    if (steps < 0) return;
    if (isSpread) room -= spread(cells, area, formula);
    else markListed(cells, area, size, formula);
  }
}

/** Marks all cells of an area; returns how many were added. */
function spread(cells: Map<number, Cell>, area: Area, formula: string): number {
  const before = cells.size;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const key = cellKey(row, column);
      cells.set(key, { ...(cells.get(key) ?? EMPTY_CELL), formula, array: true });
    }
  }
  return cells.size - before;
}

function markListed(cells: Map<number, Cell>, area: Area, size: number, formula: string): void {
  const mark = (key: number, cell: Cell | undefined): void => {
    if (cell) cells.set(key, { ...cell, formula, array: true });
  };
  if (size > cells.size) {
    for (const [key, cell] of cells) if (contains(area, keyPosition(key))) mark(key, cell);
    return;
  }
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const key = cellKey(row, column);
      mark(key, cells.get(key));
    }
}
