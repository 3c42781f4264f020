import { fundingMessages } from "../../messages/findings-funding.ts";
import { sectionsOf } from "../../forms/form.ts";
import { breakdownIdentities } from "../../identities/breakdown.ts";
import { breakdownRemainders } from "../../identities/remainder.ts";
import type { IdentityRule } from "../rule.ts";

/** F08 支出性质合计不符, inside the block: the printed total is not 基本支出 + 项目支出. */
export const expenditureBreakdown: IdentityRule = {
  id: "expenditure-breakdown",
  code: "F08",
  family: "funding",
  title: "支出性质合计",
  severity: "error",
  scope: "identity",
  forms: ["department-self-evaluation"],
  basis: "表内勾稽：按支出性质分合计=基本支出+项目支出",
  explanation: "“按支出性质分”后面的合计等于基本支出与项目支出之和。",
  message: fundingMessages.expenditureBreakdown,
  identities: ({ form }) =>
    sectionsOf(form, "breakdown")
      .filter((section) => section.by === "expenditure")
      .flatMap((section) => [
        ...breakdownIdentities(form, section),
        ...breakdownRemainders(form, section, sectionsOf(form, "funding")[0]?.total?.cells.budget),
      ]),
  examples: [
    { name: "合计与两项之和不符", form: "department", edit: { F6: "按支出性质分：484" }, finds: ["F6"] },
    { name: "一致", form: "department", edit: { F7: "其中：基本支出：300.50" }, finds: [] },
  ],
};
