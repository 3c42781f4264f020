import { pointsMessages } from "../../messages/findings-points.ts";
import { roundedPointsAgree } from "../facts/rounded-points.ts";
import { SCORED, type IdentityRule } from "../rule.ts";
import { groupIdentities } from "../facts/group-identities.ts";

/** W02 二级标签分值不符: the points stated for a level-2 group are not those of its lines. */
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
  accepts: roundedPointsAgree,
  identities: ({ form }) => groupIdentities(form, 2),
  examples: [
    { name: "数量指标标注15分，实际20分", form: "project", edit: { C13: "数量指标（15分）" }, finds: ["C13"] },
    { name: "标注与分值一致", form: "project", edit: { C13: "数量指标（20分）" }, finds: [] },
  ],
};
