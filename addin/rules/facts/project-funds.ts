import { sectionsOf, type Form } from "../../forms/form.ts";
import type { FundingColumn } from "../../forms/meanings.ts";
import type { Slot } from "../../forms/grid.ts";
import { part } from "../../identities/expression.ts";
import { readOperand } from "../../identities/operand.ts";
import { breakdownParts, fundingRow, projectName } from "../../forms/rows.ts";
import { normalizeLabel } from "../../sheet/label.ts";
import { Decimal } from "../../values/decimal.ts";
import { addIntervals, exactly } from "../../values/interval.ts";
import type { MoneyUnit } from "../../values/figure.ts";
import type { FormContext } from "../rule.ts";
import { asCarried, inTenThousand, type AmountInTenThousand } from "../../identities/in-ten-thousand.ts";

/** An amount in 万元 with the cells it is read from. */
interface FundAmount extends AmountInTenThousand {
  readonly slots: readonly Slot[];
}

/** 项目支出 of the only department form: in its expenditure breakdown. `null` where there is none, or several. */
export function departmentProject(forms: readonly FormContext[]): { readonly form: Form; readonly slot: Slot } | null {
  const departments = forms.filter(({ form }) => form.kind === "department-self-evaluation");
  const [only] = departments;
  if (!only || departments.length > 1) return null;
  const { form } = only;
  const item = breakdownParts(form, "expenditure").find((candidate) => candidate.name.includes("项目支出"));
  const slot = item?.value ?? fundingRow(form, "project")?.cells.executed;
  return slot && readOperand(slot, "money", form.moneyUnit).known ? { form, slot } : null;
}

/** What one project form is about: the project and who carries it out; `""` where it does not say. */
export function projectOf({ form }: FormContext): string {
  const name = projectName(form);
  return name === "" ? "" : `${name} ${normalizeLabel(form.fields.implementer?.text ?? "")}`;
}

/** One project has two forms, as where a sheet was copied to be worked on: its money would count twice. */
function isListedTwice(projects: readonly FormContext[]): boolean {
  const named = projects.map(projectOf).filter((name) => name !== "");
  return new Set(named).size < named.length;
}

/**
 * The sum of one funding column over all project forms, in 万元, to be compared with a form in `unit`: forms in 元 may have
 * been rounded one by one on the way there. `null` without project forms, where one has no figure, or where one project has two.
 */
export function projectSum(forms: readonly FormContext[], column: FundingColumn, unit: MoneyUnit): FundAmount | null {
  const projects = forms.filter(({ form }) => form.kind === "project-self-evaluation");
  const amounts = projects.flatMap(({ form }) => {
    const slot = sectionsOf(form, "funding")[0]?.total?.cells[column];
    const amount =
      slot && readOperand(slot, "money", form.moneyUnit).known
        ? inTenThousand(part(slot, "money"), form.moneyUnit)
        : null;
    return slot && amount?.known ? [{ slot, amount: asCarried(amount, form.moneyUnit, unit) }] : [];
  });
  if (amounts.length === 0 || amounts.length < projects.length || isListedTwice(projects)) return null;
  return {
    known: true,
    value: amounts.reduce((sum, { amount }) => sum.plus(amount.value), new Decimal(0)),
    interval: amounts.reduce((sum, { amount }) => addIntervals(sum, amount.interval), exactly(new Decimal(0))),
    slots: amounts.map(({ slot }) => slot),
  };
}
