import type { Rule } from "../rule.ts";
import { goalsAgainstForms } from "./against-forms.ts";
import { goalCost } from "./cost.ts";
import { goalDuplicates } from "./duplicates.ts";
import { goalFunds } from "./funds.ts";
import { goalLevels } from "./levels.ts";
import { goalMoney } from "./money.ts";
import { goalPlaceholders } from "./placeholders.ts";
import { goalPoints } from "./points.ts";
import { goalPointsWhole } from "./points-whole.ts";
import { goalTargets } from "./targets.ts";
import { goalTasks } from "./tasks.ts";

/** The checks of goal tables (G01–G11). */
export const goalRules: readonly Rule[] = [
  goalFunds,
  goalTasks,
  goalPoints,
  goalPointsWhole,
  goalLevels,
  goalTargets,
  goalPlaceholders,
  goalDuplicates,
  goalCost,
  goalsAgainstForms,
  goalMoney,
];
