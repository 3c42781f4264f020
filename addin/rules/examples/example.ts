import type { CellValue } from "../../sheet/snapshot.ts";

/** The clean forms examples start from; see the files beside this one. */
export type BaseForm =
  | "project"
  | "department"
  | "base-data"
  | "scoring-sheet"
  | "basic-information"
  | "monitoring"
  | "summary"
  | "goals"
  | "report";

/** One example of a rule: a clean form, a few changed cells, and what the rule must say. Runs as a test. */
export interface Example {
  /** What is shown, in a few words. */
  readonly name: string;
  /** Clean form to start from. */
  readonly form: BaseForm;
  /** Changed cells by A1 address; `""` empties a cell. */
  readonly edit: Readonly<Record<string, CellValue>>;
  /** Formulas by A1 address, without `=`. */
  readonly formulas?: Readonly<Record<string, string>>;
  /** Hidden rows, counted from 1 as Excel does. */
  readonly hiddenRows?: readonly number[];
  /** Further merged areas. */
  readonly merges?: readonly string[];
  /** Further forms of the same workbook, for checks across tables; sheet names are `表2`, `表3` … */
  readonly others?: readonly { readonly form: BaseForm; readonly edit: Readonly<Record<string, CellValue>> }[];
  /** Forms of last year's workbook, for checks of two years; its sheets are named like those of this year. */
  readonly previous?: readonly { readonly form: BaseForm; readonly edit: Readonly<Record<string, CellValue>> }[];
  /** Cells the finding must name first, in any order of findings; empty means silent. */
  readonly finds: readonly string[];
  /** The rule must say it could not check these cells. */
  readonly notChecked?: readonly string[];
}
