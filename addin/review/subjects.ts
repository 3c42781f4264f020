import { onlyUnitOf, withoutYears, type Subject } from "../compare/same-subject.ts";
import { normalizeLabel } from "../sheet/label.ts";
import type { WorkbookSnapshot } from "../sheet/snapshot.ts";
import { filledForms } from "./form-contexts.ts";
import { formReview } from "./sheet-review.ts";
import type { Review, SheetReview } from "./types.ts";

/** What the filled forms of a workbook are about, as a review in which nothing was checked. */
export function describeForms(workbook: WorkbookSnapshot): Review {
  return {
    verdict: "incomplete",
    partial: false,
    sheets: filledForms(workbook, {}).map(({ form, policy }) => formReview(form, policy.id, "", "")),
    findings: [],
    derivations: [],
    notChecked: [],
    checks: [],
    ruleSheet: null,
    policySets: "",
  };
}

/** What the forms of a reviewed workbook are about, for pairing it with the workbook of another year. */
export function subjectsOfReviews(sheets: readonly SheetReview[]): Subject[] {
  const forms = sheets.flatMap(({ form, unit = "", project = "", year }) =>
    form === null ? [] : [{ kind: form, unit: normalizeLabel(unit), project: withoutYears(project), year }],
  );
  const only = onlyUnitOf(forms.map(({ unit }) => unit));
  return forms.map((subject) => (subject.unit === "" ? { ...subject, unit: only } : subject));
}
