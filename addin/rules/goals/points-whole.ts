import { distinctSlots } from "../../identities/points.ts";
import { sectionsOf } from "../../forms/form.ts";
import { pointsMakeWhole } from "../facts/points-whole.ts";
import type { FormRule } from "../rule.ts";

const WITH_POINTS = { I10: "分值", I11: 20, I12: 10, I13: 10, I14: 10, I15: 10, I16: 10, I17: 10, I18: 10 } as const;

/** G04 目标表总分值: all points together are 100, or what is left beside the execution rate. */
export const goalPointsWhole: FormRule = {
  id: "goal-points-whole",
  code: "G04",
  family: "goals",
  title: "目标表总分值",
  severity: "warning",
  scope: "form",
  forms: ["goals"],
  basis: "公开的自评表：绩效指标和预算执行率的分值合计100分",
  explanation: "绩效目标表印有分值（权重）时，各指标分值合计应为100分；预算执行率另计的为90分或80分。",
  check: ({ form }) =>
    sectionsOf(form, "indicators").flatMap(({ rows }) => pointsMakeWhole(form, distinctSlots(rows, "points"))),
  examples: [
    { name: "合计95分", form: "goals", edit: { ...WITH_POINTS, I11: 25 }, finds: ["I11"] },
    { name: "合计90分", form: "goals", edit: WITH_POINTS, finds: [] },
  ],
};
