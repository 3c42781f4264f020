import { factNames } from "../../messages/findings-across.ts";
import { type BookRule } from "../rule.ts";
import { compareStatements } from "./stated-fact.ts";

/** X10 采购一致: 政府采购金额 of the base data against the report on a sheet of the same workbook. */
export const sameProcurement: BookRule = {
  id: "same-procurement",
  code: "X10",
  family: "across",
  title: "政府采购一致",
  severity: "error",
  scope: "workbook",
  by: "filing",
  forms: ["base-data", "report"],
  basis: "表间勾稽：基础数据表政府采购金额=自评报告写明的政府采购支出",
  explanation: "自评报告放在同一工作簿里并写明全年政府采购支出时，应与基础数据表的政府采购金额决算数一致。",
  check: ({ forms }) => compareStatements("procurement", factNames.procurement, forms),
  examples: [
    {
      name: "政府采购不一致",
      form: "base-data",
      edit: {},
      others: [
        { form: "report", edit: { A8: "2024年度政府采购支出36万元，其中：货物30万元，工程0万元，服务6万元。" } },
      ],
      finds: ["D20"],
    },
    {
      name: "一致",
      form: "base-data",
      edit: {},
      others: [
        { form: "report", edit: { A8: "2024年度政府采购支出30万元，其中：货物24万元，工程0万元，服务6万元。" } },
      ],
      finds: [],
    },
    {
      name: "报告写的是采购预算",
      form: "base-data",
      edit: {},
      others: [{ form: "report", edit: { A8: "2024年政府采购预算36万元。" } }],
      finds: [],
    },
  ],
};
