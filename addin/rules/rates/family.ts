import type { Rule } from "../rule.ts";
import {
  staffRateScore,
  threePublicChangeScore,
  threePublicControlScore,
  publicControlScore,
  procurementScore,
  assetsScore,
  satisfactionScore,
  buildingScore,
} from "./base-data-rates.ts";
import { keySpendingScore, adjustmentScore, carryOverRate, cardScore, completionRateCheck } from "./funding-rates.ts";
import { balanceScore } from "./balance-score.ts";
import { checklistScore } from "./checklist-score.ts";
import { deductionReason } from "./deduction-reason.ts";
import { paymentProgress } from "./payment-progress.ts";
import { zeroRate } from "./zero-rate.ts";

/** R01–R18, the checks of rate indicators. */
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
  completionRateCheck,
  satisfactionScore,
  checklistScore,
  deductionReason,
  zeroRate,
  buildingScore,
];
