import type { FormRule } from "../rule.ts";
import { relationOutcomes } from "./relation-outcomes.ts";

/** N06 元与万元错位: 同一金额单位一致. */
export const reportUnit: FormRule = {
  id: "report-unit",
  code: "N06",
  family: "narrative",
  title: "元与万元错位",
  severity: "error",
  scope: "form",
  forms: ["report"],
  basis: "文内勾稽：同一金额单位一致",
  explanation: "同一句里两个金额的数字完全相同、一个写元一个写万元时报告。",
  check: (context) => relationOutcomes(context, "N06"),
  examples: [
    {
      name: "漏写万",
      form: "report",
      edit: { A5: "2024年年初预算安排收入500.25元，其中一般公共财政拨款收入500.25万元。" },
      finds: ["A5"],
    },
    {
      name: "单位一致",
      form: "report",
      edit: { A5: "2024年年初预算安排收入500.25万元，其中一般公共财政拨款收入500.25万元。" },
      finds: [],
    },
  ],
};
