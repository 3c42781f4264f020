/** The policies (口径) the product ships; see `built-in` for what each fixes and where it comes from. */
export const POLICY_IDS = [
  "cn-2020",
  "cn-2021-cost",
  "yueyang-scoring",
  "jiangxi-qingyunpu",
  "platform",
  "cn-2016",
  "hubei",
  "sichuan",
] as const;

/** The id of a policy, as settings and the command line name it. */
export type PolicyId = (typeof POLICY_IDS)[number];

/** The policy id in a text, upper or lower case; `null` when there is no such policy. */
export function parsePolicyId(text: string): PolicyId | null {
  const wanted = text.trim().toLowerCase();
  return POLICY_IDS.find((id) => id === wanted) ?? null;
}
