import type { Rule } from "../rule.ts";
import { reportBalance } from "./balance.ts";
import { reportChange } from "./change.ts";
import { reportCompletion } from "./completion.ts";
import { reportCount } from "./count.ts";
import { reportDirection } from "./direction.ts";
import { reportEconomic } from "./economic.ts";
import { reportProduct } from "./product.ts";
import { reportPublicSpending } from "./public-spending.ts";
import { reportRepeated } from "./repeated.ts";
import { reportShare } from "./share.ts";
import { reportSum } from "./sum.ts";
import { reportTarget } from "./target.ts";
import { reportUnit } from "./unit.ts";

/** N01–N28, the checks of the written report, in catalogue order. */
export const narrativeRules: readonly Rule[] = [
  reportShare,
  reportChange,
  reportDirection,
  reportSum,
  reportUnit,
  reportTarget,
  reportCompletion,
  reportCount,
  reportRepeated,
  reportBalance,
  reportEconomic,
  reportPublicSpending,
  reportProduct,
];
