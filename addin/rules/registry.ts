import { acrossRules } from "./across/family.ts";
import { baseDataRules } from "./base-data/family.ts";
import { fundingRules } from "./funding/family.ts";
import { goalRules } from "./goals/family.ts";
import { hygieneRules } from "./hygiene/family.ts";
import { indicatorRules } from "./indicators/family.ts";
import { monitoringRules } from "./monitoring/family.ts";
import { pointsRules } from "./points/family.ts";
import { rateRules } from "./rates/family.ts";
import { narrativeRules } from "./narrative/family.ts";
import type { Rule } from "./rule.ts";
import { summaryRules } from "./summary/family.ts";
import { yearRules } from "./years/family.ts";

/** Every check, in catalogue order. A new one is listed in the `family.ts` of its folder; a test holds order, examples and messages. */
export const rules: readonly Rule[] = [
  ...fundingRules,
  ...pointsRules,
  ...indicatorRules,
  ...rateRules,
  ...baseDataRules,
  ...summaryRules,
  ...monitoringRules,
  ...goalRules,
  ...acrossRules,
  ...yearRules,
  ...narrativeRules,
  ...hygieneRules,
];
