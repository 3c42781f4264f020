import { policyMessages as say } from "../messages/policy.ts";
import { PARAMETER_TITLES } from "../messages/policy-parameters.ts";
import { memoizeByObject } from "../sheet/memoize.ts";
import { cn2020 } from "./built-in/cn-2020.ts";
import { DOCUMENTS } from "./built-in/documents.ts";
import type { Basis, PolicyDocument, StatedParameter } from "./document.ts";
import { POLICY_IDS, type PolicyId } from "./id.ts";
import type { ParameterName } from "./parameter-values.ts";
import type { Parameter, Policy, RuleSheetSignature } from "./policy.ts";

const builtIn = new Map<PolicyId, Policy>(POLICY_IDS.map((id) => [id, shipped(id)]));

/** The built-in policy with this id. */
export function policyOf(id: PolicyId): Policy {
  return builtIn.get(id) ?? shipped(id);
}

const overlaid = memoizeByObject<PolicyDocument, Map<PolicyId, Policy>>(() => new Map());

/**
 * The policy of a form under a rule sheet (口径表): its parameters laid over the built-in policy it names, or over the one the
 * form was made for. The same object for the same document. `null`: no rule sheet.
 */
export function policyUnder(document: PolicyDocument | null, id: PolicyId): Policy {
  if (document === null) return policyOf(id);
  const known = overlaid(document);
  const before = known.get(id);
  if (before) return before;
  const { headings } = document;
  const below = policyOf(id);
  const policy: Policy = {
    ...below,
    ...stated(document, (entry, key) => citation(document, PARAMETER_TITLES[key], entry)),
    sheet: signatureOf(document),
    checks: new Map(
      document.checks.map((check) => [
        check.code,
        { use: check.use, cited: citation(document, say.check(check.code), check) },
      ]),
    ),
    headings,
  };
  known.set(id, policy);
  return policy;
}

/** Who is behind a document. */
export function signatureOf({ name, authority, date, edition }: PolicyDocument): RuleSheetSignature {
  return { name, authority, date, edition };
}

function shipped(id: PolicyId): Policy {
  const document = DOCUMENTS[id];
  return {
    ...statedAll(),
    ...stated(document, () => undefined),
    id,
    name: document.name,
    date: document.date,
    sheet: null,
    checks: new Map(),
    headings: [],
  };
}

type Parameters = Pick<Policy, ParameterName>;
type Cite = (entry: StatedParameter<unknown>, key: ParameterName) => string | undefined;

/** All parameters, out of the one document that states them all. */
function statedAll(): Parameters {
  const every: Required<PolicyDocument["parameters"]> = cn2020.parameters;
  return parametersOf(every, () => undefined) as Parameters;
}

/** What a document says, as parameters. */
function stated({ parameters }: PolicyDocument, cite: Cite): Partial<Parameters> {
  return parametersOf(parameters, cite);
}

/** Entry by entry the values keep their types, which a table cannot tell the compiler. */
function parametersOf(parameters: PolicyDocument["parameters"], cite: Cite): Partial<Parameters> {
  const entries = (Object.keys(parameters) as ParameterName[]).flatMap((key) => {
    const entry = parameters[key];
    return entry === undefined ? [] : [[key, parameterOf(entry, cite(entry, key))] as const];
  });
  return Object.fromEntries(entries);
}

function parameterOf(entry: StatedParameter<unknown>, cited: string | undefined): Parameter<unknown> {
  const { value, basis, certainty, on } = entry;
  const reference = `${basis.document}${basis.clause}`;
  const source = certainty === "unconfirmed" ? say.common(reference) : reference;
  return { value, source, certainty, on, ...(cited === undefined ? {} : { cited }) };
}

/** The citation of an entry: its rule sheet, its row and its source. */
function citation(
  { name }: PolicyDocument,
  title: string,
  { basis, row, certainty }: { readonly basis: Basis; readonly row?: number; readonly certainty?: string },
): string {
  const rests = `${basis.document}${basis.clause}${basis.date === "" ? "" : say.dated(basis.date)}`;
  return say.citation({
    name,
    row: row ?? null,
    title,
    rests: certainty === "unconfirmed" && rests !== "" ? say.common(rests) : rests,
  });
}
