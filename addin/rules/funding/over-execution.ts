import { fundingMessages } from "../../messages/findings-funding.ts";
import { sectionsOf, type Form } from "../../forms/form.ts";
import { evaluate } from "../../identities/evaluate.ts";
import { figureIn, over } from "../../identities/expression.ts";
import { showResult, working } from "../../identities/print-working.ts";
import { readOperand } from "../../identities/operand.ts";
import type { Slot } from "../../forms/grid.ts";
import type { FundingRow, FundingSection } from "../../forms/sections/funding-section.ts";
import { finding, passed, SELF_EVALUATION, type FormRule, type Outcome } from "../rule.ts";

/** F04 执行率超100%: more executed than budgeted. */
export const overExecution: FormRule = {
  id: "over-execution",
  code: "F04",
  family: "funding",
  title: "执行数大于预算数",
  severity: "error",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "表内勾稽：全年执行数不大于全年预算数（年初预算加减调整数）",
  explanation: "全年执行数不能大于全年预算数。超过时多半是把年初预算数填进了“全年预算数”一栏。",
  check: ({ form }) =>
    sectionsOf(form, "funding").flatMap((section) =>
      section.rows.flatMap((row) => byRateAlone(form, row) ?? byAmounts(form, section, row)),
    ),
  examples: [
    { name: "执行数大于预算数", form: "project", edit: { F6: 130 }, finds: ["F6"] },
    { name: "只填了执行率", form: "project", edit: { E6: "", F6: "", H6: "130%" }, finds: ["H6"] },
    { name: "分项执行数大于预算数", form: "project", edit: { F7: 101 }, finds: ["F7"] },
    {
      name: "唯一来源与总额相同，只提示一处",
      form: "project",
      edit: { E6: 100, F6: 130, E7: 100, F7: 130, E8: "", F8: "" },
      finds: ["F6"],
    },
    { name: "两位小数的尾差不算", form: "project", edit: { E6: 108, F6: 108.005 }, finds: [] },
    { name: "执行数等于预算数", form: "project", edit: { E6: 108 }, finds: [] },
  ],
};

/** Only the rate is filled in, and it alone shows that more was spent than there was; `null` where the amounts decide. */
function byRateAlone(form: Form, { cells: { budget, executed, rate } }: FundingRow): Outcome[] | null {
  if (!rate || (isFilled(budget) && isFilled(executed))) return null;
  const printed = readOperand(rate, "rate", form.moneyUnit);
  if (!printed.known || printed.interval.low.lte(1)) return null;
  return [
    finding({
      cells: [rate, ...[budget, executed].filter((slot) => slot !== undefined)],
      message: fundingMessages.overExecutionByRate(printed.text),
      found: printed.text,
      expected: "≤100%",
    }),
  ];
}

function byAmounts(form: Form, { total }: FundingSection, row: FundingRow): Outcome[] {
  const { budget, executed, rate } = row.cells;
  if (!budget || !executed) return [];
  const ratio = over(figureIn(executed, "money"), figureIn(budget, "money"));
  const result = evaluate(ratio, form.moneyUnit);
  if (!result.known) return [];
  if (result.interval.low.lte(1)) return [passed];
  // The only source of money repeats the total: one place to correct.
  if (total && row !== total && repeats(total, budget, executed)) return [];
  const shown = showResult(result.value, "rate", 2);
  return [
    finding({
      cells: [executed, budget, ...(rate ? [rate] : [])],
      message: fundingMessages.overExecution(shown),
      found: shown,
      expected: "≤100%",
      working: working(ratio, form.moneyUnit, shown),
    }),
  ];
}

function repeats({ cells }: FundingRow, budget: Slot, executed: Slot): boolean {
  return cells.budget?.label === budget.label && cells.executed?.label === executed.label;
}

function isFilled(slot: Slot | undefined): boolean {
  return slot !== undefined && slot.reading.kind !== "blank" && slot.reading.kind !== "dash";
}
