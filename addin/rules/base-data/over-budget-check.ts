import { overBudget, type BudgetedLines } from "../facts/over-budget.ts";
import type { FormRule } from "../rule.ts";

type OverBudgetCheck = Pick<FormRule, "id" | "code" | "title" | "basis" | "explanation" | "examples"> & BudgetedLines;

/** Makes a check that lines of the base data do not exceed their budget. */
export function overBudgetCheck({ isChosen, message, weigh, ...declaration }: OverBudgetCheck): FormRule {
  const lines: BudgetedLines = { isChosen, message, ...(weigh ? { weigh } : {}) };
  return {
    ...declaration,
    family: "base-data",
    severity: "warning",
    scope: "form",
    forms: ["base-data"],
    check: ({ form }) => overBudget(form, lines),
  };
}
