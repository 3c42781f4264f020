import { fundingMessages } from "../../messages/findings-funding.ts";
import { sectionsOf } from "../../forms/form.ts";
import { scoreIdentities } from "../../identities/funding.ts";
import { scoresAreWhole } from "../facts/whole-scores.ts";
import { SELF_EVALUATION, type IdentityRule } from "../rule.ts";

/** F03 执行率得分错误: the score of the execution rate is not min(1, rate) × points. */
export const executionScoreCheck: IdentityRule = {
  id: "execution-score",
  code: "F03",
  family: "funding",
  title: "执行率得分",
  severity: "error",
  scope: "identity",
  forms: SELF_EVALUATION,
  basis: "自评表计分惯例：预算执行率得分=分值×执行率，最高不超过分值；见公开的自评表",
  parameters: ["executionDenominator", "executionBands", "scoreDecimals", "scoreRounding", "scoreTolerance"],
  explanation:
    "预算执行率的得分等于分值乘以执行率，保留两位小数，最高为满分。全表得分都取整数、相差不到1分的，只提示说明。",
  message: fundingMessages.executionScore,
  lowerSeverity: (identity, difference) => (scoresAreWhole(identity.form) && difference.abs().lt(1) ? "warning" : null),
  accepts: (identity, target, expected) => scoresAreWhole(identity.form) && target.eq(expected.toDecimalPlaces(0)),
  identities: ({ form, policy }) =>
    sectionsOf(form, "funding").flatMap((section) => scoreIdentities(form, section, policy)),
  examples: [
    { name: "得分与执行率不符", form: "project", edit: { I6: 10 }, finds: ["I6"] },
    { name: "执行率超过100%按满分计", form: "project", edit: { F6: 130, I6: 10 }, finds: [] },
    { name: "全表取整，四舍五入到整数", form: "project", edit: { F6: 108.5, I6: 9 }, finds: [] },
    { name: "分值写成“10分”", form: "project", edit: { G6: "10分" }, finds: [] },
    { name: "预算数为0，无法复算", form: "project", edit: { E6: 0 }, finds: [], notChecked: ["I6"] },
  ],
};
