import { factNames } from "../../messages/findings-across.ts";
import { type BookRule } from "../rule.ts";
import { compareStatements } from "./stated-fact.ts";

/** X09 三公一致: base data against basic information. */
export const sameThreePublic: BookRule = {
  id: "same-three-public",
  code: "X09",
  family: "across",
  title: "三公经费一致",
  severity: "warning",
  scope: "workbook",
  by: "filing",
  forms: ["base-data", "basic-information", "report"],
  basis: "表间勾稽：三公经费决算数各表一致",
  explanation: "基础数据表的三公经费决算数、预算数，和基本情况表的三公经费合计、工作簿里的自评报告写的数应当一致。",
  check: ({ forms }) => [
    ...compareStatements("threePublic", factNames.threePublic, forms),
    ...compareStatements("threePublicBudget", factNames.threePublicBudget, forms),
  ],
  examples: [
    {
      name: "三公经费不一致",
      form: "base-data",
      edit: {},
      others: [{ form: "basic-information", edit: { B21: 8.9, C21: 5, B22: 7.9, C22: 4 } }],
      finds: ["D6"],
    },
    {
      name: "自评报告写的预算数不同",
      form: "base-data",
      edit: {},
      others: [{ form: "report", edit: { A8: "2024年“三公”经费预算数9.5万元，决算数8.6万元。" } }],
      finds: ["C6"],
    },
    { name: "一致", form: "base-data", edit: {}, others: [{ form: "basic-information", edit: {} }], finds: [] },
  ],
};
