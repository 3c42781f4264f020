import { pointsMessages } from "../messages/findings-points.ts";
import { sectionsOf, type Form } from "../forms/form.ts";
import type { Slot } from "../forms/grid.ts";
import type { IndicatorGroup } from "../forms/sections/indicator-section.ts";
import type { TotalSection } from "../forms/sections/total-section.ts";
import { compareIdentity } from "./compare.ts";
import { part, sum } from "./expression.ts";
import { pointsIdentity, type Identity } from "./identity.ts";
import { executionCells, rowsUnder } from "./points.ts";

/** 合计 under the points (权重) of the first and second levels = the sum of the groups' points above it. */
export function levelTotalIdentities(form: Form, total: TotalSection): Identity[] {
  return ([1, 2] as const).flatMap((level) => {
    const groups = groupsUnder(form, total).filter((group) => group.level === level);
    const points = [...new Set(groups.flatMap((group) => (group.points === group.slot ? [] : (group.points ?? []))))];
    const target = targetOf(form, total, points);
    // A group without its points leaves the sum open.
    if (!target || groups.some((group) => group.points === null || group.points === group.slot)) return [];
    const statement = (slots: readonly Slot[]): Identity =>
      pointsIdentity({
        form,
        target,
        label: pointsMessages.levelTotal[level],
        expression: sum(slots.map((slot) => part(slot, "points"))),
        derives: false,
      });
    const bare = statement(points);
    const execution = executionCells(form, rowsUnder(form, total)).points;
    return execution && compareIdentity(bare).state !== "agrees" ? [statement([...points, execution])] : [bare];
  });
}

function groupsUnder(form: Form, total: TotalSection): IndicatorGroup[] {
  const rows = new Set(rowsUnder(form, total));
  return sectionsOf(form, "indicators").flatMap((table) =>
    table.groups.filter((group) => group.rows.some((row) => rows.has(row))),
  );
}

/** The figure in the total row under the points of the level, all of which stand in one column. */
function targetOf(form: Form, total: TotalSection, points: readonly Slot[]): Slot | null {
  const [first] = points;
  const { sheet } = form.grid;
  if (!first || points.some((slot) => slot.column !== first.column || slot.sheet !== sheet.name)) return null;
  const slot = form.grid.at(total.area.top, first.column);
  const isOther = slot === total.label || slot === total.points || slot === total.score || points.includes(slot);
  return isOther || total.label.sheet !== sheet.name || slot.reading.kind !== "figure" ? null : slot;
}
