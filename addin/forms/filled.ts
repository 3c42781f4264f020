import { gather } from "../sheet/gather.ts";
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
    ...gather(indicatorRows(form), (row) => [row.actual, row.score, row.deduction]),
    ...gather(sectionsOf(form, "funding"), (section) =>
      gather(section.rows, (row) => [row.cells.initial, row.cells.budget, row.cells.executed]),
    ),
    ...gather(sectionsOf(form, "staff"), (section) => [section.quota, section.actual]),
    ...gather(sectionsOf(form, "amounts"), (section) => gather(section.lines, (line) => Object.values(line.cells))),
    ...gather(sectionsOf(form, "unit-table"), (section) => gather(section.rows, (row) => Object.values(row.cells))),
    ...gather(sectionsOf(form, "monitoring"), (section) => [
      section.funds,
      section.organization,
      section.output,
      section.overview,
      ...gather(section.progress?.table.rows ?? [], (row) => Object.values(row.cells)),
      ...gather(section.indicators?.rows ?? [], ({ executed, forecast }) => [executed, forecast]),
    ]),
    ...goalAnswers(form),
    ...gather(sectionsOf(form, "summary"), (section) => section.rows.map((row) => row.cells.name)),
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
    ...gather(sectionsOf(form, "tasks"), ({ lines }) => lines.map(({ amount }) => amount)),
  ];
}
