import { sectionsOf, type Form } from "../../forms/form.ts";
import type { IndicatorGroup } from "../../forms/sections/indicator-section.ts";
import { part, sum } from "../../identities/expression.ts";
import { pointsIdentity, type Identity } from "../../identities/identity.ts";
import { distinctSlots } from "../../identities/points.ts";
import { gather } from "../../sheet/gather.ts";

/** 标注分值 = Σ分值 of the rows below, for the groups of one level. */
export function groupIdentities(form: Form, level: 1 | 2): Identity[] {
  return gather(groupsOf(form, level), (group) => groupIdentity(form, group));
}

/** The groups (一级指标, 二级指标) of one level, of all indicator tables. */
export function groupsOf(form: Form, level: 1 | 2): IndicatorGroup[] {
  return gather(sectionsOf(form, "indicators"), (table) => table.groups.filter((group) => group.level === level));
}

/** The points stated for one group; none where nothing is stated, or its lines share points with another group. */
export function groupIdentity(form: Form, group: IndicatorGroup): Identity[] {
  const points = distinctSlots(group.rows, "points");
  // A points cell merged over rows of another group belongs to both and says nothing of either.
  const shared = points.some((slot) => {
    const rows = group.rows.filter((row) => row.points?.sheet === slot.sheet);
    return slot.area.bottom > (rows.at(-1)?.row ?? 0) || slot.area.top < (rows[0]?.row ?? 0);
  });
  if (!group.points || points.length === 0 || shared || points.includes(group.points)) return [];
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
