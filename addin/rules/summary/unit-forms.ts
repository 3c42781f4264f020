import type { SummaryRow } from "../../forms/sections/summary-section.ts";
import { sectionsOf } from "../../forms/form.ts";
import { gather } from "../../sheet/gather.ts";
import { normalizeLabel } from "../../sheet/label.ts";
import type { FormContext } from "../rule.ts";

/** A row of a summary table with the only self-evaluation form of the workbook that is about it. */
export interface MatchedRow {
  readonly summary: FormContext;
  readonly row: SummaryRow;
  readonly own: FormContext;
}

/** Rows of the summary tables matched by name with department forms, or with project forms where projects are listed. */
export function matchedRows(forms: readonly FormContext[]): MatchedRow[] {
  return gather(forms, (summary) => gather(sectionsOf(summary.form, "summary"), (section) => {
    const kind = section.byProject ? "project-self-evaluation" : "department-self-evaluation";
    const candidates = forms.filter(({ form }) => form.kind === kind && (form.year === null || summary.form.year === null || form.year === summary.form.year));
    return gather(section.rows, (row) => {
      const found = candidates.filter(({ form }) => isNamed((section.byProject ? form.fields.project : form.fields.unit)?.text ?? "", row.name));
      const [own] = found;
      return own && found.length === 1 ? [{ summary, row, own }] : [];
    });
  }));
}

/** Equal, or one is the other with the name of the place in front: 某某局 and 某市某某局. */
function isNamed(a: string, b: string): boolean {
  const [x, y] = [normalizeLabel(a), normalizeLabel(b)];
  return x === y || (Math.min(x.length, y.length) >= 4 && (x.endsWith(y) || y.endsWith(x)));
}
