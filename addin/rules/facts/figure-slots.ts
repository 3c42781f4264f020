import { sectionsOf, type Form } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { indicatorRows } from "../../forms/rows.ts";
import { distinctSlots } from "../../identities/points.ts";
import { gather } from "../../sheet/gather.ts";

/** The cells of a form that should hold a plain number: amounts, persons, points, scores. Blank cells included. */
export function figureSlots(form: Form): readonly Slot[] {
  const tables = indicatorRows(form);
  return [
    ...gather(sectionsOf(form, "funding"), (section) =>
      gather(section.rows, (row) => [
        row.cells.initial,
        row.cells.budget,
        row.cells.executed,
        row.cells.points,
        row.cells.score,
      ]),
    ),
    ...distinctSlots(tables, "points"),
    ...distinctSlots(tables, "score"),
    ...gather(sectionsOf(form, "total"), (total) => [total.points, total.score]),
    ...gather(sectionsOf(form, "amounts"), (section) => gather(section.lines, (line) => Object.values(line.cells))),
    ...gather(sectionsOf(form, "staff"), ({ quota, actual }) => [quota, actual]),
    ...gather(sectionsOf(form, "unit-table"), (section) => gather(section.rows, (row) => Object.values(row.cells))),
    ...gather(sectionsOf(form, "summary"), ({ rows, total }) =>
      gather([...rows, ...(total ? [total] : [])], ({ cells }) => [cells.budget, cells.executed, cells.score]),
    ),
  ].filter((slot) => slot !== undefined && slot !== null);
}
