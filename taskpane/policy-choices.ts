import { POLICY_IDS } from "../addin/policy/id.ts";
import { policyOf } from "../addin/policy/registry.ts";
import type { SelectablePolicy } from "./services.ts";

/** The built-in policies (口径) to choose from. */
export const POLICY_CHOICES: readonly SelectablePolicy[] = POLICY_IDS.map((id) => {
  const { name, date } = policyOf(id);
  return { id, name, effective: date };
});
