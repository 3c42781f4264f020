import { sectionsOf, type Form } from "../../forms/form.ts";
import { memoizeByObject } from "../../sheet/memoize.ts";

/** Whether every score on the form is a whole number: such units round each score to a point. */
export const scoresAreWhole = memoizeByObject((form: Form): boolean => {
  const scores = [
    ...sectionsOf(form, "indicators").flatMap((section) => section.rows.map((row) => row.score)),
    ...sectionsOf(form, "funding").map((section) => section.total?.cells.score ?? null),
  ];
  return scores.every((slot) => slot?.reading.kind !== "figure" || slot.reading.figure.value.isInteger());
});
