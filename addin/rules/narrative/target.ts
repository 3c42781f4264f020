import type { FormRule } from "../rule.ts";
import { relationOutcomes } from "./relation-outcomes.ts";

/** N11 比目标多或少: 差额=完成数−目标数. */
export const reportTarget: FormRule = {
  id: "report-target",
  code: "N11",
  family: "narrative",
  title: "比目标多或少",
  severity: "error",
  scope: "form",
  forms: ["report"],
  basis: "文内勾稽：差额=完成数−目标数",
  explanation: "报告写明目标数和完成数时，复算“比目标多几项”“超目标百分之几”；比率的分子、分母写反时一并指出。",
  check: (context) => relationOutcomes(context, "N11"),
  examples: [
    {
      name: "多的数不对",
      form: "report",
      edit: { A8: "组织培训目标22期，完成25期，比目标任务多4期。" },
      finds: ["A8"],
    },
    { name: "分子分母写反", form: "report", edit: { A8: "慰问任务数80户，实际完成200户，超任务40%。" }, finds: ["A8"] },
    { name: "多的数对", form: "report", edit: { A8: "组织培训目标22期，完成25期，比目标任务多3期。" }, finds: [] },
  ],
};
