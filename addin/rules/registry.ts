import { amountFormat } from "./funding/amount-format.ts";
import { breakdownAgainstTotal } from "./funding/breakdown-against-total.ts";
import { budgetAdjustment } from "./funding/budget-adjustment.ts";
import { cutThenFull } from "./funding/cut-then-full.ts";
import { executionCap } from "./funding/execution-cap.ts";
import { executionRate } from "./funding/execution-rate.ts";
import { executionScore } from "./funding/execution-score.ts";
import { expenditureBreakdown } from "./funding/expenditure-breakdown.ts";
import { fundingTotal } from "./funding/funding-total.ts";
import { incomeBreakdown } from "./funding/income-breakdown.ts";
import { initialBlank } from "./funding/initial-blank.ts";
import { overExecution } from "./funding/over-execution.ts";
import { partScored } from "./funding/part-scored.ts";
import { scoreAheadOfExecution } from "./funding/score-ahead-of-execution.ts";
import { totalRowBlank } from "./funding/total-row-blank.ts";
import { unspentBudget } from "./funding/unspent-budget.ts";
import { wrongDenominator } from "./funding/wrong-denominator.ts";
import { zeroBudget } from "./funding/zero-budget.ts";
import type { Rule } from "./rule.ts";

/** Every check, in catalogue order. A test holds the order, the examples and the messages. */
export const rules: readonly Rule[] = [
  totalRowBlank,
  executionRate,
  executionScore,
  overExecution,
  zeroBudget,
  fundingTotal,
  incomeBreakdown,
  expenditureBreakdown,
  breakdownAgainstTotal,
  partScored,
  wrongDenominator,
  budgetAdjustment,
  initialBlank,
  cutThenFull,
  amountFormat,
  scoreAheadOfExecution,
  executionCap,
  unspentBudget,
];
