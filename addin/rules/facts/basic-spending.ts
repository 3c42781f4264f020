import type { Form } from "../../forms/form.ts";
import { evaluate } from "../../identities/evaluate.ts";
import { figureIn, minus, type Expression } from "../../identities/expression.ts";
import { readOperand } from "../../identities/operand.ts";
import { breakdownParts, fundingRow, indicatorRows } from "../../forms/rows.ts";
import { normalizeLabel } from "../../sheet/label.ts";
import { parsePointsLabel } from "../../values/points-label.ts";

/** 基本支出 of the year on the department form: in its breakdown by expenditure. */
export function basicExecuted(form: Form): Expression | null {
  const item = breakdownParts(form, "expenditure").find((part) => part.name.includes("基本支出"));
  const slot = item?.value ?? fundingRow(form, "basic")?.cells.executed;
  return slot && readOperand(slot, "money", form.moneyUnit).known ? figureIn(slot, "money") : null;
}

/**
 * 年初基本支出 of the department form: its own funding row, else the target of a cost indicator 基本支出 whose actual value is
 * the basic spending of the year (then its target is the budget).
 */
export function basicInitial(form: Form): Expression | null {
  const own = fundingRow(form, "basic")?.cells.initial;
  if (own && readOperand(own, "money", form.moneyUnit).known) return figureIn(own, "money");
  const executed = basicExecuted(form);
  const spent = executed && evaluate(executed, form.moneyUnit);
  const row = indicatorRows(form).find((each) =>
    /^基本支出(?:总?额|成本|预算)?$/u.test(normalizeLabel(parsePointsLabel(each.name?.text ?? "").name)),
  );
  if (!spent?.known || !row?.target || !row.actual) return null;
  const [target, actual] = [
    readOperand(row.target, "money", form.moneyUnit),
    readOperand(row.actual, "money", form.moneyUnit),
  ];
  return target.known && actual.known && actual.value.eq(spent.value) ? figureIn(row.target, "money") : null;
}

/** 年初项目支出 = the department form's own project row, else 年初预算数 − 年初基本支出. */
export function projectInitial(form: Form): Expression | null {
  const own = fundingRow(form, "project")?.cells.initial;
  if (own && readOperand(own, "money", form.moneyUnit).known) return figureIn(own, "money");
  const [total, basic] = [initialTotal(form), basicInitial(form)];
  return total && basic ? minus(total, basic) : null;
}

/** 年初预算数 of the department form's 年度资金总额. */
export function initialTotal(form: Form): Expression | null {
  const total = fundingRow(form, "total")?.cells.initial;
  return total && readOperand(total, "money", form.moneyUnit).known ? figureIn(total, "money") : null;
}
