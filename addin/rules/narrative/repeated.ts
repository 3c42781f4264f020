import type { FormRule } from "../rule.ts";
import { relationOutcomes } from "./relation-outcomes.ts";

/** N14 同一金额多处不同: 同一金额前后一致. */
export const reportRepeated: FormRule = {
  id: "report-repeated",
  code: "N14",
  family: "narrative",
  title: "同一金额多处不同",
  severity: "warning",
  scope: "form",
  forms: ["report"],
  basis: "文内勾稽：同一金额前后一致",
  explanation:
    "报告两处写同一项目、同一阶段、同一年度的金额（或同一文号的金额）时应当一致；取位不同和尾差只提示。分不清是不是同一个数的不判断。",
  check: (context) => relationOutcomes(context, "N14"),
  examples: [
    { name: "前后不一致", form: "report", edit: { A8: "2024年全年支出情况如下：决算总支出449万元。" }, finds: ["A8"] },
    { name: "前后一致", form: "report", edit: { A8: "2024年全年支出情况如下：决算总支出494万元。" }, finds: [] },
  ],
};
