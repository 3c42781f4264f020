import type { FormRule } from "../rule.ts";
import { relationOutcomes } from "./relation-outcomes.ts";

/** N04 增减方向: 增加或减少与前后两个数一致. */
export const reportDirection: FormRule = {
  id: "report-direction",
  code: "N04",
  family: "narrative",
  title: "增减方向",
  severity: "error",
  scope: "form",
  forms: ["report"],
  basis: "文内勾稽：增加或减少与前后两个数一致",
  explanation: "报告写明上年数和本年数时，“增加”“减少”应与两个数的大小一致。",
  check: (context) => relationOutcomes(context, "N04"),
  examples: [
    {
      name: "写增加实为减少",
      form: "report",
      edit: { A6: "上年三公经费5万元，2024年三公经费支出4万元，增加1万元。" },
      finds: ["A6"],
    },
    {
      name: "方向一致",
      form: "report",
      edit: { A6: "上年三公经费5万元，2024年三公经费支出4万元，减少1万元。" },
      finds: [],
    },
  ],
};
