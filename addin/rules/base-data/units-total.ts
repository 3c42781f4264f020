import { baseDataMessages as say } from "../../messages/findings-base-data.ts";
import { summaryIdentities } from "../../identities/unit-table.ts";
import type { IdentityRule } from "../rule.ts";
import { hasOpenPart } from "../facts/open-part.ts";

/** B14 汇总行: 局机关 + 二级机构, column by column. */
export const unitsTotal: IdentityRule = {
  id: "units-total",
  code: "B14",
  family: "base-data",
  title: "汇总行",
  severity: "error",
  scope: "identity",
  forms: ["basic-information"],
  basis: "表内勾稽：局机关及二级机构汇总=局机关+各二级机构",
  explanation: "收入、支出、三公经费、固定资产各表的汇总行，每一栏都等于各机构之和。",
  message: say.unitsTotal,
  softens: (identity, difference) => (difference.gt(0) && hasOpenPart(identity) ? "warning" : null),
  identities: ({ form }) => summaryIdentities(form),
  examples: [
    { name: "汇总行收入写错", form: "basic-information", edit: { B9: 600, D9: 570 }, finds: ["B9", "D9"] },
    {
      name: "二级机构空白而汇总等于局机关",
      form: "basic-information",
      edit: { B26: 700, C26: 700, B28: "", C28: "", E28: "", G28: "" },
      finds: [],
    },
    { name: "二级机构空白而汇总更大", form: "basic-information", edit: { B28: "" }, finds: ["B26"] },
  ],
};
