/** The kinds of form that have a look of their own. */
export const FORM_TYPES = [
  "base_data",
  "basic_info",
  "dept_self_eval",
  "monitoring",
  "project_self_eval",
  "scoring_sheet",
  "summary",
] as const;

/** One sheet as plain data: a grid with A1 merges; covered cells are `""`. */
export interface SheetData {
  readonly name: string;
  readonly type: (typeof FORM_TYPES)[number];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly merges: readonly string[];
}

/** Column widths in characters, and the paper's orientation. */
export interface PageLook {
  readonly widths: readonly number[];
  readonly landscape: boolean;
}
