import type { Wanted } from "./open-row.ts";
import type { BatchRow } from "./row.ts";

/** What can be done with a row. */
export interface RowActions {
  readonly onOpen: (row: BatchRow, wanted?: Wanted) => void;
  readonly onSlip: (row: BatchRow) => void;
}
