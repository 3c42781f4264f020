import { factNames } from "../../messages/findings-across.ts";
import { sectionsOf, type Form } from "../../forms/form.ts";
import { amountLabel, lineOf } from "../../forms/identities/base-data.ts";
import { minus, type Expression } from "../../forms/identities/expression.ts";
import type { Identity } from "../../forms/identities/identity.ts";
import type { AmountColumn, AmountRole } from "../../forms/sections/base-sections.ts";
import { onlyForm } from "../rates/rate-input.ts";
import { basicExecuted, basicInitial, projectInitial } from "./basic-spending.ts";
import { type BookRule, type FormContext } from "../rule.ts";
import { compareStatements } from "./stated-fact.ts";

/** X04 年初项目预算一致: base data against the department form. */
export const sameProjectBudget: BookRule = {
  id: "same-project-budget",
  code: "X04",
  family: "across",
  title: "年初项目预算一致",
  severity: "warning",
  scope: "workbook",
  forms: ["department-self-evaluation", "base-data", "basic-information"],
  basis: "表间勾稽：基础数据表项目支出预算数=自评表年初预算数−年初基本支出",
  explanation: "自评表能看出年初项目支出（有项目支出一行，或有年初基本支出）时，应等于基础数据表的项目支出预算数；基础数据表空白的，由填充补上。",
  check: ({ forms }) => [...compareStatements("projectBudget", factNames.projectBudget, forms)],
  identities: ({ forms }) => blanksByBasicSpending(forms),
  examples: [
    { name: "基础数据表项目预算不符", form: "department", edit: { D17: "基本支出", E17: 300, F17: 300.5 }, others: [{ form: "base-data", edit: { C12: 210, C15: 107 } }], finds: ["D5"] },
    { name: "一致", form: "department", edit: { D17: "基本支出", E17: 300, F17: 300.5 }, others: [{ form: "base-data", edit: {} }], finds: [] },
    { name: "看不出年初基本支出", form: "department", edit: {}, others: [{ form: "base-data", edit: {} }], finds: [] },
  ],
};

/** Blank cells of the base data that the department form answers: 项目支出预算数, and 基本支出预算调整 = 决算 − 年初. */
function blanksByBasicSpending(forms: readonly FormContext[]): Identity[] {
  const [base, department] = [onlyForm(forms, "base-data"), onlyForm(forms, "department-self-evaluation")];
  if (!base || !department) return [];
  if (base.moneyUnit !== department.moneyUnit) return [];
  const [executed, initial] = [basicExecuted(department), basicInitial(department)];
  return [
    ...blank(base, "project", "budget", projectInitial(department)),
    ...blank(base, "basic-adjustment", "actual", executed && initial ? minus(executed, initial) : null),
  ];
}

function blank(base: Form, role: AmountRole, column: AmountColumn, expression: Expression | null): Identity[] {
  const [line] = sectionsOf(base, "amounts").flatMap((section) => lineOf(section, role) ?? []);
  if (!line || !expression) return [];
  const target = line.cells[column];
  if (target?.reading.kind !== "blank") return [];
  return [{
    rule: "same-project-budget", form: base, target, label: role === "project" ? amountLabel(line, column) : line.name, expression, measure: "money",
    shape: "money", decimals: 2, call: null, derives: true, also: [],
  }];
}
