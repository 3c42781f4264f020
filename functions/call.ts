import { functionErrors } from "../addin/messages/functions.ts";
import { anchorOf, argumentValue, argumentGrid, isAnchorOnly, type ArgumentValue, type ArgumentGrid } from "./grid.ts";
import { Refusal, type FunctionError } from "./refusal.ts";

/** One cell of a result. `""` where all inputs are blank. */
export type FunctionValue = number | string | FunctionError;

/** A single value, or a range to spill. */
export type FunctionResult = FunctionValue | readonly (readonly FunctionValue[])[];

/** A function of single cells; ranges are walked cell by cell. */
export type CellByCell = (...cells: ArgumentValue[]) => number | string;

/** A function of whole ranges. */
export type RangeWise = (...grids: ArgumentGrid[]) => number | string;

const BLANK: ArgumentGrid = [[null]];

/** Calls a range-wise function; omitted arguments are blank. */
export function callRangeWise(compute: RangeWise, args: readonly unknown[], count: number): FunctionResult {
  const grids = Array.from({ length: count }, (_, index) => (index < args.length ? argumentGrid(args[index]) : BLANK));
  return grids.every((grid) => grid.flat().every((cell) => cell === null)) ? "" : guarded(() => compute(...grids));
}

/**
 * Calls a cell-by-cell function. Single values give a value; equally shaped ranges (single cells, single rows and single
 * columns repeat) give a range of results. Merged areas, filled in their top-left cell only, count as that cell.
 */
export function callCellByCell(compute: CellByCell, args: readonly unknown[], count: number): FunctionResult {
  if (args.every(isSingle))
    return one(
      compute,
      Array.from({ length: count }, (_, index) => argumentValue(args[index])),
    );
  const grids = Array.from({ length: count }, (_, index) => (index < args.length ? argumentGrid(args[index]) : BLANK));
  if (grids.every(isAnchorOnly)) return one(compute, grids.map(anchorOf));
  const height = Math.max(...grids.map((grid) => grid.length));
  const width = Math.max(...grids.map((grid) => grid[0]?.length ?? 1));
  const reach = grids.map(reachOf);
  // Blank rows at the end are cut off, so a column may be shorter than its neighbour: what is missing is blank.
  if (reach.some(({ columns }) => columns !== 1 && columns !== width))
    return { error: "#VALUE!", message: functionErrors.shapes };
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) =>
      one(
        compute,
        grids.map((grid, index) => at(grid, reach[index] ?? reachOf(grid), row, column)),
      ),
    ),
  );
}

function isSingle(argument: unknown): boolean {
  return typeof argument !== "object" || argument === null;
}

interface Reach {
  readonly rows: number;
  readonly columns: number;
}

function reachOf(grid: ArgumentGrid): Reach {
  return { rows: grid.length, columns: grid[0]?.length ?? 1 };
}

function at(grid: ArgumentGrid, { rows, columns }: Reach, row: number, column: number): ArgumentValue {
  return grid[rows === 1 ? 0 : row]?.[columns === 1 ? 0 : column] ?? null;
}

function one(compute: CellByCell, cells: readonly ArgumentValue[]): FunctionValue {
  return cells.every((cell) => cell === null) ? "" : guarded(() => compute(...cells));
}

function guarded(compute: () => number | string): FunctionValue {
  try {
    const result = compute();
    return typeof result === "number" && !Number.isFinite(result)
      ? { error: "#VALUE!", message: functionErrors.tooLarge }
      : result;
  } catch (error) {
    if (error instanceof Refusal) return { error: error.code, message: error.message };
    throw error;
  }
}
