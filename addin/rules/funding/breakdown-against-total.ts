import { fundingMessages } from "../../messages/findings-funding.ts";
import { sectionsOf, type Form } from "../../forms/form.ts";
import type { BreakdownSection } from "../../forms/sections/breakdown-section.ts";
import type { FundingRow } from "../../forms/sections/funding-section.ts";
import type { Slot } from "../../forms/grid.ts";
import { evaluate, type Computed } from "../../identities/evaluate.ts";
import { part, sum } from "../../identities/expression.ts";
import { showResult } from "../../identities/print-working.ts";
import { readOperand } from "../../identities/operand.ts";
import { intersects, type Interval } from "../../values/interval.ts";
import { finding, passed, type FormRule, type Outcome } from "../rule.ts";

/** F09 收支口径差异未说明: the breakdowns do not meet the figures of the total row. */
export const breakdownAgainstTotal: FormRule = {
  id: "breakdown-against-total",
  code: "F09",
  family: "funding",
  title: "收支合计与资金总额",
  severity: "warning",
  scope: "form",
  forms: ["department-self-evaluation"],
  basis: "表内勾稽：按收入性质分合计应等于全年预算数或全年执行数；按支出性质分合计应等于全年执行数",
  explanation:
    "按收入性质分的合计应与年度资金总额一致，差额要用上年结转说明；按支出性质分的合计应与全年执行数一致，不能填成预算数。",
  check: ({ form }) => {
    const total = sectionsOf(form, "funding")[0]?.total;
    if (!total) return [];
    return sectionsOf(form, "breakdown").flatMap((section) => {
      const result = compareWithTotal(form, section, total);
      return result ? [result] : [];
    });
  },
  examples: [
    {
      name: "收入合计少于资金总额",
      form: "department",
      edit: { B6: "按收入性质分：510", B7: "其中：一般公共预算：470" },
      finds: ["B6"],
    },
    {
      name: "支出填成了预算数",
      form: "department",
      edit: { F6: "按支出性质分：520", F8: "项目支出：219.5" },
      finds: ["F6"],
    },
    {
      name: "支出与预算数、执行数都不符",
      form: "department",
      edit: { F6: "按支出性质分：400", F8: "项目支出：99.5" },
      finds: ["F6"],
    },
    {
      name: "预算、执行和收入都是一个数，支出不是",
      form: "department",
      edit: {
        E5: 494,
        H5: "100%",
        I5: 10,
        B6: "按收入性质分：494",
        B7: "其中：一般公共预算：454",
        F6: "按支出性质分：480.5",
        F8: "项目支出：180",
      },
      finds: ["F6"],
    },
    {
      name: "收入等于执行数也可以",
      form: "department",
      edit: { B6: "按收入性质分：494", B7: "其中：一般公共预算：454" },
      finds: [],
    },
  ],
};

function compareWithTotal(form: Form, section: BreakdownSection, total: FundingRow): Outcome | null {
  const added = totalOf(form, section);
  const budget = amountIn(form, total.cells.budget);
  const executed = amountIn(form, total.cells.executed);
  if (!added.known || !executed) return null;
  const cells = [
    section.total.value,
    ...section.parts.map((item) => item.value),
    total.cells.budget,
    total.cells.executed,
  ].filter((slot): slot is Slot => slot !== undefined);
  const parts = { cells: [...new Set(cells)], found: show(added) };
  if (intersects(added.interval, executed.interval)) return passed;
  const gapTo = (amount: Amount): string => showResult(added.value.minus(amount.value).abs(), "money", 2);
  const isBudget = budget !== null && intersects(added.interval, budget.interval);
  if (section.by === "income") {
    if (isBudget || !budget) return passed;
    const short = gapTo(budget);
    return finding({
      ...parts,
      expected: budget.text,
      difference: short,
      message: fundingMessages.incomeAgainstTotal({ income: show(added), total: budget.text, difference: short }),
    });
  }
  const gap = gapTo(executed);
  const isAlone = !isBudget && budget !== null && allElseAgrees(form, budget, executed);
  return finding({
    ...parts,
    // Budget, execution and income are one figure: the spending is the one that is wrong.
    ...(isAlone ? { severity: "error" as const } : {}),
    expected: executed.text,
    difference: gap,
    message: isBudget
      ? fundingMessages.expenditureEqualsBudget(show(added), executed.text)
      : fundingMessages.expenditureMatchesNeither({ sum: show(added), executed: executed.text, difference: gap }),
  });
}

function allElseAgrees(form: Form, budget: Amount, executed: Amount): boolean {
  const incomes = sectionsOf(form, "breakdown").filter(({ by }) => by === "income");
  return (
    intersects(budget.interval, executed.interval) &&
    incomes.length > 0 &&
    incomes.every((income) => agreesWith(form, income, executed))
  );
}

type Amount = Extract<ReturnType<typeof readOperand>, { readonly known: true }>;

/** The breakdown adds up to the amount, by its own total or by its parts. */
function agreesWith(form: Form, section: BreakdownSection, amount: { readonly interval: Interval }): boolean {
  const added = totalOf(form, section);
  return added.known && intersects(added.interval, amount.interval);
}

/** The printed total of a breakdown, else the sum of its parts. */
function totalOf(form: Form, { total, parts }: BreakdownSection) {
  const own = readOperand(total.value, "money", form.moneyUnit);
  return own.known ? own : evaluate(sum(parts.map((item) => part(item.value, "money"))), form.moneyUnit);
}

function amountIn(form: Form, slot: Slot | undefined): Amount | null {
  const amount = slot && readOperand(slot, "money", form.moneyUnit);
  return amount?.known ? amount : null;
}

function show(amount: Computed): string {
  return showResult(amount.value, "money", 2);
}
