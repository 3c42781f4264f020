import { baseDataMessages as say } from "../../messages/findings-base-data.ts";
import { balanceIdentities } from "../../identities/unit-table.ts";
import type { IdentityRule } from "../rule.ts";

/** B12 结余恒等式: 当年结余 and 累计结余 by income and expenditure. */
export const balanceRule: IdentityRule = {
  id: "balance",
  code: "B12",
  family: "base-data",
  title: "结余",
  severity: "error",
  scope: "identity",
  forms: ["basic-information"],
  basis: "表内勾稽：当年结余=收入合计−上年结转−支出合计，累计结余=收入合计−支出合计",
  explanation:
    "收入合计含上年结转时，累计结余等于收入合计减支出合计，当年结余再减上年结转。差额在四舍五入范围内的只作提示。",
  message: say.balance,
  identities: ({ form }) => balanceIdentities(form),
  examples: [
    { name: "累计结余漏了上年结转", form: "basic-information", edit: { H16: -14 }, finds: ["H16"] },
    { name: "当年结余正负号写反", form: "basic-information", edit: { G17: 14 }, finds: ["G17"] },
    { name: "差一分钱只作提示", form: "basic-information", edit: { H16: 6.01 }, finds: ["H16"] },
    { name: "收入合计本身不符时不重复报", form: "basic-information", edit: { B10: 308 }, finds: [] },
  ],
};
