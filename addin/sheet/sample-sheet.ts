/** A filled sample form (示例表) to try the product on, as plain data. */
export interface SampleSheet {
  /** Row 0 is Excel row 1; texts stay texts even where they look like numbers, `""` is empty. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** Merged areas in A1 notation. */
  readonly merges: readonly string[];
  /** Column widths in characters. */
  readonly widths: readonly number[];
}
