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

/** First letters of the codes in the order of the catalogue. */
const FAMILIES = "FWIRBSMGXYND";

/** Every check, by its code. A new one is listed in the `family.ts` of its folder; a test holds examples and messages. */
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
].sort((a, b) => catalogueOrder(a) - catalogueOrder(b));

function catalogueOrder({ code }: Rule): number {
  return FAMILIES.indexOf(code.charAt(0)) * 1000 + Number(code.slice(1));
}
