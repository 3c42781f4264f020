import { factNames } from "../../messages/findings-across.ts";
import { sectionsOf, type Form } from "../../forms/form.ts";
import { amountLabel, lineOf } from "../../identities/base-data.ts";
import { evaluate } from "../../identities/evaluate.ts";
import { minus, type Expression } from "../../identities/expression.ts";
import { moneyIdentity, type Identity } from "../../identities/identity.ts";
import { intersects } from "../../values/interval.ts";
import type { AmountColumn, AmountRole } from "../../forms/sections/amounts-section.ts";
import { onlyForm } from "../facts/rate-input.ts";
import { basicExecuted, basicInitial, initialTotal, projectInitial } from "../facts/basic-spending.ts";
import { departmentReport, reportAmount } from "../facts/report-amount.ts";
import { type BookRule, type FormContext } from "../rule.ts";
import { compareStatements } from "../facts/stated-fact.ts";

/** X04 年初项目预算一致: base data against the department form. */
export const sameProjectBudget: BookRule = {
  id: "same-project-budget",
  code: "X04",
  family: "across",
  title: "年初项目预算一致",
  severity: "warning",
  scope: "workbook",
  by: "filing",
  forms: ["department-self-evaluation", "base-data", "basic-information", "report"],
  basis: "表间勾稽：基础数据表项目支出预算数=自评表年初预算数−年初基本支出",
  explanation:
    "自评表能看出年初项目支出（有项目支出一行，或有年初基本支出），或同一工作簿里有自评报告并写明年初项目支出时，应等于基础数据表的项目支出预算数；基础数据表空白的，由填充补上。",
  check: ({ forms }) => compareStatements("projectBudget", factNames.projectBudget, forms),
  identities: ({ forms }) => blanksByBasicSpending(forms),
  examples: [
    {
      name: "基础数据表项目预算不符",
      form: "department",
      edit: { D17: "基本支出", E17: 300, F17: 300.5 },
      others: [{ form: "base-data", edit: { C12: 210, C15: 107 } }],
      finds: ["D5"],
    },
    {
      name: "一致",
      form: "department",
      edit: { D17: "基本支出", E17: 300, F17: 300.5 },
      others: [{ form: "base-data", edit: {} }],
      finds: [],
    },
    {
      name: "自评报告的年初项目支出不符",
      form: "base-data",
      edit: {},
      others: [
        { form: "report", edit: { A5: "2024年年初预算安排支出500万元，其中：基本支出320万元，项目支出180万元。" } },
      ],
      finds: ["C12"],
    },
    { name: "自评报告一致", form: "base-data", edit: {}, others: [{ form: "report", edit: {} }], finds: [] },
    { name: "看不出年初基本支出", form: "department", edit: {}, others: [{ form: "base-data", edit: {} }], finds: [] },
  ],
};

/** Blank cells of the base data that the department form answers: 项目支出预算数, and 基本支出预算调整 = 决算 − 年初. */
function blanksByBasicSpending(forms: readonly FormContext[]): Identity[] {
  const [base, department] = [onlyForm(forms, "base-data"), onlyForm(forms, "department-self-evaluation")];
  if (!base || !department) return [];
  if (base.moneyUnit !== department.moneyUnit) return [];
  const report = departmentReport(forms);
  const written = report && sameYear(report, department) ? agreedBasic(report, department) : null;
  const [executed, initial] = [basicExecuted(department), basicInitial(department) ?? written];
  return [
    ...blank(base, "project", "budget", projectInitial(department) ?? (written && initialLess(department, written))),
    ...blank(base, "basic-adjustment", "actual", executed && initial ? minus(executed, initial) : null),
  ];
}

/** 年初基本支出 as the report writes it, where the form's own 年初预算数 is the total the report names with it. */
function agreedBasic(report: Form, department: Form): Expression | null {
  const [total, own] = [reportAmount(report, "total", "initial"), initialTotal(department)];
  const [written, printed] = [total, own].map((expression) => expression && evaluate(expression, department.moneyUnit));
  return written?.known && printed?.known && intersects(written.interval, printed.interval)
    ? reportAmount(report, "basic", "initial")
    : null;
}

function initialLess(department: Form, basic: Expression): Expression | null {
  const total = initialTotal(department);
  return total && minus(total, basic);
}

function sameYear(a: Form, b: Form): boolean {
  return a.year === null || b.year === null || a.year === b.year;
}

function blank(base: Form, role: AmountRole, column: AmountColumn, expression: Expression | null): Identity[] {
  const [line] = sectionsOf(base, "amounts").flatMap((section) => lineOf(section, role) ?? []);
  if (!line || !expression) return [];
  const target = line.cells[column];
  if (target?.reading.kind !== "blank") return [];
  return [
    moneyIdentity({
      form: base,
      target,
      label: role === "project" ? amountLabel(line, column) : line.name,
      expression,
    }),
  ];
}
