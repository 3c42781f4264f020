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
  explanation:
    "报告写明目标数和完成数时，复算“比目标多几项”“超目标百分之几”；比率的分子、分母写反时一并指出；写“控制在某数以内”“不超过某数”而所写的结果在限额之外的，也提示。",
  check: (context) => relationOutcomes(context, "N11"),
  examples: [
    {
      name: "多的数不对",
      form: "report",
      edit: { A8: "组织培训目标22期，完成25期，比目标任务多4期。" },
      finds: ["A8"],
    },
    { name: "分子分母写反", form: "report", edit: { A8: "慰问任务数80户，实际完成200户，超任务40%。" }, finds: ["A8"] },
    {
      name: "超过了所写的限额",
      form: "report",
      edit: { A8: "户均改造成本2.82万元，控制在2.5万元以内。" },
      finds: ["A8"],
    },
    { name: "在限额以内", form: "report", edit: { A8: "户均改造成本2.28万元，控制在2.5万元以内。" }, finds: [] },
    { name: "写明没有做到", form: "report", edit: { A8: "失业率控制在4.5%以内，实际5.2%，没有完成目标。" }, finds: [] },
    { name: "多的数对", form: "report", edit: { A8: "组织培训目标22期，完成25期，比目标任务多3期。" }, finds: [] },
  ],
};
