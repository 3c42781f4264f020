import { goalMessages as say } from "../../messages/findings-goals.ts";
import { sectionsOf } from "../../forms/form.ts";
import { totalPointsIdentity } from "../../identities/points.ts";
import { groupIdentities } from "../facts/group-identities.ts";
import { roundedPointsAgree } from "../facts/rounded-points.ts";
import type { IdentityRule } from "../rule.ts";

const WITH_POINTS = {
  I10: "分值",
  B11: "产出指标（50分）",
  B15: "效益指标（30分）",
  B18: "满意度指标（10分）",
  I11: 20,
  I12: 10,
  I13: 10,
  I14: 10,
  I15: 10,
  I16: 10,
  I17: 10,
  I18: 10,
} as const;

/** G03 目标表分值: the points printed in a label are those of the lines below it. */
export const goalPoints: IdentityRule = {
  id: "goal-points",
  code: "G03",
  family: "goals",
  title: "目标表分值",
  severity: "error",
  scope: "identity",
  forms: ["goals"],
  basis: "表内勾稽：一级、二级指标标注的分值=下属三级指标分值之和；合计行分值=各指标分值之和",
  explanation:
    "绩效目标表印有分值（权重）时，一级、二级指标标注的分值等于下面各三级指标分值之和，合计行的分值等于各指标分值之和。",
  message: say.groupPoints,
  accepts: roundedPointsAgree,
  identities: ({ form }) => [
    ...groupIdentities(form, 1),
    ...groupIdentities(form, 2),
    ...sectionsOf(form, "total").flatMap((total) => totalPointsIdentity(form, total) ?? []),
  ],
  examples: [
    { name: "产出指标标注50分，合计40分", form: "goals", edit: { ...WITH_POINTS, I11: 10 }, finds: ["B11"] },
    {
      name: "合计行100分，各指标合计110分",
      form: "goals",
      edit: { ...WITH_POINTS, B11: "产出指标", I11: 40, B19: "合计", I19: 100 },
      finds: ["I19"],
    },
    { name: "相符", form: "goals", edit: WITH_POINTS, finds: [] },
    { name: "没有分值", form: "goals", edit: {}, finds: [] },
  ],
};
