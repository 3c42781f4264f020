import type { Rule } from "../rule.ts";
import {
  sameProjectSpending,
  sameStaff,
  sameThreePublic,
  sameProcurement,
  sameInitialBudget,
} from "./statement-checks.ts";
import { copiedForms } from "./copied-forms.ts";
import { costTarget } from "./cost-target.ts";
import { monitoringFunds } from "./monitoring-funds.ts";
import { projectBudgets } from "./project-budgets.ts";
import { projectCoverage } from "./project-coverage.ts";
import { projectsWithinSpending } from "./projects-within-spending.ts";
import { statedNone } from "./stated-none.ts";
import { sameBasicSpending } from "./same-basic-spending.ts";
import { sameIndicator } from "./same-indicator.ts";
import { sameLastYear } from "./same-last-year.ts";
import { sameProjectBudget } from "./same-project-budget.ts";
import { sameTotalScore } from "./same-total-score.ts";
import { sameUnitAndYear } from "./same-unit-and-year.ts";

/** X01–X18, the checks between forms. */
export const acrossRules: readonly Rule[] = [
  sameBasicSpending,
  sameProjectSpending,
  projectCoverage,
  sameProjectBudget,
  monitoringFunds,
  sameIndicator,
  sameTotalScore,
  sameStaff,
  sameThreePublic,
  sameProcurement,
  copiedForms,
  sameUnitAndYear,
  projectBudgets,
  sameLastYear,
  costTarget,
  sameInitialBudget,
  statedNone,
  projectsWithinSpending,
];
