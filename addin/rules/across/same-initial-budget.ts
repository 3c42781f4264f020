import { factNames } from "../../messages/findings-across.ts";
import { type BookRule } from "../rule.ts";
import { compareStatements } from "./stated-fact.ts";

/** X16 年初预算一致: the department form against the report on a sheet of the same workbook. */
export const sameInitialBudget: BookRule = {
  id: "same-initial-budget",
  code: "X16",
  family: "across",
  title: "年初预算一致",
  severity: "error",
  scope: "workbook",
  by: "filing",
  forms: ["department-self-evaluation", "report"],
  basis: "表间勾稽：自评表年初预算数=自评报告写明的年初预算支出",
  explanation: "自评报告放在同一工作簿里，并写明年初预算支出和其中的基本支出、项目支出时，应与自评表的年初预算数一致。",
  check: ({ forms }) => compareStatements("initialBudget", factNames.initialBudget, forms),
  examples: [
    {
      name: "报告只写了项目支出",
      form: "department",
      edit: {},
      others: [
        { form: "report", edit: { A5: "2024年年初预算安排支出320万元，其中：基本支出120万元，项目支出200万元。" } },
      ],
      finds: ["D5"],
    },
    { name: "一致", form: "department", edit: {}, others: [{ form: "report", edit: {} }], finds: [] },
    {
      name: "报告说的是上年",
      form: "department",
      edit: {},
      others: [
        { form: "report", edit: { A5: "2023年年初预算安排支出480万元，其中：基本支出290万元，项目支出190万元。" } },
      ],
      finds: [],
    },
  ],
};
