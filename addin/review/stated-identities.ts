import type { Identity } from "../forms/identities/identity.ts";
import type { FormContext, IdentityRule } from "../rules/rule.ts";
import { remembered } from "../sheet/recall.ts";

const statedOn = remembered<FormContext, Map<IdentityRule, readonly Identity[]>>(() => new Map());

/** The identities a rule states on a form: stated once, read as checks and as derivations. */
export function statedIdentities(rule: IdentityRule, context: FormContext): readonly Identity[] {
  const ofForm = statedOn(context);
  const before = ofForm.get(rule);
  if (before) return before;
  const identities = rule.identities(context);
  ofForm.set(rule, identities);
  return identities;
}
