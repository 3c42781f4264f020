import type { SummaryRow, SummarySection } from "../../forms/sections/summary-section.ts";
import { sectionsOf } from "../../forms/form.ts";
import { normalizeLabel } from "../../sheet/label.ts";
import type { FormContext } from "../rule.ts";
import { filingsOf } from "./filings.ts";
import { isSameName, isSameProject } from "../../forms/same-name.ts";

/** A row of a summary table with the only self-evaluation form of the workbook that is about it. */
export interface MatchedRow {
  readonly summary: FormContext;
  readonly row: SummaryRow;
  readonly own: FormContext;
}

/** Rows of the summary tables matched by name with department forms, or with project forms where projects are listed. */
export function matchedRows(forms: readonly FormContext[]): MatchedRow[] {
  return forms.flatMap((summary) =>
    sectionsOf(summary.form, "summary").flatMap((section) => {
      const kind = section.byProject ? "project-self-evaluation" : "department-self-evaluation";
      const ofKind = ({ form }: FormContext): boolean =>
        form.kind === kind && (form.year === null || summary.form.year === null || form.year === summary.form.year);
      const candidates = forms.filter(ofKind);
      const near =
        filingsOf(forms)
          .find((filing) => filing.forms.includes(summary))
          ?.forms.filter(ofKind) ?? [];
      const names = new Set(section.rows.map((row) => normalizeLabel(row.name)));
      return section.rows.flatMap((row) => {
        // The unit's own forms of the year first: another unit may have a project of the same name.
        const own = onlyOf(near, section, row.name, names) ?? onlyOf(candidates, section, row.name, names);
        return own ? [{ summary, row, own }] : [];
      });
    }),
  );
}

/** The only form of the name; one spelt like it where no row and no form has exactly the other's name. */
function onlyOf(
  candidates: readonly FormContext[],
  { byProject }: SummarySection,
  name: string,
  rows: ReadonlySet<string>,
): FormContext | null {
  const label = normalizeLabel(name);
  const named = candidates.map((context) => ({
    context,
    name: normalizeLabel((byProject ? context.form.fields.project : context.form.fields.unit)?.text ?? ""),
  }));
  const exact = named.filter((each) => each.name === label);
  const isLike = byProject ? isSameProject : isSameName;
  const found = exact.length > 0 ? exact : named.filter((each) => !rows.has(each.name) && isLike(each.name, label));
  return found.length === 1 ? (found[0]?.context ?? null) : null;
}
