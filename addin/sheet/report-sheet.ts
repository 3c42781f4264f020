import type { CellRef } from "./address.ts";

/** One worksheet of an exported report (结果工作表), as plain data. */
export interface ReportSheet {
  readonly name: string;
  /** Row 0 is the header row, repeated on every printed page. */
  readonly rows: readonly (readonly ReportCell[])[];
  /** Column widths in characters. */
  readonly widths: readonly number[];
  readonly landscape: boolean;
}

export interface ReportCell {
  readonly value: string | number;
  /** The cell links to this place of the workbook. */
  readonly link?: CellRef;
  readonly bold?: true;
}
