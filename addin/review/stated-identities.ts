import type { Identity } from "../forms/identities/identity.ts";
import type { FormContext, IdentityRule } from "../rules/rule.ts";

const stated = new WeakMap<FormContext, Map<IdentityRule, readonly Identity[]>>();

/** The identities a rule states on a form: stated once, read as checks and as derivations. */
export function statedIdentities(rule: IdentityRule, context: FormContext): readonly Identity[] {
  const ofForm = stated.get(context) ?? new Map<IdentityRule, readonly Identity[]>();
  const before = ofForm.get(rule);
  if (before) return before;
  const identities = rule.identities(context);
  stated.set(context, ofForm.set(rule, identities));
  return identities;
}
