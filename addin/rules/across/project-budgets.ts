import { acrossMessages } from "../../messages/findings-across.ts";
import { part } from "../../identities/expression.ts";
import { FUNDING_COLUMN_NAMES } from "../../identities/funding.ts";
import { fundingRow } from "../../forms/rows.ts";
import { intersects } from "../../values/interval.ts";
import type { Decimal } from "../../values/decimal.ts";
import { finding, passed, SELF_EVALUATION, type BookRule } from "../rule.ts";
import { inTenThousand, showIn } from "../../identities/in-ten-thousand.ts";
import { projectSum } from "../facts/project-funds.ts";

/** X13 部门项目资金=Σ项目表: the department form's own project row against the project forms, column by column. */
export const projectBudgets: BookRule = {
  id: "project-budgets",
  code: "X13",
  family: "across",
  title: "部门项目资金与项目表",
  severity: "warning",
  scope: "workbook",
  by: "filing",
  forms: SELF_EVALUATION,
  basis: "表间勾稽：部门整体表项目支出的预算数=各项目表预算数之和",
  explanation:
    "部门整体表的资金栏里列有项目支出一行时，它的年初预算数、全年预算数应等于各项目表之和。执行数由X03核对。",
  check: ({ forms, mayBeIncomplete }) => {
    const departments = forms.filter(({ form }) => form.kind === "department-self-evaluation");
    const [only] = departments;
    if (!only || departments.length > 1 || mayBeIncomplete) return [];
    const row = fundingRow(only.form, "project");
    return (["initial", "budget"] as const).flatMap((column) => {
      const slot = row?.cells[column];
      const parts = projectSum(forms, column, only.form.moneyUnit);
      const whole = slot && inTenThousand(part(slot, "money"), only.form.moneyUnit);
      if (!slot || !parts || !whole?.known || whole.value.isZero()) return [];
      if (intersects(whole.interval, parts.interval)) return [passed];
      const show = (value: Decimal): string => showIn(only.form.moneyUnit, value);
      const [a, b, gap] = [show(parts.value), show(whole.value), show(parts.value.minus(whole.value))];
      return [
        finding({
          cells: [slot, ...parts.slots],
          message: acrossMessages.projectFunds({
            column: FUNDING_COLUMN_NAMES[column],
            sum: a,
            department: b,
            difference: gap,
          }),
          found: b,
          expected: a,
          difference: gap,
        }),
      ];
    });
  },
  examples: [
    {
      name: "部门项目支出预算与项目表不符",
      form: "project",
      edit: { A1: "部门整体支出绩效自评表", B7: "其中：项目支出", D7: 110, E7: 150 },
      others: [{ form: "project", edit: {} }],
      finds: ["E7"],
    },
    {
      name: "一致",
      form: "project",
      edit: { A1: "部门整体支出绩效自评表", B7: "其中：项目支出", D7: 110, E7: 120 },
      others: [{ form: "project", edit: {} }],
      finds: [],
    },
  ],
};
