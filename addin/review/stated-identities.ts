import { compareIdentity, type IdentityState } from "../identities/compare.ts";
import type { Identity } from "../identities/identity.ts";
import type { FormContext, IdentityRule } from "../rules/rule.ts";
import { memoizeByObject } from "../sheet/memoize.ts";

/** An identity with how its target is to it. */
interface Stated {
  readonly identity: Identity;
  readonly comparison: IdentityState;
}

const statedOn = memoizeByObject<FormContext, Map<IdentityRule, readonly Stated[]>>(() => new Map());

/** The identities a rule states on a form: stated and compared once, read as checks and as derivations. */
export function statedIdentities(rule: IdentityRule, context: FormContext): readonly Stated[] {
  const ofForm = statedOn(context);
  const before = ofForm.get(rule);
  if (before) return before;
  const stated = rule.identities(context).map((identity) => ({ identity, comparison: compareIdentity(identity) }));
  ofForm.set(rule, stated);
  return stated;
}
