import { factNames } from "../../messages/findings-across.ts";
import { type BookRule } from "../rule.ts";
import { compareStatements } from "./stated-fact.ts";

/** X08 人员数一致: base data against basic information. */
export const sameStaff: BookRule = {
  id: "same-staff",
  code: "X08",
  family: "across",
  title: "人员数一致",
  severity: "warning",
  scope: "workbook",
  by: "filing",
  forms: ["base-data", "basic-information"],
  basis: "表间勾稽：编制数、在职人数各表一致",
  explanation: "基础数据表和基本情况表里的编制数、在职人数应当一致。",
  check: ({ forms }) => [...compareStatements("staffQuota", factNames.staffQuota, forms), ...compareStatements("staffActual", factNames.staffActual, forms)],
  examples: [
    { name: "在职人数不一致", form: "base-data", edit: { D4: "92.5%", C4: 37 }, others: [{ form: "basic-information", edit: {} }], finds: ["C4"] },
    { name: "一致", form: "base-data", edit: {}, others: [{ form: "basic-information", edit: {} }], finds: [] },
  ],
};
