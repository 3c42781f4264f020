import { summaryMessages } from "../../messages/findings-summary.ts";
import { sectionsOf, type Form } from "../../forms/form.ts";
import type { SummaryRow } from "../../forms/sections/summary-section.ts";
import { evaluate } from "../../identities/evaluate.ts";
import { figureIn, over } from "../../identities/expression.ts";
import { showResult, working } from "../../identities/print-working.ts";
import { rowsBelow } from "../../identities/summary.ts";
import { finding, passed, type FormRule, type Outcome } from "../rule.ts";

/** S09 汇总表执行数大于预算数: more executed than budgeted on a line of the list. */
export const summaryOver: FormRule = {
  id: "summary-over",
  code: "S09",
  family: "summary",
  title: "汇总表执行数大于预算数",
  severity: "error",
  scope: "form",
  forms: ["summary"],
  basis: "表内勾稽：全年执行数不大于全年预算数（年初预算加减调整数）",
  explanation:
    "汇总表、项目一览表每一行的全年执行数不能大于全年预算数。分级列示的，下级已经指出的，上级不再重复；合计行不重复指出。",
  check: ({ form }) =>
    sectionsOf(form, "summary").flatMap(({ rows }): Outcome[] => {
      const wrong = rows.filter((row) => isOver(form, row));
      const own = wrong.filter((row) => !rowsBelow(rows, rows.indexOf(row)).some((below) => wrong.includes(below)));
      if (rows.length === 0) return [];
      return own.length === 0 ? [passed] : own.flatMap((row) => findingOf(form, row));
    }),
  examples: [
    { name: "一行的执行数大于预算数", form: "summary", edit: { D6: 160, E6: "106.67%" }, finds: ["D6"] },
    { name: "执行数等于预算数", form: "summary", edit: { D6: 150, E6: "100%" }, finds: [] },
  ],
};

function isOver(form: Form, { cells: { budget, executed } }: SummaryRow): boolean {
  if (!budget || !executed) return false;
  const result = evaluate(over(figureIn(executed, "money"), figureIn(budget, "money")), form.moneyUnit);
  return result.known && result.interval.low.gt(1);
}

function findingOf(form: Form, { name, cells: { budget, executed, rate } }: SummaryRow): Outcome[] {
  if (!budget || !executed) return [];
  const ratio = over(figureIn(executed, "money"), figureIn(budget, "money"));
  const result = evaluate(ratio, form.moneyUnit);
  if (!result.known) return [];
  const shown = showResult(result.value, "rate", 2);
  return [
    finding({
      cells: [executed, budget, ...(rate ? [rate] : [])],
      message: summaryMessages.over(name, shown),
      found: shown,
      expected: "≤100%",
      working: working(ratio, form.moneyUnit, shown),
    }),
  ];
}
