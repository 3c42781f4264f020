import { pointsMessages } from "../../messages/findings-points.ts";
import { sectionsOf, type Form } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import type { IndicatorRow, IndicatorSection } from "../../forms/sections/indicator-section.ts";
import { part, sum } from "../../identities/expression.ts";
import { pointsIdentity, type Identity } from "../../identities/identity.ts";
import { distinctSlots } from "../../identities/points.ts";
import { parsePointsLabel } from "../../values/points-label.ts";
import { SCORED, type IdentityRule } from "../rule.ts";

/** W22 侧栏标注分值: 年度绩效目标(80分) down the side of the table against the points beside it. */
export const tablePoints: IdentityRule = {
  id: "table-points",
  code: "W22",
  family: "points",
  title: "侧栏标注分值",
  severity: "error",
  scope: "identity",
  forms: SCORED,
  basis: "表内勾稽：侧栏标注的分值=右边各项分值之和",
  explanation:
    "指标表左边侧栏写着分值的（如“年度绩效目标（80分）”），应等于右边各项分值之和；含预算执行率分值的也可以。",
  message: pointsMessages.tablePoints,
  accepts: ({ form }, target, expected) =>
    sectionsOf(form, "funding").some(({ total }) => {
      const execution = total?.cells.points?.reading;
      return execution?.kind === "figure" && target.eq(expected.plus(execution.figure.value));
    }),
  identities: ({ form }) => sectionsOf(form, "indicators").flatMap((table) => sideIdentities(form, table)),
  examples: [
    { name: "侧栏标注与各项分值不符", form: "project", edit: { A12: "年度绩效目标（80分）" }, finds: ["A12"] },
    { name: "侧栏标注与各项分值相符", form: "project", edit: { A12: "年度绩效目标（90分）" }, finds: [] },
    { name: "侧栏标注含预算执行率", form: "project", edit: { A12: "绩效指标（100分）" }, finds: [] },
    { name: "侧栏没有标注", form: "project", edit: {}, finds: [] },
  ],
};

/** One identity for each merged label left of 一级指标 that prints points. */
function sideIdentities(form: Form, table: IndicatorSection): Identity[] {
  // A label down the side ends with its page, the table does not.
  if (form.further) return [];
  const blocks = new Map<Slot, IndicatorRow[]>();
  for (const row of table.rows) {
    const left = row.level1?.area.left ?? 0;
    const side = left > 0 ? form.grid.at(row.row, left - 1) : null;
    if (side && side.area.bottom > side.area.top) blocks.set(side, [...(blocks.get(side) ?? []), row]);
  }
  return [...blocks].flatMap(([side, rows]): Identity[] => {
    const { name, points } = parsePointsLabel(side.text);
    const slots = distinctSlots(rows, "points");
    if (!points || slots.length === 0 || slots.includes(side)) return [];
    return [
      pointsIdentity({
        form,
        target: side,
        label: name,
        expression: sum(slots.map((slot) => part(slot, "points"))),
        derives: false,
      }),
    ];
  });
}
