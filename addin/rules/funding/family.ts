import type { Rule } from "../rule.ts";
import { amountFormat } from "./amount-format.ts";
import { breakdownAgainstTotal } from "./breakdown-against-total.ts";
import { budgetAdjustment } from "./budget-adjustment.ts";
import { cutThenFull } from "./cut-then-full.ts";
import { executionCapCheck } from "./execution-cap.ts";
import { executionRateCheck } from "./execution-rate.ts";
import { executionScoreCheck } from "./execution-score.ts";
import { expenditureBreakdown } from "./expenditure-breakdown.ts";
import { fundingTotal } from "./funding-total.ts";
import { incomeBreakdown } from "./income-breakdown.ts";
import { initialBlank } from "./initial-blank.ts";
import { overExecution } from "./over-execution.ts";
import { partScored } from "./part-scored.ts";
import { proseAdjustment } from "./prose-adjustment.ts";
import { scoreAheadOfExecution } from "./score-ahead-of-execution.ts";
import { totalRowBlank } from "./total-row-blank.ts";
import { unspentBudget } from "./unspent-budget.ts";
import { wrongDenominator } from "./wrong-denominator.ts";
import { zeroBudget } from "./zero-budget.ts";

/** F01–F19, the checks of funds and execution rates. */
export const fundingRules: readonly Rule[] = [
  totalRowBlank,
  executionRateCheck,
  executionScoreCheck,
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
  proseAdjustment,
  amountFormat,
  scoreAheadOfExecution,
  executionCapCheck,
  unspentBudget,
];
