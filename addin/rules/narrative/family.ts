import type { Rule } from "../rule.ts";
import { reportAllMet } from "./all-met.ts";
import { reportAmounts } from "./amount.ts";
import { reportBalance } from "./balance.ts";
import { reportChange } from "./change.ts";
import { reportCompletion } from "./completion.ts";
import { reportCountCheck } from "./count.ts";
import { reportDirection } from "./direction.ts";
import { reportEconomic } from "./economic.ts";
import { reportGrade } from "./grade.ts";
import { reportHeadingOrder } from "./heading-order.ts";
import { reportIndicatorResult } from "./indicator-result.ts";
import { reportInstruction } from "./instruction.ts";
import { reportLeftover } from "./leftover.ts";
import { reportNoProblems } from "./no-problems.ts";
import { reportProduct } from "./product.ts";
import { reportPublicSpending } from "./public-spending.ts";
import { reportRepeated } from "./repeated.ts";
import { reportShare } from "./share.ts";
import { reportSum } from "./sum.ts";
import { reportTarget } from "./target.ts";
import { reportUnit } from "./unit.ts";
import { reportZeroInitial } from "./zero-initial.ts";

/** N01–N28, the checks of the written report. */
export const narrativeRules: readonly Rule[] = [
  reportShare,
  reportChange,
  reportDirection,
  reportSum,
  reportUnit,
  reportAmounts,
  reportGrade,
  reportZeroInitial,
  reportIndicatorResult,
  reportTarget,
  reportCompletion,
  reportCountCheck,
  reportRepeated,
  reportBalance,
  reportLeftover,
  reportInstruction,
  reportHeadingOrder,
  reportNoProblems,
  reportEconomic,
  reportPublicSpending,
  reportProduct,
  reportAllMet,
];
