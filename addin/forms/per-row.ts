import type { Grid } from "./grid.ts";

/** The same reading of a row, remembered with its grid: the readers of several sections ask what a row is. */
export function perRow<Result>(read: (grid: Grid, row: number) => Result): (grid: Grid, row: number) => Result {
  const grids = new WeakMap<Grid, Result[]>();
  return (grid, row) => {
    let rows = grids.get(grid);
    if (!rows) {
      rows = [];
      grids.set(grid, rows);
    }
    const known = rows[row];
    if (known !== undefined) return known;
    const result = read(grid, row);
    rows[row] = result;
    return result;
  };
}
