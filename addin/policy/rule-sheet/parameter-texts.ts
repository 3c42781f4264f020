import type { ParameterName, ParameterValues } from "../parameter-values.ts";
import { BAND, BONUS, CAP, DEDUCTION, GRADE, MONITORING, REVIEW, SHARE_STEP, WEIGHT } from "./item-texts.ts";
import { RATE_RULE } from "./rate-rule-text.ts";
import { amountText, choiceText, listText, orNone, shareText, type ValueText } from "./value-text.ts";

/** How the value of each parameter is in a cell of the rule sheet (口径表). The order is that of the sheet. */
export const PARAMETER_TEXTS: { readonly [Name in ParameterName]: ValueText<ParameterValues[Name]> } = {
  totalPoints: amountText("分", 100),
  executionPoints: orNone(amountText("分", 10)),
  levelWeights: listText(WEIGHT),
  executionDenominator: choiceText({
    "annual-budget": ["全年预算数", "调整后预算数", "全年预算"],
    "initial-budget": ["年初预算数", "年初预算"],
  }),
  executionBands: listText(SHARE_STEP),
  executionCaps: listText(CAP),
  reverseFormula: choiceText({
    linear: ["线性扣减", "线性"],
    ratio: ["按比例", "比例"],
    either: ["两种都可以", "均可"],
  }),
  equalRule: choiceText({ "at-least": ["达到即满分"], strict: ["相等才得分"] }),
  lateShare: orNone(shareText(0.5)),
  qualitativeBands: listText(BAND),
  overFulfilmentReason: shareText(1.3),
  completionDeductions: listText(DEDUCTION),
  bonusPoints: BONUS,
  grades: listText(GRADE),
  satisfactionSteps: listText(SHARE_STEP),
  stepRounding: choiceText({ "whole-points-up": ["按一个点算", "按一个点"], proportional: ["按比例算", "按比例"] }),
  scoreDecimals: amountText("位", 2),
  scoreRounding: choiceText({ "half-up": ["四舍五入"], down: ["舍去"], up: ["进位"] }),
  scoreTolerance: amountText("分", 0.01),
  scoreAheadOfExecution: shareText(0.05),
  adjustmentReason: shareText(0.3),
  reducedBudget: shareText(0.8),
  unexecutedReason: shareText(0.2),
  heavyIndicator: shareText(0.25),
  costScoreCap: amountText("分", 5),
  equalPairsShare: shareText(0.5),
  allHundredShare: shareText(0.8),
  itemsShare: shareText(0.5),
  completionCeiling: shareText(1.05),
  extremeRate: shareText(3),
  monitoring: MONITORING,
  rateRules: listText(RATE_RULE),
  reviewedSubordinates: amountText("个", 3),
  reviewDeduction: REVIEW,
  yearOnYearChange: shareText(0.3),
  yearOnYearFloor: amountText("万元", 1),
  yearOnYearStaff: shareText(0.1),
  yearOnYearDropped: shareText(0.5),
  yearOnYearSame: shareText(0.8),
};
