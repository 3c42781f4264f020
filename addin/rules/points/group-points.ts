import { pointsMessages } from "../../messages/findings-points.ts";
import { sectionsOf, type Form, type IndicatorGroup } from "../../forms/form.ts";
import { part, sum } from "../../forms/identities/expression.ts";
import type { Identity } from "../../forms/identities/identity.ts";
import { distinctSlots } from "../../forms/identities/points.ts";
import { roundedPointsAgree } from "../rounded-points.ts";
import { SCORED, type IdentityRule } from "../rule.ts";

/** 标注分值 = Σ分值 of the rows below, for the groups of one level. */
function groupIdentities(form: Form, rule: string, level: 1 | 2): Identity[] {
  return sectionsOf(form, "indicators").flatMap((table) => table.groups.filter((group) => group.level === level).flatMap((group) => identityOf(form, rule, group)));
}

function identityOf(form: Form, rule: string, group: IndicatorGroup): Identity[] {
  const points = distinctSlots(group.rows, "points");
  // A points cell merged over rows of another group belongs to both and says nothing of either.
  const shared = points.some((slot) => slot.area.bottom > (group.rows.at(-1)?.row ?? 0) || slot.area.top < (group.rows[0]?.row ?? 0));
  if (!group.points || points.length === 0 || shared || points.includes(group.points)) return [];
  return [{
    rule, form, target: group.points, label: group.name, expression: sum(points.map((slot) => part(slot, "points"))), measure: "points", shape: "points",
    decimals: 2, call: null, derives: false, also: group.points === group.slot ? [] : [group.slot],
  }];
}

/** W01 一级标签分值不符. */
export const levelOnePoints: IdentityRule = {
  id: "level-one-points",
  code: "W01",
  family: "points",
  title: "一级指标分值",
  severity: "error",
  scope: "identity",
  forms: SCORED,
  basis: "表内勾稽：一级指标标注的分值（权重）=下属三级指标分值之和",
  explanation: "一级指标名称里标注的分值（如“产出指标(50分)”）或权重，等于下面各三级指标分值之和。",
  message: pointsMessages.groupPoints,
  agreesWithin: roundedPointsAgree,
  identities: ({ form }) => groupIdentities(form, "level-one-points", 1),
  examples: [
    { name: "产出指标标注50分，合计40分", form: "project", edit: { G13: 10 }, finds: ["B13"] },
    { name: "标注写法不同也认得", form: "project", edit: { B13: "产出指标\n( 50 分 )" }, finds: [] },
    { name: "没有标注分值", form: "project", edit: { B13: "产出指标", G13: 10 }, finds: [] },
  ],
};

/** W02 二级标签分值不符. */
export const levelTwoPoints: IdentityRule = {
  id: "level-two-points",
  code: "W02",
  family: "points",
  title: "二级指标分值",
  severity: "error",
  scope: "identity",
  forms: SCORED,
  basis: "表内勾稽：二级指标标注的分值（权重）=下属三级指标分值之和",
  explanation: "二级指标名称里标注的分值或权重，等于下面各三级指标分值之和。",
  message: pointsMessages.groupPoints,
  agreesWithin: roundedPointsAgree,
  identities: ({ form }) => groupIdentities(form, "level-two-points", 2),
  examples: [
    { name: "数量指标标注15分，实际20分", form: "project", edit: { C13: "数量指标（15分）" }, finds: ["C13"] },
    { name: "标注与分值一致", form: "project", edit: { C13: "数量指标（20分）" }, finds: [] },
  ],
};
