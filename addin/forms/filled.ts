import { sectionsOf, type Form, type Section } from "./form.ts";
import type { Slot } from "./grid.ts";

/** Sections whose cells show whether a form has been filled in. */
const ANSWERED: readonly Section["kind"][] = ["indicators", "funding", "staff", "amounts", "unit-table", "monitoring", "summary"];

/**
 * Whether somebody has begun to fill the form in: a result, a score or an amount stands in it. Printed points, labels and
 * placeholders of the blank form do not count.
 */
export function isFilled(form: Form): boolean {
  const answers: readonly (Slot | null | undefined)[] = [
    ...sectionsOf(form, "indicators").flatMap((table) => table.rows.flatMap((row) => [row.actual, row.score])),
    ...sectionsOf(form, "funding").flatMap((section) => section.rows.flatMap((row) => [row.cells.initial, row.cells.budget, row.cells.executed])),
    ...sectionsOf(form, "staff").flatMap((section) => [section.quota, section.actual]),
    ...sectionsOf(form, "amounts").flatMap((section) => section.lines.flatMap((line) => Object.values(line.cells))),
    ...sectionsOf(form, "unit-table").flatMap((section) => section.rows.flatMap((row) => Object.values(row.cells))),
    ...sectionsOf(form, "monitoring").flatMap((section) => [section.funds, section.organization, section.output, section.overview, section.progress?.executed]),
    ...sectionsOf(form, "summary").flatMap((section) => section.rows.map((row) => row.cells.name)),
  ];
  const isOther = !form.sections.some((section) => ANSWERED.includes(section.kind));
  return isOther || answers.some((slot) => slot && slot.reading.kind !== "blank" && slot.reading.kind !== "placeholder" && slot.reading.kind !== "dash");
}
