import type { Rule } from "../rule.ts";
import { adjustmentScore } from "./adjustment-score.ts";
import { assetsScore } from "./assets-score.ts";
import { balanceScore } from "./balance-score.ts";
import { buildingScore } from "./building-score.ts";
import { cardScore } from "./card-score.ts";
import { carryOverRate } from "./carry-over-rate.ts";
import { checklistScore } from "./checklist-score.ts";
import { completionRate } from "./completion-rate.ts";
import { deductionReason } from "./deduction-reason.ts";
import { keySpendingScore } from "./key-spending-score.ts";
import { paymentProgress } from "./payment-progress.ts";
import { procurementScore } from "./procurement-score.ts";
import { publicControlScore } from "./public-control-score.ts";
import { satisfactionScore } from "./satisfaction-score.ts";
import { staffRateScore } from "./staff-rate-score.ts";
import { threePublicChangeScore } from "./three-public-change-score.ts";
import { threePublicControlScore } from "./three-public-control-score.ts";
import { zeroRate } from "./zero-rate.ts";

/** R01–R18, the checks of rate indicators, in catalogue order. */
export const rateRules: readonly Rule[] = [
  staffRateScore,
  threePublicChangeScore,
  threePublicControlScore,
  keySpendingScore,
  adjustmentScore,
  paymentProgress,
  balanceScore,
  carryOverRate,
  publicControlScore,
  procurementScore,
  cardScore,
  assetsScore,
  completionRate,
  satisfactionScore,
  checklistScore,
  deductionReason,
  zeroRate,
  buildingScore,
];
