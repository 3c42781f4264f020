import type { Rule } from "../rule.ts";
import { reviewEqualsSelf } from "./review-equals-self.ts";
import { reviewedCount } from "./reviewed-count.ts";
import { summaryScoreOver } from "./score-over-total.ts";
import { summaryAmounts } from "./summary-amounts.ts";
import { summaryOver } from "./summary-over.ts";
import { summaryRate } from "./summary-rate.ts";
import { summaryScore } from "./summary-score.ts";
import { summaryTotal } from "./summary-total.ts";
import { totalScored } from "./total-scored.ts";
import { unitCount } from "./unit-count.ts";

/** The checks of the summary table (S01–S10). */
export const summaryRules: readonly Rule[] = [
  summaryTotal,
  summaryRate,
  summaryScore,
  totalScored,
  reviewEqualsSelf,
  unitCount,
  reviewedCount,
  summaryAmounts,
  summaryOver,
  summaryScoreOver,
];
