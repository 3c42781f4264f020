import { indicatorCompletion } from "./indicator-completion.ts";
import type { Rule } from "../rule.ts";
import { actualBlank } from "./actual-blank.ts";
import { actualUnanswered } from "./actual-unanswered.ts";
import { allHundredTargets } from "./all-hundred.ts";
import { backFilledTargets } from "./back-filled-targets.ts";
import { costFloor } from "./cost-floor.ts";
import { costScoreCap } from "./cost-score-cap.ts";
import { deadlineMissed } from "./deadline.ts";
import { duplicateIndicator } from "./duplicate-indicator.ts";
import { equalTarget } from "./equal-target.ts";
import { evidenceMissing } from "./evidence-missing.ts";
import { forwardScore } from "./forward-score.ts";
import { fullButMissed } from "./full-but-missed.ts";
import { fullWithExcuse } from "./full-with-excuse.ts";
import { goalsBlank } from "./goals-blank.ts";
import { impossibleRate } from "./impossible-rate.ts";
import { metButDeducted } from "./met-but-deducted.ts";
import { misfiledIndicator } from "./misfiled-indicator.ts";
import { nameHoldsValue } from "./name-holds-value.ts";
import { negativeActual } from "./negative-actual.ts";
import { otherBase } from "./other-base.ts";
import { overFulfilment } from "./over-fulfilment.ts";
import { overFulfilmentDeduction } from "./over-fulfilment-deduction.ts";
import { percentagePoint } from "./percentage-point.ts";
import { placeholderLeft } from "./placeholder-left.ts";
import { qualitativeBand } from "./qualitative-band.ts";
import { rangeTarget } from "./range-target.ts";
import { reasonAmount } from "./reason-amount.ts";
import { reasonMissing } from "./reason-missing.ts";
import { reverseScore } from "./reverse-score.ts";
import { satisfactionBasis } from "./satisfaction-basis.ts";
import { unitMagnitude } from "./unit-magnitude.ts";
import { unitMismatch } from "./unit-mismatch.ts";
import { unmeasurableTarget } from "./unmeasurable-target.ts";
import { vagueReason } from "./vague-reason.ts";
import { zeroTarget } from "./zero-target.ts";

/** I01–I36, the checks of single indicator lines. */
export const indicatorRules: readonly Rule[] = [
  forwardScore,
  reverseScore,
  equalTarget,
  rangeTarget,
  deadlineMissed,
  qualitativeBand,
  metButDeducted,
  fullButMissed,
  reasonMissing,
  overFulfilment,
  overFulfilmentDeduction,
  backFilledTargets,
  unitMismatch,
  unitMagnitude,
  percentagePoint,
  unmeasurableTarget,
  actualBlank,
  actualUnanswered,
  nameHoldsValue,
  costFloor,
  impossibleRate,
  zeroTarget,
  negativeActual,
  vagueReason,
  fullWithExcuse,
  allHundredTargets,
  reasonAmount,
  satisfactionBasis,
  duplicateIndicator,
  misfiledIndicator,
  otherBase,
  costScoreCap,
  goalsBlank,
  evidenceMissing,
  placeholderLeft,
  indicatorCompletion,
];
