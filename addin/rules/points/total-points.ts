import { pointsMessages } from "../../messages/findings-points.ts";
import { sectionsOf } from "../../forms/form.ts";
import { hasFigure } from "../../identities/funding.ts";
import { levelTotalIdentities } from "../../identities/level-totals.ts";
import { totalPointsIdentity } from "../../identities/points.ts";
import { readOperand } from "../../identities/operand.ts";
import { roundedPointsAgree } from "../facts/rounded-points.ts";
import { executionIsElsewhere } from "../facts/execution-elsewhere.ts";
import { SCORED, type IdentityRule } from "../rule.ts";

/** W04 总分行分值错误: the printed total of points is not the sum with the execution rate. */
export const totalPoints: IdentityRule = {
  id: "total-points",
  code: "W04",
  family: "points",
  title: "总分行分值",
  severity: "error",
  scope: "identity",
  forms: SCORED,
  basis: "表内勾稽：总分行分值=各项分值之和（含预算执行率）",
  explanation:
    "总分行的分值等于各项指标分值与预算执行率分值之和；一级、二级指标的分值（权重）另有一栏的，总分行在那一栏的数也等于上面各项之和。总分行写100、各项恰好少了一项没有印出的预算执行率分值时，只提示说明。",
  message: pointsMessages.totalPoints,
  accepts: (identity, target, expected) => {
    if (roundedPointsAgree(identity, target, expected) || executionIsElsewhere(identity, target, expected)) return true;
    // The execution rate is scored without its points being printed: they are the rest of the total.
    const section = sectionsOf(identity.form, "funding")[0];
    return (
      section !== undefined &&
      section.total?.cells.points === undefined &&
      hasFigure(identity.form, section.total?.cells.score, "points") &&
      target.gt(expected)
    );
  },
  lowerSeverity: (identity, difference) => {
    // 100 printed, 90 listed, and no cell for the points of the execution rate: the form leaves it out, not the writer.
    const printed = sectionsOf(identity.form, "funding").some(({ total }) => total?.cells.points !== undefined);
    return !printed &&
      difference.gt(0) &&
      identity.target.reading.kind === "figure" &&
      identity.target.reading.figure.value.eq(100)
      ? "warning"
      : null;
  },
  identities: ({ form, policy }) =>
    sectionsOf(form, "total").flatMap((total) => {
      const identity = totalPointsIdentity(form, total, policy);
      const levels = levelTotalIdentities(form, total);
      if (!identity) return levels;
      // The total that must come out is printed: the points above it are to be mended, not the total.
      const whole = readOperand(identity.target, "points", form.moneyUnit);
      const right = whole.known && whole.value.eq(policy.totalPoints.value);
      return [right ? { ...identity, derives: false } : identity, ...levels];
    }),
  examples: [
    { name: "总分行没有包含预算执行率", form: "project", edit: { G21: 90 }, finds: ["G21"] },
    { name: "一项分值写错", form: "project", edit: { G13: 25 }, finds: ["G21"] },
    {
      name: "空白指标行不计",
      form: "project",
      edit: { C19: "", D19: "", E19: "", F19: "", G19: "", H19: "", G18: 20 },
      finds: [],
    },
  ],
};
