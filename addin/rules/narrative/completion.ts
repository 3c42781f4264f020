import type { FormRule } from "../rule.ts";
import { relationOutcomes } from "./relation-outcomes.ts";

/** N12 完成率: 完成率=完成数÷目标数，执行率=支出÷预算. */
export const reportCompletion: FormRule = {
  id: "report-completion",
  code: "N12",
  family: "narrative",
  title: "完成率",
  severity: "error",
  scope: "form",
  forms: ["report"],
  basis: "文内勾稽：完成率=完成数÷目标数，执行率=支出÷预算",
  explanation:
    "报告写明目标数和完成数、预算数和支出数时，复算完成率、执行率；通过率、合格率等两个数量齐全时也复算。没有写明基数的不判断。",
  check: (context) => relationOutcomes(context, "N12"),
  examples: [
    { name: "完成率不对", form: "report", edit: { A8: "新增培训学员112人（任务数100人）完成率121%。" }, finds: ["A8"] },
    { name: "完成率对", form: "report", edit: { A8: "新增培训学员112人（任务数100人）完成率112%。" }, finds: [] },
  ],
};
