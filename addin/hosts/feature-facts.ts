import { ENVIRONMENT } from "../messages/hosts.ts";
import type { EnvironmentFact, HostFeatures } from "./port.ts";

const NAMES = [
  "notes",
  "functions",
  "events",
  "select",
  "settings",
  "sheets",
  "calculates",
] as const satisfies readonly (keyof HostFeatures)[];

/** One line per feature for 环境检测 (environment check). */
export function featureFacts(features: HostFeatures): EnvironmentFact[] {
  return NAMES.map((name) => ({
    label: ENVIRONMENT[name],
    value: features[name] ? ENVIRONMENT.yes : ENVIRONMENT.no,
    ok: features[name],
  }));
}
