import type { ParameterName, ParameterValues } from "../parameter-values.ts";
import { BAND, BONUS, CAP, DEDUCTION, GRADE, MONITORING, REVIEW, SHARE_STEP, WEIGHT } from "./item-texts.ts";
import { RATE_RULE } from "./rate-rule-text.ts";
import { amount, choice, list, orNone, share, type ValueText } from "./value-text.ts";

/** How the value of each parameter is in a cell of the rule sheet (口径表). The order is that of the sheet. */
export const PARAMETER_TEXTS: { readonly [Name in ParameterName]: ValueText<ParameterValues[Name]> } = {
  totalPoints: amount("分", 100),
  executionPoints: orNone(amount("分", 10)),
  levelWeights: list(WEIGHT),
  executionDenominator: choice({
    "annual-budget": ["全年预算数", "调整后预算数", "全年预算"],
    "initial-budget": ["年初预算数", "年初预算"],
  }),
  executionBands: list(SHARE_STEP),
  executionCaps: list(CAP),
  reverseFormula: choice({
    linear: ["线性扣减", "线性"],
    ratio: ["按比例", "比例"],
    either: ["两种都可以", "均可"],
  }),
  equalRule: choice({ "at-least": ["达到即满分"], strict: ["相等才得分"] }),
  lateShare: orNone(share(0.5)),
  qualitativeBands: list(BAND),
  overFulfilmentReason: share(1.3),
  completionDeductions: list(DEDUCTION),
  bonusPoints: BONUS,
  grades: list(GRADE),
  satisfactionSteps: list(SHARE_STEP),
  stepRounding: choice({ "whole-points-up": ["按一个点算", "按一个点"], proportional: ["按比例算", "按比例"] }),
  scoreDecimals: amount("位", 2),
  scoreRounding: choice({ "half-up": ["四舍五入"], down: ["舍去"], up: ["进位"] }),
  scoreTolerance: amount("分", 0.01),
  scoreAheadOfExecution: share(0.05),
  adjustmentReason: share(0.3),
  reducedBudget: share(0.8),
  unexecutedReason: share(0.2),
  heavyIndicator: share(0.25),
  costScoreCap: amount("分", 5),
  equalPairsShare: share(0.5),
  allHundredShare: share(0.8),
  itemsShare: share(0.5),
  completionCeiling: share(1.05),
  extremeRate: share(3),
  monitoring: MONITORING,
  rateRules: list(RATE_RULE),
  reviewedSubordinates: amount("个", 3),
  reviewDeduction: REVIEW,
  yearOnYearChange: share(0.3),
  yearOnYearFloor: amount("万元", 1),
  yearOnYearStaff: share(0.1),
  yearOnYearDropped: share(0.5),
  yearOnYearSame: share(0.8),
};
