import { baseDataMessages as say } from "../../messages/findings-base-data.ts";
import { spendingIdentities } from "../../identities/base-data.ts";
import { rowIdentities } from "../../identities/unit-table.ts";
import type { IdentityRule } from "../rule.ts";
import { hasOpenPart } from "../facts/open-part.ts";

/** B11 支出合计: 基本 + 项目, 基本 = 人员 + 公用. */
export const expenditureTotal: IdentityRule = {
  id: "expenditure-total",
  code: "B11",
  family: "base-data",
  title: "支出合计",
  severity: "error",
  scope: "identity",
  forms: ["basic-information", "base-data"],
  basis: "表内勾稽：支出合计=基本支出+项目支出，基本支出=人员支出+公用支出",
  explanation:
    "支出表每一行：支出合计等于基本支出加项目支出，基本支出等于人员支出加公用支出。基础数据表列有支出合计、基本支出时同样核对；总额大于分项时，可能有没有列出的支出，只提示说明。",
  message: say.expenditureTotal,
  softens: (identity, difference) => {
    // The base data lists the expenses it asks for, not all there are.
    const open = identity.form.kind === "base-data" || hasOpenPart(identity);
    return !identity.derives || (difference.gt(0) && open) ? "warning" : null;
  },
  identities: ({ form }) => [...spendingIdentities(form), ...rowIdentities(form, "expenditure")],
  examples: [
    { name: "汇总行支出合计数字颠倒", form: "basic-information", edit: { B16: 449 }, finds: ["B16"] },
    { name: "公用支出写错", form: "basic-information", edit: { E18: 2 }, finds: ["C18"] },
    { name: "相符", form: "basic-information", edit: {}, finds: [] },
  ],
};
