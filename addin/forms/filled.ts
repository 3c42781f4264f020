import { sectionsOf, type Form } from "./form.ts";
import type { Slot } from "./grid.ts";

/**
 * Whether somebody has begun to fill the form in: a result, a score or an amount stands in it. Printed points, labels and
 * placeholders of the blank form do not count.
 */
export function isFilled(form: Form): boolean {
  const answers: readonly (Slot | null | undefined)[] = [
    ...sectionsOf(form, "indicators").flatMap((table) => table.rows.flatMap((row) => [row.actual, row.score])),
    ...sectionsOf(form, "funding").flatMap((section) => section.rows.flatMap((row) => [row.cells.initial, row.cells.budget, row.cells.executed])),
  ];
  const isOther = sectionsOf(form, "indicators").length === 0 && sectionsOf(form, "funding").length === 0;
  return isOther || answers.some((slot) => slot && slot.reading.kind !== "blank" && slot.reading.kind !== "placeholder" && slot.reading.kind !== "dash");
}
