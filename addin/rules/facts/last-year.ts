import { pairForms, type FormPair, type Pairing } from "../../compare/pair-forms.ts";
import type { Form } from "../../forms/form.ts";
import type { Policy } from "../../policy/policy.ts";
import { memoizeByObject } from "../../sheet/memoize.ts";
import type { BookContext, FormContext } from "../rule.ts";

/** This year's form with last year's, and the policy of this year's. */
export interface YearPair extends FormPair {
  readonly policy: Policy;
}

const pairingsOf = memoizeByObject<readonly FormContext[], Map<readonly FormContext[], readonly YearPair[]>>(
  () => new Map(),
);

/** The forms of two years side by side; empty where no workbook of last year was given. Worked out once for all checks. */
export function lastYearPairs({ forms, previous }: BookContext): readonly YearPair[] {
  if (!previous) return [];
  const known = pairingsOf(forms);
  const before = known.get(previous);
  if (before) return before;
  const made = withPolicies(pairForms(formsOf(forms), formsOf(previous)), forms);
  known.set(previous, made);
  return made;
}

function formsOf(contexts: readonly FormContext[]): Form[] {
  return contexts.map(({ form }) => form);
}

function withPolicies({ pairs }: Pairing, contexts: readonly FormContext[]): YearPair[] {
  const policies = new Map(contexts.map(({ form, policy }) => [form, policy]));
  return pairs.flatMap((pair) => {
    const policy = policies.get(pair.current);
    return policy ? [{ ...pair, policy }] : [];
  });
}
