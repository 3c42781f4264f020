import { summaryTotalIdentities } from "../../identities/summary.ts";
import { summaryMessages } from "../../messages/findings-summary.ts";
import type { IdentityRule } from "../rule.ts";

/** S01 合计行. */
export const summaryTotal: IdentityRule = {
  id: "summary-total",
  code: "S01",
  family: "summary",
  title: "汇总表合计",
  severity: "error",
  scope: "identity",
  forms: ["summary"],
  basis: "表内勾稽：合计=各单位之和",
  explanation: "汇总表合计行的全年预算数、全年执行数等于各单位之和。",
  message: summaryMessages.total,
  identities: ({ form }) => summaryTotalIdentities(form),
  examples: [
    { name: "预算合计少加一个单位", form: "summary", edit: { C9: 870, E9: "103.79%" }, finds: ["C9"] },
    { name: "合计正确", form: "summary", edit: {}, finds: [] },
    { name: "合计行空白", form: "summary", edit: { C9: "", D9: "", E9: "" }, finds: [] },
  ],
};
