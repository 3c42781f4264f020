import { summaryRateIdentities } from "../../identities/summary.ts";
import { summaryMessages } from "../../messages/findings-summary.ts";
import type { IdentityRule } from "../rule.ts";

/** S02 执行率 of the summary table. */
export const summaryRate: IdentityRule = {
  id: "summary-rate",
  code: "S02",
  family: "summary",
  title: "汇总表执行率",
  severity: "error",
  scope: "identity",
  forms: ["summary"],
  basis: "表内勾稽：执行率=全年执行数÷全年预算数",
  explanation: "汇总表每一行和合计行的执行率等于全年执行数除以全年预算数；合计行不能用各单位执行率的平均数。",
  message: summaryMessages.rate,
  identities: ({ form }) => summaryRateIdentities(form),
  examples: [
    { name: "一个单位的执行率写错", form: "summary", edit: { E6: "89%" }, finds: ["E6"] },
    { name: "合计行填了平均数", form: "summary", edit: { E9: "94.5%" }, finds: ["E9"] },
    { name: "执行率正确", form: "summary", edit: { E4: 0.95 }, finds: [] },
  ],
};
