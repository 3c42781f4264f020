import { sectionsOf, type Form } from "../../forms/form.ts";
import { proseCellsOf } from "../../forms/sections/monitoring-section.ts";
import type { Slot } from "../../forms/grid.ts";

/** The cells of a form that hold prose: goals, the monitoring form's answers, the paragraphs of a report. */
export function proseCells(form: Form): readonly Slot[] {
  return [
    ...sectionsOf(form, "goals").flatMap(({ expected, actual }) => [expected, actual]),
    ...sectionsOf(form, "monitoring").flatMap(proseCellsOf),
    ...sectionsOf(form, "report").flatMap(({ paragraphs }) => paragraphs),
  ]
    .filter((slot) => slot?.reading.kind === "text")
    .filter((slot) => slot !== null);
}
