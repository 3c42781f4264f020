import type { Rule } from "../rule.ts";
import { staffOverQuota } from "./staff-over-quota.ts";
import { balanceRule } from "./balance.ts";
import { baseDataBlank } from "./base-data-blank.ts";
import { buildingRates } from "./building-rates.ts";
import { itemsFarBelow } from "./items-far-below.ts";
import { procurementOverBudget, publicOverBudget } from "./over-budget-checks.ts";
import { projectParts } from "./project-parts.ts";
import { publicItems } from "./public-items.ts";
import { staffControlRate } from "./staff-control-rate.ts";
import { assetsTotal, expenditureTotal, incomeTotal, unitsTotal, vehiclesTotal } from "./sum-checks.ts";
import { threePublicGrowth } from "./three-public-growth.ts";
import { threePublicTotal } from "./three-public-total.ts";

/** B01–B16, the checks of base data and basic information. */
export const baseDataRules: readonly Rule[] = [
  staffControlRate,
  threePublicTotal,
  vehiclesTotal,
  projectParts,
  publicItems,
  procurementOverBudget,
  baseDataBlank,
  publicOverBudget,
  threePublicGrowth,
  incomeTotal,
  expenditureTotal,
  balanceRule,
  assetsTotal,
  unitsTotal,
  buildingRates,
  itemsFarBelow,
  staffOverQuota,
];
