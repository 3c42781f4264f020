import type { Rule } from "../rule.ts";
import { againstSelfEvaluation } from "./against-self-evaluation.ts";
import { fundsParts } from "./funds-parts.ts";
import { overTarget } from "./over-target.ts";
import { pace } from "./pace.ts";
import { projectPeriod } from "./project-period.ts";
import { projectType } from "./project-type.ts";

/** The checks of monitoring forms (M01–M06), in catalogue order. */
export const monitoringRules: readonly Rule[] = [
  fundsParts,
  projectType,
  projectPeriod,
  overTarget,
  pace,
  againstSelfEvaluation,
];
