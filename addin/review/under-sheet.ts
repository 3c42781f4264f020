import { identityMessages } from "../messages/findings-identity.ts";
import { reviewMessages as say } from "../messages/review.ts";
import type { PolicyDocument } from "../policy/document.ts";
import type { Policy } from "../policy/policy.ts";
import { policyUnder } from "../policy/registry.ts";
import { DEFAULT_POLICY } from "../policy/registry.ts";
import type { Severity } from "../rules/finding.ts";
import type { Outcome, Rule } from "../rules/rule.ts";

const WEIGHT: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/** Outcomes of a check as its rule sheet (口径表) wants them: how much they weigh, and the row they rest on. */
export function underSheet(rule: Rule, policy: Policy | undefined, outcomes: readonly Outcome[]): readonly Outcome[] {
  if (!policy?.sheet) return outcomes;
  const checkRule = policy.checks.get(rule.code);
  const severity = checkRule && checkRule.use !== "on" && checkRule.use !== "off" ? checkRule.use : null;
  const cited = [
    ...(rule.parameters ?? []).flatMap((name) => policy[name].cited ?? []),
    ...(severity === null || !checkRule ? [] : [checkRule.cited]),
  ].join("；");
  if (cited === "") return outcomes;
  const rests = rule.basis.startsWith(say.ownArithmetic) ? `${rule.basis}；${cited}` : cited;
  return outcomes.map((outcome) => {
    if (outcome.kind !== "finding") return outcome;
    const basis = outcome.basis ?? rests;
    if (severity === null) return { ...outcome, basis };
    // What the check itself makes less of in this place is not made more of by the rule sheet.
    const own = outcome.severity;
    const softer = own !== undefined && WEIGHT[own] < WEIGHT[rule.severity] && WEIGHT[own] < WEIGHT[severity];
    return {
      ...outcome,
      basis: outcome.basis === undefined ? rests : `${outcome.basis}；${checkRule?.cited ?? ""}`,
      severity: softer ? own : severity,
      softened: softer ? (outcome.softened ?? identityMessages.softened.judged) : say.weightBySheet,
    };
  });
}

/** What a rule sheet says of whether a check is made: `null` where it says nothing. */
export function checkedBySheet(rule: Rule, document: PolicyDocument): boolean | null {
  const use = document.checks.find(({ code }) => code === rule.code)?.use;
  if (use !== undefined) return use !== "off";
  return rule.onBy !== undefined && document.parameters[rule.onBy]?.on === true ? true : null;
}

/** Why a rule sheet has a check switched off. */
export function offBySheet(rule: Rule, document: PolicyDocument): string {
  return say.offBySheet(policyUnder(document, DEFAULT_POLICY).checks.get(rule.code)?.cited ?? "");
}
