import type { Rule } from "../rule.ts";
import { againstSelfEvaluation } from "./against-self-evaluation.ts";
import { fundsParts } from "./funds-parts.ts";
import { monitoredBlank } from "./monitored-blank.ts";
import { monitoredForecast } from "./monitored-forecast.ts";
import { monitoredLikelihood } from "./monitored-likelihood.ts";
import { monitoredPoints } from "./monitored-points.ts";
import { monitoredReason } from "./monitored-reason.ts";
import { overTarget } from "./over-target.ts";
import { pace } from "./pace.ts";
import { projectPeriod } from "./project-period.ts";
import { projectType } from "./project-type.ts";

/** The checks of monitoring forms (M01–M11). */
export const monitoringRules: readonly Rule[] = [
  fundsParts,
  projectType,
  projectPeriod,
  overTarget,
  pace,
  againstSelfEvaluation,
  monitoredLikelihood,
  monitoredReason,
  monitoredBlank,
  monitoredForecast,
  monitoredPoints,
];
