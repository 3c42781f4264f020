import { baseDataMessages as say } from "../../messages/findings-base-data.ts";
import { rowIdentities } from "../../identities/unit-table.ts";
import type { IdentityRule } from "../rule.ts";
import { hasOpenPart } from "../facts/open-part.ts";

/** B13 固定资产合计: 在用 + 出租 + 其他. */
export const assetsTotal: IdentityRule = {
  id: "assets-total",
  code: "B13",
  family: "base-data",
  title: "固定资产合计",
  severity: "error",
  scope: "identity",
  forms: ["basic-information"],
  basis: "表内勾稽：固定资产合计=在用固定资产+出租固定资产+其他",
  explanation: "固定资产每一行的合计等于在用、出租和其他之和。",
  message: say.assetsTotal,
  softens: (identity, difference) =>
    !identity.derives || (difference.gt(0) && hasOpenPart(identity)) ? "warning" : null,
  identities: ({ form }) => rowIdentities(form, "assets"),
  examples: [
    { name: "在用固定资产写错", form: "basic-information", edit: { C28: 10 }, finds: ["B28"] },
    { name: "出租、其他空白", form: "basic-information", edit: { E26: "", G26: "" }, finds: [] },
  ],
};
