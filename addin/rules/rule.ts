import type { DerivedCell } from "../identities/derived-cell.ts";
import type { Form } from "../forms/form.ts";
import type { Slot } from "../forms/grid.ts";
import type { Quote } from "../forms/report-reading.ts";
import type { Identity } from "../identities/identity.ts";
import { FORM_KINDS, type FormKind } from "../forms/kind.ts";
import type { DisagreementParts } from "../messages/findings-identity.ts";
import type { ParameterName, Policy } from "../policy/policy.ts";
import type { Decimal } from "../values/decimal.ts";
import type { WorkbookSnapshot } from "../sheet/snapshot.ts";
import type { Severity } from "./finding.ts";
import type { Example } from "./examples/example.ts";

/** One recognised form with the policy (口径) chosen for it. */
export interface FormContext {
  readonly form: Form;
  readonly policy: Policy;
}

/** All forms of a workbook together. */
export interface BookContext {
  readonly forms: readonly FormContext[];
  /** Recognised forms that are still blank: no check looks at them, and other forms may fill them. */
  readonly blank?: readonly FormContext[];
  /** All that a check may see of the workbook besides its forms: its results are reused as long as all of it stays the same. */
  readonly workbook: Pick<WorkbookSnapshot, "externalLinks">;
  /** Project forms of the workbook may belong to these forms that nothing attributes: sums over project forms prove nothing. */
  readonly mayBeIncomplete?: boolean;
  /** The forms of the workbooks given as last year's (上年的表); absent where none was given. */
  readonly previous?: readonly FormContext[];
}

/** The result of a check for one place. No result at all means: not applicable. */
export type Outcome =
  | { readonly kind: "passed" }
  | ({ readonly kind: "finding" } & FindingParts)
  | { readonly kind: "not-checked"; readonly cells: readonly Slot[]; readonly reason: string };

/** The parts of a finding a check provides; the rule's declaration provides the rest. */
export interface FindingParts {
  /** Cells involved, the primary one first. */
  readonly cells: readonly Slot[];
  /** One sentence from `addin/messages/findings-*.ts`. */
  readonly message: string;
  readonly found?: string;
  readonly expected?: string;
  readonly difference?: string;
  readonly working?: string;
  /** Which figures would agree, where the check allows for rounding. */
  readonly tolerance?: string;
  /** Overrides the declared severity for this place. */
  readonly severity?: Severity;
  /** Why it weighs less than declared, as a Chinese clause. */
  readonly softened?: string;
  /** Overrides the declared basis, e.g. with the rule printed on the form. */
  readonly basis?: string;
  /** Sentences of a report the finding is about, its figures marked. */
  readonly quotes?: readonly Quote[];
  readonly fix?: { readonly slot: Slot; readonly value: number | string; readonly formula: string | null };
}

/** The families of checks, one folder and one letter each. */
export type Family =
  | "funding"
  | "points"
  | "indicators"
  | "rates"
  | "base-data"
  | "summary"
  | "monitoring"
  | "goals"
  | "across"
  | "years"
  | "narrative"
  | "hygiene";

/** What every check declares: data first. Its examples run as tests. */
export interface RuleMeta {
  /** `thing-then-check`; the same in code, tests, help and reports. */
  readonly id: string;
  /** Catalogue code, e.g. `F02`. */
  readonly code: string;
  readonly family: Family;
  /** 名称, at most 16 characters. */
  readonly title: string;
  /** Severity of its findings; a check may lower it for one place. */
  readonly severity: Severity;
  /** Forms it looks at. */
  readonly forms: readonly FormKind[];
  /** It is about a form as a whole (all points are 100). It does not apply to a part of a form (`part`). */
  readonly whole?: true;
  /** Its findings name cells left blank: what could not be checked for want of such a cell is part of the finding, and not listed again. */
  readonly reportsBlanks?: true;
  /** Document and clause, or `表内勾稽` for a form's own arithmetic. */
  readonly basis: string;
  /** For 检查清单 and the help page: what is compared, why it matters, what to do. Chinese. */
  readonly explanation: string;
  /** Why it is off unless the user turns it on; absent when it is on. */
  readonly off?: string;
  /** Parameters of the policy it rests on: a rule sheet (口径表) that gives one is named as its basis. */
  readonly parameters?: readonly ParameterName[];
  /** The parameter that turns a check on that is off by itself: it runs on the forms whose policy uses the parameter. */
  readonly onBy?: ParameterName;
  readonly examples: readonly Example[];
}

/** A check over one form. */
export interface FormRule extends RuleMeta {
  readonly scope: "form";
  readonly check: (context: FormContext) => readonly Outcome[];
  /** Blank cells the rule can fill. */
  readonly derivations?: (context: FormContext) => readonly DerivedCell[];
}

/** A check over all forms of the workbook. */
export interface BookRule extends RuleMeta {
  readonly scope: "workbook";
  /** `filing`: looks at the forms of one unit and year at a time; else at all of the workbook together. */
  readonly by?: "filing";
  readonly check: (context: BookContext) => readonly Outcome[];
  /** Identities between cells of several forms that derive blank cells. */
  readonly identities?: (context: BookContext) => readonly Identity[];
  /** Blank cells that follow from other forms by a rule that is no identity. */
  readonly derivations?: (context: BookContext) => readonly DerivedCell[];
}

/** A check that is an identity: the identities it states also derive blank cells. */
export interface IdentityRule extends RuleMeta {
  readonly scope: "identity";
  readonly identities: (context: FormContext) => readonly Identity[];
  /** The sentence for one disagreement. */
  readonly message: (parts: DisagreementParts) => string;
  /** A lower severity for this disagreement (difference = printed − expected), or `null` for the declared one. */
  readonly lowerSeverity?: (identity: Identity, difference: Decimal) => Severity | null;
  /** A printed figure accepted although it differs, such as a score rounded to a whole point; never a wide tolerance. */
  readonly accepts?: (identity: Identity, target: Decimal, expected: Decimal) => boolean;
}

/** A check of any scope. */
export type Rule = FormRule | BookRule | IdentityRule;

/** The forms with a funding block and an indicator table. */
export const SELF_EVALUATION: readonly FormKind[] = ["department-self-evaluation", "project-self-evaluation"];
/** The forms with scored rows. */
export const SCORED: readonly FormKind[] = [...SELF_EVALUATION, "scoring-sheet"];

/** The forms with rate indicators, and those with the figures behind them. */
export const RATED: readonly FormKind[] = [...SCORED, "base-data", "basic-information"];

/** All official forms. */
export const EVERY_FORM: readonly FormKind[] = FORM_KINDS;

/** The place is right. */
export const passed: Outcome = { kind: "passed" };

/** The place needs a look. */
export function finding(parts: FindingParts): Outcome {
  return { kind: "finding", ...parts };
}

/** The place could not be decided; `reason` is one Chinese sentence. Never a pass. */
export function notChecked(cells: readonly Slot[], reason: string): Outcome {
  return { kind: "not-checked", cells, reason };
}
