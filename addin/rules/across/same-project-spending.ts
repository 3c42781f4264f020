import { factNames } from "../../messages/findings-across.ts";
import { type BookRule } from "../rule.ts";
import { compareStatements } from "./stated-fact.ts";

/** X02 项目支出一致: department form, base data, basic information. */
export const sameProjectSpending: BookRule = {
  id: "same-project-spending",
  code: "X02",
  family: "across",
  title: "项目支出一致",
  severity: "warning",
  scope: "workbook",
  by: "filing",
  forms: ["department-self-evaluation", "base-data", "basic-information", "report"],
  basis: "表间勾稽：项目支出决算各表一致",
  explanation: "部门整体自评表、基础数据表、基本情况表和工作簿里的自评报告写的项目支出都是决算数，应当一致。",
  check: ({ forms }) => compareStatements("projectSpending", factNames.projectSpending, forms),
  examples: [
    {
      name: "自评表填了预算数",
      form: "department",
      edit: { F8: "项目支出：195.53" },
      others: [{ form: "base-data", edit: {} }],
      finds: ["F8"],
    },
    {
      name: "基础数据表用元",
      form: "department",
      edit: {},
      others: [{ form: "base-data", edit: { A5: "经费控制情况（元）", D12: 1935000 } }],
      finds: [],
    },
    { name: "一致", form: "department", edit: {}, others: [{ form: "base-data", edit: {} }], finds: [] },
  ],
};
