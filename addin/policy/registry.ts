import { cn2020 } from "./cn-2020.ts";
import { cn2021Cost } from "./cn-2021-cost.ts";
import { POLICY_IDS, type PolicyId } from "./id.ts";
import { jiangxiQingyunpu } from "./jiangxi-qingyunpu.ts";
import { platform } from "./platform.ts";
import type { Policy } from "./policy.ts";
import { yueyangScoring } from "./yueyang-scoring.ts";

/** Version of the rule set: changes whenever a check or a policy figure does. */
export const RULE_SET_VERSION = "2026.11";

/** Used where nothing says otherwise. */
export const DEFAULT_POLICY: PolicyId = "cn-2020";

const policies: Readonly<Record<PolicyId, Policy>> = {
  "cn-2020": cn2020,
  "cn-2021-cost": cn2021Cost,
  "yueyang-scoring": yueyangScoring,
  "jiangxi-qingyunpu": jiangxiQingyunpu,
  platform,
};

/** The policy with this id. */
export function policyOf(id: PolicyId): Policy {
  return policies[id];
}

/** `规则 2026.11 · cn-2020 (2020-02-25)`: what a report was made with. Ids are sorted, repeated ones once. */
export function policySets(ids: readonly PolicyId[]): string {
  const used = POLICY_IDS.filter((id) => ids.includes(id)).map((id) => `${id} (${policies[id].date})`);
  return [`规则 ${RULE_SET_VERSION}`, ...used].join(" · ");
}
