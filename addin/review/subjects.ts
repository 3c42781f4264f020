import { onlyUnitOf, withoutYears, type Subject } from "../compare/same-subject.ts";
import { gather } from "../sheet/gather.ts";
import { normalizeLabel } from "../sheet/label.ts";
import type { SheetReview } from "./types.ts";

/** What the forms of a reviewed workbook are about, for pairing it with the workbook of another year. */
export function subjectsOfReviews(sheets: readonly SheetReview[]): Subject[] {
  const forms = gather(sheets, ({ form, unit = "", project = "", year }) =>
    form === null ? [] : [{ kind: form, unit: normalizeLabel(unit), project: withoutYears(project), year }],
  );
  const only = onlyUnitOf(forms.map(({ unit }) => unit));
  return forms.map((subject) => (subject.unit === "" ? { ...subject, unit: only } : subject));
}
