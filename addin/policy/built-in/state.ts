import type { Basis, Certainty, PolicyDocument, StatedParameter } from "../document.ts";

/** A parameter as a built-in document states it. */
export function state<Value>(
  value: Value,
  [document, clause, date]: readonly [document: string, clause: string, date: string],
  certainty: Certainty,
): StatedParameter<Value> {
  const basis: Basis = { document, clause, date };
  return { value, on: true, basis, certainty, note: "" };
}

/** The same, not used unless the user switches it on: a rule of some places only. */
export function stateOff<Value>(...given: Parameters<typeof state<Value>>): StatedParameter<Value> {
  return { ...state(...given), on: false };
}

/** A document that the product ships. */
export function builtIn(
  given: Pick<PolicyDocument, "name" | "base" | "date" | "scope" | "parameters"> & Partial<PolicyDocument>,
): PolicyDocument {
  return { version: 1, authority: "", edition: "", checks: [], headings: [], ...given };
}
