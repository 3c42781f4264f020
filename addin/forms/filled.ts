import { sectionsOf, type Form, type FormSection } from "./form.ts";
import type { Slot } from "./grid.ts";
import { indicatorRows } from "./rows.ts";

/** Sections whose cells show whether a form has been filled in. */
const ANSWERED: readonly FormSection["kind"][] = [
  "indicators",
  "funding",
  "staff",
  "amounts",
  "unit-table",
  "monitoring",
  "summary",
  "tasks",
];

/**
 * Whether filling has begun: a result, a score or an amount is in it. Printed points, labels and
 * placeholders of the blank form do not count.
 */
export function isFilled(form: Form): boolean {
  const answers: readonly (Slot | null | undefined)[] = [
    ...indicatorRows(form).flatMap((row) => [row.actual, row.score, row.deduction]),
    ...sectionsOf(form, "funding").flatMap((section) =>
      section.rows.flatMap((row) => [row.cells.initial, row.cells.budget, row.cells.executed]),
    ),
    ...sectionsOf(form, "staff").flatMap((section) => [section.quota, section.actual]),
    ...sectionsOf(form, "amounts").flatMap((section) => section.lines.flatMap((line) => Object.values(line.cells))),
    ...sectionsOf(form, "unit-table").flatMap((section) => section.rows.flatMap((row) => Object.values(row.cells))),
    ...sectionsOf(form, "monitoring").flatMap((section) => [
      section.funds,
      section.organization,
      section.output,
      section.overview,
      ...(section.progress?.table.rows ?? []).flatMap((row) => Object.values(row.cells)),
      ...(section.indicators?.rows ?? []).flatMap(({ executed, forecast }) => [executed, forecast]),
    ]),
    ...goalAnswers(form),
    ...sectionsOf(form, "summary").flatMap((section) => section.rows.map((row) => row.cells.name)),
  ];
  const isOther = !form.sections.some((section) => ANSWERED.includes(section.kind));
  return (
    isOther ||
    answers.some(
      (slot) =>
        slot && slot.reading.kind !== "blank" && slot.reading.kind !== "placeholder" && slot.reading.kind !== "dash",
    )
  );
}

/** What a goal table is filled with: targets, and the money of its tasks. */
function goalAnswers(form: Form): readonly (Slot | null)[] {
  if (form.kind !== "goals") return [];
  return [
    ...indicatorRows(form).map((row) => row.target),
    ...sectionsOf(form, "tasks").flatMap(({ lines }) => lines.map(({ amount }) => amount)),
  ];
}
