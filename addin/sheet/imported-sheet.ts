/** A form out of a document, to be laid into a workbook one to one: as plain data. */
export interface ImportedSheet {
  readonly name: string;
  /** Row 0 is Excel row 1; `""` is empty. Figures are numbers, everything else stays text. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** Number formats of the same cells: those of figures as printed, and of blank cells that wait for a figure. `""` leaves the format alone. */
  readonly formats: readonly (readonly string[])[];
  /** Merged areas in A1 notation. */
  readonly merges: readonly string[];
  /** The table proper, ruled with lines, in A1 notation; titles and notes are outside it. `null` for running text. */
  readonly ruled: string | null;
  /** Column widths in characters. */
  readonly widths: readonly number[];
  /** The sheet is running text, one paragraph a row. */
  readonly prose: boolean;
}
