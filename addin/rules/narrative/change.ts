import type { FormRule } from "../rule.ts";
import { relationOutcomes } from "./relation-outcomes.ts";

/** N03 增减额与增减率: 增减率=增减额÷上年数，上年数=本年数∓增减额. */
export const reportChange: FormRule = {
  id: "report-change",
  code: "N03",
  family: "narrative",
  title: "增减额与增减率",
  severity: "error",
  scope: "form",
  forms: ["report"],
  basis: "文内勾稽：增减率=增减额÷上年数，上年数=本年数∓增减额",
  explanation:
    "报告写“比上年增加多少，增长百分之几”时，由本年数和增减额推出上年数，复算增减率；“较预算增加多少”用报告写的预算数复算。只有比率没有金额的不判断；百分点是差，不当作比率。",
  check: (context) => relationOutcomes(context, "N03"),
  examples: [
    {
      name: "增长率不对",
      form: "report",
      edit: { A6: "2024年人员经费200万元，比上年增加20万元，增长10%。" },
      finds: ["A6"],
    },
    {
      name: "增长率对",
      form: "report",
      edit: { A6: "2024年人员经费200万元，比上年增加20万元，增长11.11%。" },
      finds: [],
    },
  ],
};
