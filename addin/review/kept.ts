import { recognise, type Recognition } from "../forms/recognise.ts";
import type { SheetMapping } from "../forms/given-labels.ts";
import type { Form } from "../forms/form.ts";
import type { Policy } from "../policy/policy.ts";
import type { FormContext, Rule } from "../rules/rule.ts";
import { Attached } from "../sheet/attached.ts";
import { memoizeByObject } from "../sheet/memoize.ts";
import type { SheetSnapshot } from "../sheet/snapshot.ts";

/** What is kept of a sheet for as long as its snapshot lives: a check after one edit does again only what read that sheet. */
interface KeptRecognition {
  readonly mapping: SheetMapping | null;
  readonly recognition: Recognition;
}

const recognitions = new Attached<SheetSnapshot, KeptRecognition>();

/** {@link recognise}, done once for a sheet and the mapping (对应关系) given for it. */
export function recognisedOnce(sheet: SheetSnapshot, mapping: SheetMapping | null): Recognition {
  const kept = recognitions.get(sheet);
  if (kept?.mapping === mapping) return kept.recognition;
  const recognition = recognise(sheet, mapping);
  recognitions.set(sheet, { mapping, recognition });
  return recognition;
}

const contexts = memoizeByObject<Form, Map<Policy, FormContext>>(() => new Map());

/** The form under a policy: the same object each time, so that results stored by object are found again. */
export function contextOf(form: Form, policy: Policy): FormContext {
  const ofForm = contexts(form);
  const known = ofForm.get(policy);
  if (known) return known;
  const context = { form, policy };
  ofForm.set(policy, context);
  return context;
}

interface KeptResult<Result> {
  readonly forms: readonly FormContext[];
  readonly circumstance: string;
  readonly result: Result;
}

/**
 * Work of a rule over forms, done once for the same forms in the same order under the same circumstance: whatever else of the
 * workbook the rule may see, as text.
 */
export function keptPerForms<Result>(): (
  rule: Rule,
  forms: readonly FormContext[],
  circumstance: string,
  work: () => Result,
) => Result {
  const known = new Attached<FormContext, Map<Rule, KeptResult<Result>>>();
  return (rule, forms, circumstance, work) => {
    const [first] = forms;
    if (!first) return work();
    const ofFirst = known.get(first) ?? new Map<Rule, KeptResult<Result>>();
    const kept = ofFirst.get(rule);
    if (kept?.circumstance === circumstance && sameForms(kept.forms, forms)) return kept.result;
    const result = work();
    ofFirst.set(rule, { forms, circumstance, result });
    known.set(first, ofFirst);
    return result;
  };
}

function sameForms(a: readonly FormContext[], b: readonly FormContext[]): boolean {
  return a.length === b.length && a.every((context, index) => context === b[index]);
}
