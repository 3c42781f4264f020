import { sectionsOf } from "../../forms/form.ts";
import { MONITORED } from "../facts/monitored-example.ts";
import { pointsMakeWhole } from "../facts/points-whole.ts";
import type { FormRule } from "../rule.ts";

const WITH_POINTS = {
  ...MONITORED,
  H13: "权重",
  H14: 60,
  A15: "效益指标",
  B15: "服务企业数量",
  C15: "≥300家",
  D15: "200家",
  E15: "310家",
  F15: "确定能",
  H15: 30,
} as const;

/** M11 监控表总分值: the points of all monitored indicators are 100, or what is left beside the execution rate. */
export const monitoredPoints: FormRule = {
  id: "monitored-points",
  code: "M11",
  family: "monitoring",
  title: "监控表总分值",
  severity: "warning",
  scope: "form",
  forms: ["monitoring"],
  basis: "公开的自评表：绩效指标和预算执行率的分值合计100分",
  explanation: "监控表的绩效指标印有分值（权重）时，各指标分值合计应为100分；预算执行率另计的为90分或80分。",
  check: ({ form }) =>
    sectionsOf(form, "monitoring").flatMap(({ indicators }) => {
      const points = (indicators?.rows ?? []).flatMap((row) => row.points ?? []);
      return pointsMakeWhole(form, [...new Set(points)]);
    }),
  examples: [
    { name: "合计85分", form: "monitoring", edit: { ...WITH_POINTS, H15: 25 }, finds: ["H14"] },
    { name: "合计90分", form: "monitoring", edit: WITH_POINTS, finds: [] },
    { name: "没有分值", form: "monitoring", edit: MONITORED, finds: [] },
  ],
};
