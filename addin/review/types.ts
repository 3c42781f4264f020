import type { SheetMapping } from "../forms/given-labels.ts";
import type { FormKind } from "../forms/kind.ts";
import type { DerivedContent } from "../identities/derived-cell.ts";
import type { PolicyDocument } from "../policy/document.ts";
import type { PolicyId } from "../policy/id.ts";
import type { RuleSheetSignature } from "../policy/policy.ts";
import type { Finding, NotChecked, Severity } from "../rules/finding.ts";
import type { CellRef } from "../sheet/address.ts";
import type { WorkbookSnapshot } from "../sheet/snapshot.ts";

/** What became of the figures (数) of a form: each is counted once. */
export interface Coverage {
  readonly figures: number;
  /** Looked at by a check that could decide. */
  readonly checked: number;
  /** Read in a role, but nothing is beside them to compare them with. */
  readonly undecided: number;
  /** Not understood: under no known heading, or words in the place of a figure. */
  readonly unread: number;
}

/** One form found on a sheet, or why none was found. A sheet with several forms has several entries. */
export interface SheetReview {
  readonly sheet: string;
  readonly form: FormKind | null;
  /** Title as printed on the form, e.g. `2023年度单位整体支出绩效自评表`; `""` where none is printed. */
  readonly title: string;
  /** 预算年度 printed on the form, or `null`. */
  readonly year: number | null;
  /** Unit (单位) or project (项目) the form is about; `""` where not filled in. */
  readonly subject: string;
  /** The unit that fills the form in; `""` where it does not say. Absent where no form was recognised. */
  readonly unit?: string;
  /** The project the form is about; `""` for a form about a unit. Absent where no form was recognised. */
  readonly project?: string;
  readonly policy: PolicyId | null;
  /** Why this policy was chosen, in one Chinese sentence; `""` without a policy. */
  readonly policyReason: string;
  /** Sections recognised, e.g. `funding`, `goals`, `indicators`, `total`. */
  readonly sections: readonly string[];
  /** For an unrecognised sheet: what was looked for and what was found instead; for a blank form: that it is blank; for a report: how much of it is read; otherwise `""`. */
  readonly reason: string;
  /** What became of the mapping (对应关系) the user gave for the sheet, in one sentence; `""` without one. */
  readonly mapping: string;
  /** 自评总分 as printed, or `null`. */
  readonly totalScore: string | null;
  /** 预算执行率 recomputed from the form's figures, e.g. `99.91%`, or `null`. */
  readonly executionRate: string | null;
  /** 全年预算数 and 全年执行数 as printed, or `null`. */
  readonly budget: string | null;
  readonly executed: string | null;
  /** `null` where no figures were looked at: no form, or a blank one. Of a report its figures count: those of decided relations are checked. */
  readonly coverage: Coverage | null;
}

/** One derivable cell: what belongs there by the form's own figures. */
export interface Derivation extends DerivedContent {
  readonly cell: CellRef;
  /** Chinese name of the cell, e.g. `年度资金总额 · 得分`. */
  readonly label: string;
  /** What the cell shows now; `""` when blank. */
  readonly current: string;
  /** Number format to set with it, e.g. `0.00%`; `null` leaves the format alone. */
  readonly format: string | null;
  /** `blank`: nothing is there. `wrong`: a different figure is there. Agreeing cells are not listed. */
  readonly state: "blank" | "wrong";
}

/** How one check of the catalogue went on this workbook. */
export interface CheckState {
  readonly rule: string;
  readonly code: string;
  readonly title: string;
  /** The weightiest that was found, or the declared one where nothing was. */
  readonly severity: Severity;
  /** `not-applicable`: no form in the workbook has what the check looks at. */
  readonly state: "passed" | "found" | "not-checked" | "off" | "not-applicable";
  readonly findings: number;
  /** Why it is off or was not checked; otherwise `""`. */
  readonly reason: string;
}

/**
 * `passed`: at least one form was recognised, everything could be checked, nothing found.
 * `findings`: something was found. `incomplete`: nothing found, but something could not be checked or no form was recognised.
 */
export type Verdict = "passed" | "findings" | "incomplete";

/** Everything one run says about one workbook. Plain data; the same input gives the same review. */
export interface Review {
  readonly verdict: Verdict;
  /** 部分结果: the run was ended early, and what was not looked at is listed as not checked. Never a pass. */
  readonly partial: boolean;
  readonly sheets: readonly SheetReview[];
  /** Sorted by severity, then sheet order, row, column. */
  readonly findings: readonly Finding[];
  readonly derivations: readonly Derivation[];
  readonly notChecked: readonly NotChecked[];
  /** Every check of the catalogue, in catalogue order. */
  readonly checks: readonly CheckState[];
  /** The rule sheet (口径表) everything was checked under, or `null`. */
  readonly ruleSheet: RuleSheetSignature | null;
  /** Version of the rule set and dates of the policies used, e.g. `规则 2026.11 · cn-2020 (2020-02-25)`. */
  readonly policySets: string;
}

/** What the user set for the run. */
export interface ReviewOptions {
  /** Use this policy on every form instead of choosing from the labels. */
  readonly policy?: PolicyId;
  /** 口径表: laid over the policy of every form. */
  readonly ruleSheet?: PolicyDocument;
  /** Check states changed by the user: rule id → on or off. */
  readonly rules?: Readonly<Record<string, boolean>>;
  /** Mappings by the user, for sheets whose labels are not understood; at most one for each sheet. */
  readonly mappings?: readonly SheetMapping[];
  /** Last year's workbooks (上年的表), to be compared with this one; the same array as long as they are the same. */
  readonly previous?: readonly WorkbookSnapshot[];
}
