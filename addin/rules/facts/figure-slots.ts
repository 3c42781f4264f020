import { sectionsOf, type Form } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { indicatorRows } from "../../forms/rows.ts";
import { distinctSlots } from "../../identities/points.ts";

/** The cells of a form that should hold a plain number: amounts, persons, points, scores. Blank cells included. */
export function figureSlots(form: Form): readonly Slot[] {
  const tables = indicatorRows(form);
  return [
    ...sectionsOf(form, "funding").flatMap((section) =>
      section.rows.flatMap((row) => [
        row.cells.initial,
        row.cells.budget,
        row.cells.executed,
        row.cells.points,
        row.cells.score,
      ]),
    ),
    ...distinctSlots(tables, "points"),
    ...distinctSlots(tables, "score"),
    ...sectionsOf(form, "total").flatMap((total) => [total.points, total.score]),
    ...sectionsOf(form, "amounts").flatMap((section) => section.lines.flatMap((line) => Object.values(line.cells))),
    ...sectionsOf(form, "staff").flatMap(({ quota, actual }) => [quota, actual]),
    ...sectionsOf(form, "unit-table").flatMap((section) => section.rows.flatMap((row) => Object.values(row.cells))),
    ...sectionsOf(form, "summary").flatMap(({ rows, subtotals, total }) =>
      [...rows, ...subtotals.map(({ line }) => line), ...(total ? [total] : [])].flatMap(({ cells }) => [
        cells.budget,
        cells.executed,
        cells.score,
      ]),
    ),
  ].filter((slot) => slot !== undefined && slot !== null);
}
