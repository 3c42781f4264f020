import { factNames } from "../../messages/findings-across.ts";
import { type BookRule } from "../rule.ts";
import { compareStatements } from "./stated-fact.ts";

/** X08 人员数一致: base data, basic information, and the report on a sheet of the workbook. */
export const sameStaff: BookRule = {
  id: "same-staff",
  code: "X08",
  family: "across",
  title: "人员数一致",
  severity: "warning",
  scope: "workbook",
  by: "filing",
  forms: ["base-data", "basic-information", "report"],
  basis: "表间勾稽：编制数、在职人数各表一致",
  explanation:
    "基础数据表、基本情况表和工作簿里的自评报告写的编制数、在职人数应当一致；报告里分行政、事业编制写的不对照。",
  check: ({ forms }) => [
    ...compareStatements("staffQuota", factNames.staffQuota, forms),
    ...compareStatements("staffActual", factNames.staffActual, forms),
  ],
  examples: [
    {
      name: "在职人数不一致",
      form: "base-data",
      edit: { D4: "92.5%", C4: 37 },
      others: [{ form: "basic-information", edit: {} }],
      finds: ["C4"],
    },
    {
      name: "自评报告写的在职人数不同",
      form: "base-data",
      edit: {},
      others: [{ form: "report", edit: { A3: "某市某某局编制40名，年末实有在职人员36人。" } }],
      finds: ["C4"],
    },
    { name: "自评报告一致", form: "base-data", edit: {}, others: [{ form: "report", edit: {} }], finds: [] },
    { name: "一致", form: "base-data", edit: {}, others: [{ form: "basic-information", edit: {} }], finds: [] },
  ],
};
