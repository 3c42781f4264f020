import { sectionsOf, type Form } from "../../forms/form.ts";
import { proseCellsOf } from "../../forms/sections/monitoring-section.ts";
import type { Slot } from "../../forms/grid.ts";
import { gather } from "../../sheet/gather.ts";

/** The cells of a form that hold prose: goals, the monitoring form's answers, the paragraphs of a report. */
export function proseCells(form: Form): readonly Slot[] {
  return [
    ...gather(sectionsOf(form, "goals"), ({ expected, actual }) => [expected, actual]),
    ...gather(sectionsOf(form, "monitoring"), proseCellsOf),
    ...gather(sectionsOf(form, "report"), ({ paragraphs }) => paragraphs),
  ]
    .filter((slot) => slot?.reading.kind === "text")
    .filter((slot) => slot !== null);
}
