import type { CellWrite } from "../addin/sheet/edit.ts";
import type { FixPlan } from "../addin/fill/fix-all.ts";
import type { IgnoreDecision } from "../addin/review/ignore.ts";
import type { Fix } from "../addin/rules/finding.ts";
import type { FillItem, FillPlan, FillStyle } from "../addin/fill/types.ts";
import type { SampleSheet } from "../addin/sheet/sample-sheet.ts";
import type { ImportedSheet } from "../addin/sheet/imported-sheet.ts";
import type { FormulaStyle, NextYearPlan } from "../addin/compose/next-year/plan.ts";
import type { YearTable } from "../addin/compare/year-table.ts";
import type { ReportSheet } from "../addin/sheet/report-sheet.ts";
import type { Host, ImportShelf, SampleShelf } from "../addin/hosts/port.ts";
import type { ReviewScoreTools } from "./review-score-tools.ts";
import type { DraftTools } from "./draft-tools.ts";
import type { SigningTools } from "./signing-tools.ts";
import type { PolicyDocument } from "../addin/policy/document.ts";
import type { PolicyId } from "../addin/policy/id.ts";
import type { RuleSheetReading } from "../addin/policy/rule-sheet/problem.ts";
import type { RuleSheetLine } from "../addin/policy/rule-sheet/lines.ts";
import type { ReportSource } from "../addin/compose/review-report.ts";
import type { ReportInput } from "../addin/review/export.ts";
import type { Steps } from "../addin/review/steps.ts";
import type { Review, ReviewOptions } from "../addin/review/types.ts";
import type { SheetMapping } from "../addin/forms/given-labels.ts";
import type { MappableKind } from "../addin/forms/kind.ts";
import type { LabelDraft } from "../addin/forms/label-draft.ts";
import type { MappingOutcome } from "../addin/forms/recognise.ts";
import type { SheetSnapshot, WorkbookSnapshot } from "../addin/sheet/snapshot.ts";

/** A policy (评分口径) the user can choose. */
export interface SelectablePolicy {
  readonly id: PolicyId;
  readonly name: string;
  /** Date it took effect, e.g. `2020-02-25`, or `""`. */
  readonly effective: string;
}

/** Light or dark as the surrounding program shows it; `null` where it does not say. */
export interface ThemeSource {
  readonly current: () => "light" | "dark" | null;
  readonly watch: (listener: () => void) => () => void;
}

/** The pure core as the pane uses it; see `core.ts` for the real one, `lazy-core.ts` for the same loaded later. */
export interface PaneCore {
  /** The review in slices, for the pane to do one after the other without freezing. */
  readonly review: (snapshot: WorkbookSnapshot, options?: ReviewOptions) => Steps<Review> | Promise<Steps<Review>>;
  readonly planFill: (snapshot: WorkbookSnapshot, review: Review) => FillPlan | Promise<FillPlan>;
  readonly fillWrites: (items: readonly FillItem[], style: FillStyle) => CellWrite[] | Promise<CellWrite[]>;
  /** The writes that settle one finding. */
  readonly fixWrites: (
    fix: Fix,
    review: Review,
    snapshot: WorkbookSnapshot,
    style: FillStyle,
  ) => CellWrite[] | Promise<CellWrite[]>;
  /** The fixes of all findings together, tried out beforehand. */
  readonly planFixes: (
    snapshot: WorkbookSnapshot,
    review: Review,
    options: ReviewOptions,
    ignores: readonly IgnoreDecision[],
    style: FillStyle,
  ) => FixPlan | Promise<FixPlan>;
  /** Writes that replace `JX.` formulas by their values or by native formulas. */
  readonly formulaReplacements: (
    snapshot: WorkbookSnapshot,
    mode: "value" | "native",
  ) => CellWrite[] | Promise<CellWrite[]>;
  /** The result worksheets of a run: 校验报告 first, then the long form. */
  readonly resultSheets: (input: ReportInput, source: ReportSource) => ReportSheet[] | Promise<ReportSheet[]>;
  /** The run as plain text for the clipboard. */
  readonly resultText: (input: ReportInput) => string | Promise<string>;
  readonly policies: readonly SelectablePolicy[];
  /** The rule sheet (口径表) on a worksheet of the workbook, or what is wrong with it; `null` where there is none. */
  readonly ruleSheetIn: (snapshot: WorkbookSnapshot) => RuleSheetReading | null | Promise<RuleSheetReading | null>;
  /** Stored data as a rule sheet; `null` for whatever cannot be used as a whole. */
  readonly storedRuleSheet: (data: unknown) => PolicyDocument | null | Promise<PolicyDocument | null>;
  /** What a sheet offers for a mapping (对应关系), as the named form or the one it comes nearest to. */
  readonly labelDraft: (sheet: SheetSnapshot, form: MappableKind | null) => LabelDraft | Promise<LabelDraft>;
  /** Whether a mapping would be used, with the sentence that says so or why not. */
  readonly tryMapping: (sheet: SheetSnapshot, mapping: SheetMapping) => MappingOutcome | Promise<MappingOutcome>;
}

