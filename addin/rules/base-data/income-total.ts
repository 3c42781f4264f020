import { baseDataMessages as say } from "../../messages/findings-base-data.ts";
import { rowIdentities } from "../../identities/unit-table.ts";
import type { IdentityRule } from "../rule.ts";
import { hasOpenPart } from "../facts/open-part.ts";

/** B10 收入合计: 结转 + 财政 + 基金 + 专户 + 其他, unit by unit. */
export const incomeTotal: IdentityRule = {
  id: "income-total",
  code: "B10",
  family: "base-data",
  title: "收入合计",
  severity: "error",
  scope: "identity",
  forms: ["basic-information"],
  basis: "表内勾稽：收入合计=上年结转+公共财政拨款+政府基金拨款+专户非税收入+其他收入",
  explanation: "年度收入情况表每一行的合计等于各项收入之和。",
  message: say.incomeTotal,
  softens: (identity, difference) =>
    !identity.derives || (difference.gt(0) && hasOpenPart(identity)) ? "warning" : null,
  identities: ({ form }) => rowIdentities(form, "income"),
  examples: [
    { name: "局机关收入合计写错", form: "basic-information", edit: { B10: 308 }, finds: ["B10"] },
    {
      name: "空白项由填充补0",
      form: "basic-information",
      edit: { E9: "", F9: "", E10: "", F10: "", E11: "", F11: "" },
      finds: [],
    },
    { name: "财政拨款空白而合计更大", form: "basic-information", edit: { D11: "" }, finds: ["B11"] },
    { name: "相符", form: "basic-information", edit: {}, finds: [] },
  ],
};
