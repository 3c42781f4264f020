import { memoizeByObject } from "../sheet/memoize.ts";
import type { FormGrid } from "./grid.ts";

/** The same reading of a row, remembered with its grid: the readers of several sections ask what a row is. */
export function perRow<Result>(read: (grid: FormGrid, row: number) => Result): (grid: FormGrid, row: number) => Result {
  const readingsOf = memoizeByObject<FormGrid, Result[]>(() => []);
  return (grid, row) => {
    const rows = readingsOf(grid);
    const known = rows[row];
    return known === undefined ? (rows[row] = read(grid, row)) : known;
  };
}
