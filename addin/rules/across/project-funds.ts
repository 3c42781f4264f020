import { sectionsOf, type Form, type FundingColumn } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { part, sum, type Expression } from "../../forms/identities/expression.ts";
import { readTerm } from "../../forms/identities/term.ts";
import { breakdownParts, fundingRow } from "../../forms/rows.ts";
import type { FormContext } from "../rule.ts";

/** An amount of one or several forms as an expression, with the cells it reads. */
export interface FundAmount {
  readonly form: Form;
  readonly expression: Expression;
  readonly slot: Slot;
  readonly slots: readonly Slot[];
}

/** 项目支出 of the workbook's only department form: in its expenditure breakdown. `null` where there is none, or several. */
export function departmentProject(forms: readonly FormContext[]): FundAmount | null {
  const departments = forms.filter(({ form }) => form.kind === "department-self-evaluation");
  const [only] = departments;
  if (!only || departments.length > 1) return null;
  const { form } = only;
  const item = breakdownParts(form, "expenditure").find((candidate) => candidate.name.includes("项目支出"));
  const slot = item?.value ?? fundingRow(form, "project")?.cells.executed;
  return slot && readTerm(slot, "money", form.moneyUnit).known ? { form, expression: part(slot, "money"), slot, slots: [slot] } : null;
}

/** The sum of one funding column over all project forms. `null` without project forms, or where one has no figure. */
export function projectSum(forms: readonly FormContext[], column: FundingColumn): FundAmount | null {
  const projects = forms.filter(({ form }) => form.kind === "project-self-evaluation");
  const [first] = projects;
  const slots = projects.map(({ form }) => sectionsOf(form, "funding")[0]?.total?.cells[column]);
  if (!first || !slots.every((slot) => slot !== undefined)) return null;
  if (!projects.every(({ form }, index) => form.moneyUnit === first.form.moneyUnit && slots[index] !== undefined && readTerm(slots[index], "money", form.moneyUnit).known)) return null;
  const [slot] = slots;
  return slot ? { form: first.form, expression: sum(slots.map((each) => part(each, "money"))), slot, slots } : null;
}