/** The forms of a document, and sentences on what of it was not read. */
export interface ImportedForms {
  readonly sheets: readonly ImportedSheet[];
  readonly notices: readonly string[];
}

/** What is done with two years of a workbook; loaded when it is first requested. */
export interface YearTools {
  /** Reads last year's file, a workbook or a Word document. Rejects with a `HostError`. */
  readonly read: (name: string, bytes: Uint8Array) => Promise<WorkbookSnapshot>;
  /** This year's forms beside last year's. */
  readonly table: (now: WorkbookSnapshot, before: readonly WorkbookSnapshot[], options: ReviewOptions) => YearTable;
  /** The same as a result worksheet. */
  readonly sheet: (table: YearTable) => ReportSheet;
  /** Next year's form as writes into this workbook. */
  readonly plan: (now: WorkbookSnapshot, options: ReviewOptions, style: FormulaStyle) => NextYearPlan;
}

/** A rule sheet with the headings of one more form in it. */
interface LearntHeadings {
  readonly document: PolicyDocument;
  readonly headings: number;
}

/** What is done with rule sheets (口径表) outside a check; loaded when it is first requested. */
export interface RuleSheetTools {
  /** Reads a `*.json` file, or a workbook with the worksheet 绩核-口径; `null` where there is none in it. Rejects with a `HostError`. */
  readonly read: (name: string, bytes: Uint8Array) => Promise<RuleSheetReading | null>;
  readonly policies: readonly SelectablePolicy[];
  /** A new one that starts from a built-in policy. */
  readonly start: (base: PolicyId) => PolicyDocument;
  /** One as worksheets to be laid into a workbook, as a workbook of its own, and as the text of a `*.jihe.json` file. */
  readonly sheets: (document: PolicyDocument) => readonly ImportedSheet[];
  readonly workbook: (document: PolicyDocument) => Uint8Array;
  readonly text: (document: PolicyDocument) => string;
  /** The mapping (对应关系) of a sheet as 本地表头 in a rule sheet, a new one for `null`; `null` where the words alone do not tell the form. */
  readonly learn: (
    document: PolicyDocument | null,
    sheet: SheetSnapshot,
    mapping: SheetMapping,
  ) => LearntHeadings | null;
  /** What it says, one entry a line. */
  readonly lines: (document: PolicyDocument) => readonly RuleSheetLine[];
}

/** Everything the pane needs from outside. The same pane runs in Excel, in WPS and in the workbench. */
export interface PaneServices {
  readonly host: Host;
  readonly core: PaneCore;
  /** Version of the product, for 运行信息. */
  readonly version: string;
  /** Local date and time as text, for 运行信息 only. */
  readonly now: () => string;
  /** Puts text on the clipboard; resolves to `false` where the program forbids it. */
  readonly copyText: (text: string) => Promise<boolean>;
  readonly theme?: ThemeSource;
  /** Opens a sample workbook, where the host can. */
  readonly openSample?: () => Promise<void>;
  /** Puts a sample worksheet into the workbook, where the program cannot open a file from the pane. */
  readonly sample?: { readonly shelf: SampleShelf; readonly load: () => Promise<SampleSheet> };
  /** Lays the forms of a Word document into the workbook, where the program holds a workbook of its own. */
  readonly importing?: {
    readonly shelf: ImportShelf;
    readonly read: (name: string, bytes: Uint8Array) => Promise<ImportedForms>;
  };
  /** Proposals for 复核分数. */
  readonly reviewScores?: () => Promise<ReviewScoreTools>;
  /** Rule sheets; without `files` the pane cannot save one, and its text goes to the clipboard. */
  readonly ruleSheets?: { readonly files: boolean; readonly load: () => Promise<RuleSheetTools> };
  readonly years?: () => Promise<YearTools>;
  /** Saves next year's form as a file of its own, where the page holds a file; resolves to the sentence that says so. */
  readonly saveNextYear?: (options: ReviewOptions) => Promise<string>;
  /** Drafts the written report; without `files` the pane cannot save one, and the draft goes to the clipboard. */
  readonly drafting?: { readonly files: boolean; readonly load: () => Promise<DraftTools> };
  /** 校验报告 as a document, where the page can save files, and on paper, where it can print. */
  readonly signing?: {
    readonly load: () => Promise<SigningTools>;
    readonly print?: (source: ReportSource) => Promise<void>;
  };
  /** Brings the pane to the front, for ribbon commands. */
  readonly showPane?: () => Promise<void>;
}
