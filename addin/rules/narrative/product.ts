import type { FormRule } from "../rule.ts";
import { relationOutcomes } from "./relation-outcomes.ts";

/** N27 数量乘标准: 金额=数量×标准. */
export const reportProduct: FormRule = {
  id: "report-product",
  code: "N27",
  family: "narrative",
  title: "数量乘标准",
  severity: "warning",
  scope: "form",
  forms: ["report"],
  basis: "文内勾稽：金额=数量×标准",
  explanation: "报告写明数量、每户（人、亩）标准和金额时，复算乘积；平均数、上限（不超过）和有期限的标准不判断。",
  check: (context) => relationOutcomes(context, "N27"),
  examples: [
    { name: "乘积不符", form: "report", edit: { A8: "慰问困难群众320户，每户500元，共18万元。" }, finds: ["A8"] },
    { name: "乘积相符", form: "report", edit: { A8: "慰问困难群众320户，每户500元，共16万元。" }, finds: [] },
  ],
};
