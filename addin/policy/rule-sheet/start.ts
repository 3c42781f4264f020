import { DEFAULT_POLICY } from "../default.ts";
import { DOCUMENTS } from "../built-in/documents.ts";
import type { PolicyDocument } from "../document.ts";
import type { PolicyId } from "../id.ts";

/** A rule sheet that says nothing yet and goes with whatever a form is made for. */
export function blankRuleSheet(name: string): PolicyDocument {
  return {
    version: 1,
    name,
    base: null,
    authority: "",
    date: "",
    edition: "",
    scope: "",
    parameters: {},
    checks: [],
    headings: [],
  };
}

/**
 * A new rule sheet (口径表) that starts from a built-in policy: only what the policy says otherwise than the national one is
 * listed. Nothing is listed where it says nothing of its own.
 */
export function startRuleSheet(base: PolicyId, name: string): PolicyDocument {
  const { parameters, scope } = DOCUMENTS[base];
  return { ...blankRuleSheet(name), base, scope, parameters: base === DEFAULT_POLICY ? {} : parameters };
}
