import { fundingMessages } from "../../messages/findings-funding.ts";
import { sectionsOf } from "../../forms/form.ts";
import { breakdownIdentities } from "../../identities/breakdown.ts";
import { breakdownRemainders } from "../../identities/remainder.ts";
import type { IdentityRule } from "../rule.ts";

/** F07 收入性质合计不符: the printed total is not the sum of the sources below it. */
export const incomeBreakdown: IdentityRule = {
  id: "income-breakdown",
  code: "F07",
  family: "funding",
  title: "收入性质合计",
  severity: "error",
  scope: "identity",
  forms: ["department-self-evaluation"],
  basis: "表内勾稽：按收入性质分合计=一般公共预算+政府性基金拨款+专户非税收入拨款+其他资金",
  explanation: "“按收入性质分”后面的合计等于下面各项收入之和。",
  message: fundingMessages.incomeBreakdown,
  identities: ({ form }) =>
    sectionsOf(form, "breakdown")
      .filter((section) => section.by === "income")
      .flatMap((section) => [
        ...breakdownIdentities(form, section),
        ...breakdownRemainders(form, section, sectionsOf(form, "funding")[0]?.total?.cells.budget),
      ]),
  examples: [
    { name: "合计与各项之和不符", form: "department", edit: { B6: "按收入性质分：530" }, finds: ["B6"] },
    { name: "其中一项写错", form: "department", edit: { B7: "其中：一般公共预算：408" }, finds: ["B6"] },
    { name: "没有合计数时由填充补上", form: "department", edit: { B6: "按收入性质分：" }, finds: [] },
    { name: "空项按0计", form: "department", edit: { B9: "纳入专户管理的非税收入拨款：" }, finds: [] },
  ],
};
