import { baseDataMessages as say } from "../../messages/findings-base-data.ts";
import { sectionsOf, type Form } from "../../forms/form.ts";
import { staffRateIdentities } from "../../identities/base-data.ts";
import { compareIdentity } from "../../identities/compare.ts";
import { showResult } from "../../identities/print-working.ts";
import { readOperand } from "../../identities/operand.ts";
import type { AmountRole } from "../../forms/sections/amounts-section.ts";
import type { UnitTableSection } from "../../forms/sections/unit-table-section.ts";
import { finding, passed, type FormRule, type Outcome } from "../rule.ts";

/** Lines whose budget is required as soon as something was spent. */
const BUDGETED: readonly AmountRole[] = ["three-public", "project", "public", "procurement"];

/** B07 预算列空白: budgets, the control rate, the adjustment of basic spending, and units that were left out. */
export const baseDataBlank: FormRule = {
  id: "base-data-blank",
  code: "B07",
  family: "base-data",
  title: "基础数据必填项",
  severity: "warning",
  scope: "form",
  forms: ["base-data", "basic-information"],
  basis: "部门整体支出绩效评价基础数据表：各栏须填写",
  explanation:
    "有决算数的三公经费、项目支出、公用经费、政府采购要填预算数；有编制数和在职人数的要填控制率。基本支出预算调整、二级机构各行空白时只作提示。",
  check: ({ form }) => {
    const blanks = [
      ...rateBlank(form),
      ...linesBlank(form),
      ...sectionsOf(form, "unit-table").flatMap((section) => unitsBlank(section)),
    ];
    return blanks.length > 0 ? blanks : [passed];
  },
  examples: [
    { name: "公用经费没有填预算数", form: "base-data", edit: { C16: "", C17: "", C18: "", C19: "" }, finds: ["C16"] },
    { name: "控制率空白", form: "base-data", edit: { D4: "" }, finds: ["D4"] },
    { name: "基本支出预算调整空白", form: "base-data", edit: { D21: "" }, finds: ["D21"] },
    {
      name: "二级机构一行都没有填",
      form: "basic-information",
      edit: { B10: 500, D10: 470, B11: "", C11: "", D11: "", E11: "", F11: "", G11: "" },
      finds: ["B11"],
    },
    { name: "预算数填“——”", form: "base-data", edit: { C20: "——" }, finds: [] },
  ],
};

function rateBlank(form: Form): Outcome[] {
  return staffRateIdentities(form).flatMap((identity) => {
    const comparison = compareIdentity(identity);
    if (comparison.state !== "blank") return [];
    const expected = showResult(comparison.expected, "rate", 2);
    const section = sectionsOf(form, "staff")[0];
    return [
      finding({
        cells: [identity.target, section?.quota, section?.actual].filter((slot) => slot !== undefined && slot !== null),
        message: say.rateBlank(expected),
        expected,
      }),
    ];
  });
}

function linesBlank(form: Form): Outcome[] {
  return sectionsOf(form, "amounts").flatMap((section) =>
    section.lines.flatMap((line): Outcome[] => {
      const { budget, actual, previous } = line.cells;
      if (line.role === "basic-adjustment") {
        const target = actual ?? budget;
        const known = [actual, budget].some((slot) => slot && readOperand(slot, "money", form.moneyUnit).known);
        return target?.reading.kind === "blank" && !known
          ? [finding({ cells: [target], message: say.adjustmentBlank(line.name), severity: "info" })]
          : [];
      }
      const spent = [actual, previous].some((slot) => slot && readOperand(slot, "money", form.moneyUnit).known);
      return BUDGETED.includes(line.role) && budget?.reading.kind === "blank" && spent
        ? [finding({ cells: [budget], message: say.budgetBlank(line.name) })]
        : [];
    }),
  );
}

/** Units without a single figure beside others that have them. */
function unitsBlank(section: UnitTableSection): Outcome[] {
  if (section.topic !== "income" && section.topic !== "expenditure") return [];
  const units = section.rows.filter((row) => row.role === "unit");
  const empty = units.filter((row) => Object.values(row.cells).every((slot) => slot.reading.kind === "blank"));
  const slots = empty.flatMap((row) => row.cells.total ?? []);
  if (slots.length === 0 || empty.length === units.length) return [];
  const names = empty.map((row) => row.name.replace(/^\d+[、.]\s*/u, "")).join("、");
  return [finding({ cells: slots, message: say.unitsBlank(names), severity: "info" })];
}
