import type { FormRule } from "../rule.ts";
import { relationOutcomes } from "./relation-outcomes.ts";

/** N15 结转恒等式: 上年结转+收入±调整−支出=结转结余. */
export const reportBalance: FormRule = {
  id: "report-balance",
  code: "N15",
  family: "narrative",
  title: "结转恒等式",
  severity: "error",
  scope: "form",
  forms: ["report"],
  basis: "文内勾稽：上年结转+收入±调整−支出=结转结余",
  explanation:
    "一句话里写明上年结转、本年收入或预算、调整、支出和结转结余时，按恒等式复算；写有收回、上缴等其他变动的不判断。",
  check: (context) => relationOutcomes(context, "N15"),
  examples: [
    {
      name: "结余不平",
      form: "report",
      edit: { A6: "专项资金年初结余14.46万元，本年财政拨款749.67万元，支出759.09万元，结余6.04万元。" },
      finds: ["A6"],
    },
    {
      name: "结余相符",
      form: "report",
      edit: { A6: "专项资金年初结余14.46万元，本年财政拨款749.67万元，支出759.09万元，结余5.04万元。" },
      finds: [],
    },
  ],
};
