import type { Rule } from "../rule.ts";
import { tablePoints } from "./table-points.ts";
import { allFullMarks } from "./all-full-marks.ts";
import { costMissing } from "./cost-missing.ts";
import { emptyIndicator } from "./empty-indicator.ts";
import { gradeAgainstScore } from "./grade-against-score.ts";
import { heavyIndicator } from "./heavy-indicator.ts";
import { indicatorPoints } from "./indicator-points.ts";
import { levelOnePoints } from "./level-one-points.ts";
import { levelTwoPoints } from "./level-two-points.ts";
import { levelWeights } from "./level-weights.ts";
import { pointsHundred } from "./points-hundred.ts";
import { pointsPositive } from "./points-positive.ts";
import { pointsScoreBlank } from "./points-score-blank.ts";
import { scoreArithmetic } from "./score-arithmetic.ts";
import { scoreDecimals } from "./score-decimals.ts";
import { scoreOverPoints } from "./score-over-points.ts";
import { sharedPoints } from "./shared-points.ts";
import { subtotals } from "./subtotals.ts";
import { totalOverPoints } from "./total-over-points.ts";
import { totalPoints } from "./total-points.ts";
import { totalScoreCheck } from "./total-score.ts";
import { unscoredLabel } from "./unscored-label.ts";

/** W01–W21, the checks of points and scores. */
export const pointsRules: readonly Rule[] = [
  levelOnePoints,
  levelTwoPoints,
  pointsHundred,
  totalPoints,
  scoreOverPoints,
  totalScoreCheck,
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
  tablePoints,
];
