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
import { allFullMarks } from "./points/all-full-marks.ts";
import { costMissing } from "./points/cost-missing.ts";
import { emptyIndicator } from "./points/empty-indicator.ts";
import { gradeAgainstScore } from "./points/grade-against-score.ts";
import { levelOnePoints, levelTwoPoints } from "./points/group-points.ts";
import { heavyIndicator } from "./points/heavy-indicator.ts";
import { indicatorPoints } from "./points/indicator-points.ts";
import { levelWeights } from "./points/level-weights.ts";
import { pointsHundred } from "./points/points-hundred.ts";
import { pointsPositive } from "./points/points-positive.ts";
import { pointsScoreBlank } from "./points/points-score-blank.ts";
import { scoreArithmetic } from "./points/score-arithmetic.ts";
import { subtotals } from "./points/subtotals.ts";
import { scoreDecimals } from "./points/score-decimals.ts";
import { scoreOverPoints } from "./points/score-over-points.ts";
import { sharedPoints } from "./points/shared-points.ts";
import { totalOverPoints } from "./points/total-over-points.ts";
import { totalPoints } from "./points/total-points.ts";
import { totalScore } from "./points/total-score.ts";
import { unscoredLabel } from "./points/unscored-label.ts";
import { sameBasicSpending } from "./across/same-basic-spending.ts";
import { sameProjectBudget } from "./across/same-project-budget.ts";
import { sameProjectSpending } from "./across/same-project-spending.ts";
import { sameLastYear } from "./across/same-last-year.ts";
import { costTarget } from "./across/cost-target.ts";
import { projectsWithinSpending } from "./across/projects-within-spending.ts";
import { sameUnitAndYear } from "./across/same-unit-and-year.ts";
import { sameStaff } from "./across/same-staff.ts";
import { sameProcurement } from "./across/same-procurement.ts";
import { sameInitialBudget } from "./across/same-initial-budget.ts";
import { saidNone } from "./across/said-none.ts";
import { sameThreePublic } from "./across/same-three-public.ts";
import { sameTotalScore } from "./across/same-total-score.ts";
import { projectCoverage } from "./across/project-coverage.ts";
import { sameIndicator } from "./across/same-indicator.ts";
import { copiedForms } from "./across/copied-forms.ts";
import { projectBudgets } from "./across/project-budgets.ts";
import { signatureBlank } from "./hygiene/signature-blank.ts";
import { implementerBlank } from "./hygiene/implementer-blank.ts";
import { authorityIsGovernment } from "./hygiene/authority-is-government.ts";
import { yearsDiffer } from "./hygiene/years-differ.ts";
import { personalData } from "./hygiene/personal-data.ts";
import { textNumbers } from "./hygiene/text-numbers.ts";
import { formulaError } from "./hygiene/formula-error.ts";
import { hiddenContent } from "./hygiene/hidden-content.ts";
import { nameCut } from "./hygiene/name-cut.ts";
import { attachmentTwice } from "./hygiene/attachment-twice.ts";
import { indicatorRules } from "./indicators/family.ts";
import { baseDataRules } from "./base-data/family.ts";
import { rateRules } from "./rates/family.ts";
import { summaryRules } from "./summary/family.ts";
import { monitoringRules } from "./monitoring/family.ts";
import { proseAdjustment } from "./funding/prose-adjustment.ts";
import { monitoringFunds } from "./across/monitoring-funds.ts";
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
  proseAdjustment,
  amountFormat,
  scoreAheadOfExecution,
  executionCap,
  unspentBudget,
  levelOnePoints,
  levelTwoPoints,
  pointsHundred,
  totalPoints,
  scoreOverPoints,
  totalScore,
  totalOverPoints,
  levelWeights,
  pointsScoreBlank,
  pointsPositive,
  costMissing,
  emptyIndicator,
  unscoredLabel,
  gradeAgainstScore,
  scoreDecimals,
  heavyIndicator,
  sharedPoints,
  allFullMarks,
  indicatorPoints,
  scoreArithmetic,
  subtotals,
  ...indicatorRules,
  ...rateRules,
  ...baseDataRules,
  ...summaryRules,
  ...monitoringRules,
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
  saidNone,
  projectsWithinSpending,
  signatureBlank,
  implementerBlank,
  authorityIsGovernment,
  yearsDiffer,
  personalData,
  textNumbers,
  formulaError,
  hiddenContent,
  attachmentTwice,
  nameCut,
];
