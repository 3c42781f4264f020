import type { Rule } from "../rule.ts";
import { fundingChange } from "./funding-change.ts";
import { indicatorsDropped } from "./indicators-dropped.ts";
import { resultsCopied } from "./results-copied.ts";
import { spendingChange } from "./spending-change.ts";
import { staffChange } from "./staff-change.ts";
import { statedYear } from "./stated-last-year.ts";
import { targetLowered } from "./target-lowered.ts";
import { textCopied } from "./text-copied.ts";

/** Y01–Y08, the checks against last year's forms. */
export const yearRules: readonly Rule[] = [
  statedYear,
  fundingChange,
  spendingChange,
  staffChange,
  targetLowered,
  indicatorsDropped,
  textCopied,
  resultsCopied,
];
