import { sectionsOf, type Form } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import type { FormKind } from "../../forms/kind.ts";
import { lineOf } from "../../identities/base-data.ts";
import { evaluate } from "../../identities/evaluate.ts";
import { figureIn, slotsOf, type Expression } from "../../identities/expression.ts";
import { showResult } from "../../identities/print-working.ts";
import type { Measure } from "../../identities/operand.ts";
import { unitTable } from "../../identities/unit-table.ts";
import { breakdownParts, fundingRow } from "../../forms/rows.ts";
import { acrossMessages, type factNames } from "../../messages/findings-across.ts";
import type { MoneyItem, MoneyStage } from "../../narrative/stated-amounts.ts";
import type { Decimal } from "../../values/decimal.ts";
import { exactly, intersects, type Interval } from "../../values/interval.ts";
import type { AmountColumn, AmountRole } from "../../forms/sections/amounts-section.ts";
import type { UnitColumn, UnitTopic } from "../../forms/sections/unit-table-section.ts";
import { finding, passed, type FormContext, type Outcome } from "../rule.ts";
import { initialTotal, projectInitial } from "./basic-spending.ts";
import { inTenThousand } from "../../identities/in-ten-thousand.ts";
import { departmentReport, isDepartmentReport, reportAmount, reportCount } from "./report-amount.ts";

/** A figure that several forms of one unit and year state. */
export type Fact = keyof typeof factNames;

/** One form's statement of it, amounts in 万元. */
interface Statement {
  readonly form: Form;
  readonly slots: readonly Slot[];
  readonly value: Decimal;
  readonly interval: Interval;
}

type Source = (form: Form) => Expression | null;

const cellOf = (slot: Slot | null | undefined, measure: Measure): Expression | null =>
  slot ? figureIn(slot, measure) : null;
const line =
  (role: AmountRole, column: AmountColumn): Source =>
  (form) => {
    const section = sectionsOf(form, "amounts")[0];
    return section ? cellOf(lineOf(section, role)?.cells[column], "money") : null;
  };
const ofUnits =
  (topic: UnitTopic, column: UnitColumn): Source =>
  (form) =>
    cellOf(unitTable(form, topic)?.rows[0]?.cells[column], "money");
const staff =
  (which: "quota" | "actual"): Source =>
  (form) =>
    cellOf(sectionsOf(form, "staff")[0]?.[which], "count");

/** 基本支出 or 项目支出 of the department form: in its breakdown, else executed in its funding block. */
const spent =
  (name: string, role: "basic" | "project"): Source =>
  (form) => {
    const item = breakdownParts(form, "expenditure").find((candidate) => candidate.name.includes(name));
    return cellOf(item?.value ?? fundingRow(form, role)?.cells.executed, "money");
  };

const inReport =
  (item: MoneyItem, stage: MoneyStage): Source =>
  (form) =>
    reportAmount(form, item, stage);

/** Where each form states each figure. */
const SOURCES: Readonly<Record<Fact, Readonly<Partial<Record<FormKind, Source>>>>> = {
  basicSpending: {
    "department-self-evaluation": spent("基本支出", "basic"),
    "basic-information": ofUnits("expenditure", "basic"),
    "base-data": line("basic", "actual"),
    report: inReport("basic", "settled"),
  },
  projectSpending: {
    "department-self-evaluation": spent("项目支出", "project"),
    "basic-information": ofUnits("expenditure", "project"),
    "base-data": line("project", "actual"),
    report: inReport("project", "settled"),
  },
  publicSpending: { "basic-information": ofUnits("expenditure", "public"), "base-data": line("public", "actual") },
  projectBudget: {
    "department-self-evaluation": projectInitial,
    "base-data": line("project", "budget"),
    report: inReport("project", "initial"),
  },
  initialBudget: { "department-self-evaluation": initialTotal, report: inReport("total", "initial") },
  threePublic: {
    "base-data": line("three-public", "actual"),
    "basic-information": ofUnits("three-public", "total"),
    report: inReport("three-public", "settled"),
  },
  threePublicBudget: { "base-data": line("three-public", "budget"), report: inReport("three-public", "initial") },
  procurement: { "base-data": line("procurement", "actual"), report: inReport("procurement", "settled") },
  staffQuota: { "base-data": staff("quota"), "basic-information": staff("quota") },
  staffActual: { "base-data": staff("actual"), "basic-information": staff("actual") },
};

/** What the forms of the workbook state. A kind that occurs twice belongs to several units and is left out. */
export function statementsOf(fact: Fact, all: readonly FormContext[]): Statement[] {
  const forms = all.filter(({ form }) => form.kind !== "report" || isDepartmentReport(form));
  return forms.flatMap(({ form }) => {
    const expression =
      forms.filter((other) => other.form.kind === form.kind).length === 1 ? SOURCES[fact][form.kind]?.(form) : null;
    const people = fact === "staffQuota" || fact === "staffActual";
    const counted =
      people && isDepartmentReport(form) ? reportCount(form, fact === "staffQuota" ? "quota" : "staff") : null;
    if (counted && departmentReport(forms) === form)
      return [{ form, slots: [counted.slot], value: counted.value, interval: exactly(counted.value) }];
    const result =
      expression && (people ? evaluate(expression, form.moneyUnit) : inTenThousand(expression, form.moneyUnit));
    return expression && result?.known
      ? [{ form, slots: slotsOf(expression), value: result.value, interval: result.interval }]
      : [];
  });
}

/** One finding where the statements cannot all be the same figure; it names every place. Forms of different years are not compared. */
export function compareStatements(fact: Fact, name: string, forms: readonly FormContext[]): Outcome[] {
  const statements = statementsOf(fact, forms);
  const [first, ...others] = statements;
  const years = new Set(statements.flatMap(({ form }) => form.year ?? []));
  if (!first || others.length === 0 || years.size > 1) return [];
  if (statements.every((a) => statements.every((b) => intersects(a.interval, b.interval)))) return [passed];
  const say = (statement: Statement): string =>
    acrossMessages.at(statement.form.grid.sheet.name, showResult(statement.value, "money", 4));
  const second = others[0] ?? first;
  return [
    finding({
      cells: statements.flatMap(({ slots }) => slots.slice(0, 1)),
      message: acrossMessages.differs(name, statements.map(say).join("，")),
      found: showResult(first.value, "money", 4),
      expected: showResult(second.value, "money", 4),
      difference: showResult(first.value.minus(second.value), "money", 4),
    }),
  ];
}
