import { policyMessages as say } from "../messages/policy.ts";
import { POLICY_IDS, type PolicyId } from "./id.ts";
import type { RuleSheetSignature } from "./policy.ts";
import { policyOf } from "./resolve.ts";

export { DEFAULT_POLICY } from "./default.ts";
export { policyOf, policyUnder, signatureOf } from "./resolve.ts";

/** Version of the rule set: changes whenever a check or a policy figure does. */
export const RULE_SET_VERSION = "2026.11";

/**
 * `规则 2026.11 · cn-2020 (2020-02-25)`: what a report was made with, and the signature of the rule sheet (口径表) if one was
 * used. Ids are sorted, repeated ones once.
 */
export function policySets(ids: readonly PolicyId[], sheet: RuleSheetSignature | null = null): string {
  const used = POLICY_IDS.filter((id) => ids.includes(id)).map((id) => `${id} (${policyOf(id).date})`);
  return [`规则 ${RULE_SET_VERSION}`, ...used, ...(sheet ? [say.signature(sheet)] : [])].join(" · ");
}
