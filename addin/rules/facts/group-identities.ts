import { sectionsOf, type Form } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import type { IndicatorGroup } from "../../forms/sections/indicator-section.ts";
import { part, sum } from "../../identities/expression.ts";
import { pointsIdentity, type Identity } from "../../identities/identity.ts";
import { distinctSlots } from "../../identities/points.ts";

/** 标注分值 = Σ分值 of the rows below, for the groups of one level. */
export function groupIdentities(form: Form, level: 1 | 2): Identity[] {
  return groupsOfLevel(form, level).flatMap((group) => groupIdentity(form, group));
}

/** The groups (一级指标, 二级指标) of one level, of all indicator tables. */
export function groupsOfLevel(form: Form, level: 1 | 2): IndicatorGroup[] {
  return sectionsOf(form, "indicators").flatMap((table) => table.groups.filter((group) => group.level === level));
}

/** The points stated for one group; none where nothing is stated, or its lines share points with another group. */
export function groupIdentity(form: Form, group: IndicatorGroup): Identity[] {
  const points = distinctSlots(group.rows, "points");
  if (!group.points || points.length === 0 || points.includes(group.points) || isShared(group, points)) return [];
  return [
    pointsIdentity({
      form,
      target: group.points,
      label: group.name,
      expression: sum(points.map((slot) => part(slot, "points"))),
      derives: false,
      also: group.points === group.slot ? [] : [group.slot],
    }),
  ];
}

/** A points cell merged over rows of another group belongs to both and says nothing of either. */
function isShared(group: IndicatorGroup, points: readonly Slot[]): boolean {
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  for (const { points: slot, row } of group.rows) {
    if (!slot) continue;
    if (!first.has(slot.sheet)) first.set(slot.sheet, row);
    last.set(slot.sheet, row);
  }
  return points.some(({ sheet, area }) => area.bottom > (last.get(sheet) ?? 0) || area.top < (first.get(sheet) ?? 0));
}
