import type { FormRule } from "../rule.ts";
import { relationOutcomes } from "./relation-outcomes.ts";

/** N01 占比重算: 占比=部分÷总额. */
export const reportShare: FormRule = {
  id: "report-share",
  code: "N01",
  family: "narrative",
  title: "占比重算",
  severity: "error",
  scope: "form",
  forms: ["report"],
  basis: "文内勾稽：占比=部分÷总额",
  explanation:
    "报告写“某项金额，占总支出的百分之几”时，用报告自己的金额复算占比；同一总额的两个占比都不对时作为一处报告，并指出是否像小数互换。总额没有写明的不判断。",
  check: (context) => relationOutcomes(context, "N01"),
  examples: [
    {
      name: "占比与金额不符",
      form: "report",
      edit: {
        A6: "2024年决算总支出494万元，其中：基本支出300.5万元，占总支出的60.83%；项目支出193.5万元，占总支出的39.71%。",
      },
      finds: ["A6"],
    },
    {
      name: "占比相符",
      form: "report",
      edit: {
        A6: "2024年决算总支出494万元，其中：基本支出300.5万元，占总支出的60.83%；项目支出193.5万元，占总支出的39.17%。",
      },
      finds: [],
    },
  ],
};
