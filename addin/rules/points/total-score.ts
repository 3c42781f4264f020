import { pointsMessages } from "../../messages/findings-points.ts";
import { sectionsOf } from "../../forms/form.ts";
import { compareIdentity } from "../../identities/compare.ts";
import { evaluate } from "../../identities/evaluate.ts";
import type { Identity } from "../../identities/identity.ts";
import type { Decimal } from "../../values/decimal.ts";
import { totalPointsIdentity, totalScoreIdentity, unscoredPoints } from "../../identities/points.ts";
import { roundedPointsAgree } from "../facts/rounded-points.ts";
import { executionIsElsewhere } from "../facts/execution-elsewhere.ts";
import { SCORED, type IdentityRule } from "../rule.ts";

/** W06 总得分汇总错误: the printed total is not the sum of the scores. */
export const totalScoreCheck: IdentityRule = {
  id: "total-score",
  code: "W06",
  family: "points",
  title: "总得分",
  severity: "error",
  scope: "identity",
  forms: SCORED,
  basis: "表内勾稽：总得分=各项得分之和（含预算执行率得分）",
  parameters: ["executionCaps", "bonusPoints", "scoreTolerance"],
  explanation:
    "总得分等于各项指标得分与预算执行率得分之和。执行率得分空白时按分值×执行率代入核对。有指标漏填得分时，先补填得分再核对总分，不推算总分；总分多出的不超过空白各项的分值时，只列为需作说明。没有资金块、总分行的分值比列出的多，总得分多出的不超过这部分的，只提示说明。",
  message: pointsMessages.totalScore,
  accepts: (identity, target, expected) =>
    roundedPointsAgree(identity, target, expected) ||
    executionIsElsewhere(identity, target, expected) ||
    isUncapped(identity, target),
  lowerSeverity: ({ form, target }, difference) => {
    const total = sectionsOf(form, "total").find(({ score }) => score === target);
    // Scores left blank may be all that is missing from the sum.
    if (total && difference.gt(0) && difference.lte(unscoredPoints(form, total))) return "warning";
    if (sectionsOf(form, "funding").length > 0) return null;
    const points = total && totalPointsIdentity(form, total);
    const compared = points && compareIdentity(points);
    if (compared?.state !== "differs") return null;
    // The total of points includes more than is listed: the scores of it may be what is more in the total score.
    const left = compared.target.minus(compared.expected);
    return difference.gt(0) && difference.lte(left) ? "warning" : null;
  },
  identities: ({ form, policy }) =>
    sectionsOf(form, "total").flatMap((total) => totalScoreIdentity(form, total, policy) ?? []),
  examples: [
    { name: "总得分多加了10分", form: "project", edit: { H21: 107 }, finds: ["H21"] },
    { name: "一项得分写错", form: "project", edit: { H13: 2 }, finds: ["H21"] },
    { name: "得分是文本数字也参加合计", form: "project", edit: { H13: "　20", H21: "97 " }, finds: [] },
    {
      name: "总分写在一个单元格里",
      form: "project",
      edit: { A21: "总分：98.5分", G21: "", H21: "" },
      merges: ["G21:I21"],
      finds: ["A21"],
    },
    {
      name: "合计得分写在一个单元格里，相符",
      form: "project",
      edit: { A21: "合计得分 97", G21: "", H21: "" },
      finds: [],
    },
    { name: "总分后面的100是分值", form: "project", edit: { A21: "总分（100分）", G21: "" }, finds: [] },
    { name: "执行率得分空白时代入计算", form: "project", edit: { I6: "" }, finds: [] },
    { name: "一项得分漏填，总分已计入", form: "project", edit: { H13: "" }, finds: ["H21"] },
    {
      name: "执行率没有印出，总分行的分值和得分都已计入",
      form: "project",
      edit: { D5: "", E5: "", F5: "" },
      finds: ["H21"],
    },
    { name: "一项得分不是数字", form: "project", edit: { H13: "优秀" }, finds: [], notChecked: ["H21"] },
  ],
};

/** The sum itself, above the cap of its execution rate: F18 reports it. */
function isUncapped({ expression, form }: Identity, target: Decimal): boolean {
  if (expression.op !== "least" || expression.right.op !== "step") return false;
  const sum = evaluate(expression.left, form.moneyUnit);
  return sum.known && sum.value.eq(target);
}
