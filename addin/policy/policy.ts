import type { PolicyId } from "./id.ts";
import type { ParameterName, ParameterValues } from "./parameter-values.ts";
import type { Certainty, CheckUse, Heading } from "./document.ts";

export type * from "./parameter-values.ts";

/** One dated, cited figure or choice of a policy. */
export interface Parameter<Value> {
  readonly value: Value;
  /** Document and clause, or the rule printed on a form, as shown to a reader. */
  readonly source: string;
  readonly certainty: Certainty;
  /** Checks and scores use it by default. */
  readonly on: boolean;
  /** Set where a rule sheet (口径表) gives it: its place there, as shown to a reader. */
  readonly cited?: string;
}

type Parameters = { readonly [Name in ParameterName]: Parameter<ParameterValues[Name]> };

/** Who is behind a rule sheet (口径表), as reports print it. */
export interface RuleSheetSignature {
  readonly name: string;
  /** 制定单位; `""` where it does not say. */
  readonly authority: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly date: string;
  /** 版本; `""` where it does not say. */
  readonly edition: string;
}

/** How a rule sheet uses a check. */
interface CheckRule {
  readonly use: CheckUse;
  readonly cited: string;
}

/** 口径: everything a check or a score takes from documents instead of from the form. */
export interface Policy extends Parameters {
  readonly id: PolicyId;
  /** Name as shown, e.g. `财预〔2020〕10号（2020 年版）`. */
  readonly name: string;
  /** Date of the document, `YYYY-MM-DD` or `YYYY`. */
  readonly date: string;
  /** The rule sheet laid over it, or `null`. */
  readonly sheet: RuleSheetSignature | null;
  /** What the rule sheet says of checks, by code. */
  readonly checks: ReadonlyMap<string, CheckRule>;
  /** 本地表头 of the rule sheet. */
  readonly headings: readonly Heading[];
}
