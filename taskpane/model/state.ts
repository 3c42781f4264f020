import type { CleanReceipt, EnvironmentFact, WriteReceipt } from "../../addin/hosts/port.ts";
import type { FormerCell } from "../../addin/sheet/edit.ts";
import type { FillPlan } from "../../addin/fill/types.ts";
import type { FixPlan } from "../../addin/fill/fix-all.ts";
import type { Explainable, IgnoreDecision } from "../../addin/review/ignore.ts";
import type { RuleSheetReading } from "../../addin/policy/rule-sheet/problem.ts";
import type { Review } from "../../addin/review/types.ts";
import type { WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";
import { DEFAULT_SETTINGS, type PaneSettings } from "./settings.ts";
import { DEFAULT_VIEW, type FindingView, type Leaving } from "./finding-view.ts";

/** The pages of the pane, in the order of their tabs. */
export const PAGES = ["check", "fill", "checks", "more"] as const;
export type Page = (typeof PAGES)[number];

/** Parts of the page 更多. */
export const SECTIONS = [
  "history",
  "years",
  "nextYear",
  "reviewScores",
  "export",
  "draft",
  "marks",
  "clean",
  "ruleSheets",
  "settings",
  "environment",
] as const;
export type PageSection = (typeof SECTIONS)[number];

export type BusyKind =
  | "check"
  | "write"
  | "restore"
  | "mark"
  | "clear"
  | "report"
  | "clean"
  | "select"
  | "sample"
  | "import"
  | "previous"
  | "nextYear";

/** How far an action is: what it looks at, in one line, and the share that is done. */
export interface ActionProgress {
  readonly text: string;
  readonly done: number;
  readonly all: number;
}

/** The action under way; one at a time. */
export interface Busy {
  readonly kind: BusyKind;
  /** How far it is, or `null` where that is unknown. */
  readonly progress: ActionProgress | null;
  readonly cancellable: boolean;
}

/** One line that says how the last action went; it stays until the next action. */
export interface Notice {
  readonly tone: "done" | "problem";
  readonly text: string;
  /** The host's own words, for small print; `""` for none. */
  readonly detail: string;
  /** The action wrote cells: 还原 is offered beside the sentence. */
  readonly restorable: boolean;
}

/** One finished check: the workbook as it was read and what the core says about it. */
export interface Run {
  readonly snapshot: WorkbookSnapshot;
  readonly review: Review;
  readonly plan: FillPlan;
  /** Explanations by finding. */
  readonly explained: ReadonlyMap<Explainable, string>;
  /** Explanations whose cells changed since: they no longer count. */
  readonly voided: readonly IgnoreDecision[];
  /** The rule sheet (口径表) on a worksheet of the workbook, or what is wrong with it; `null` where there is none. */
  readonly ruleSheet: RuleSheetReading | null;
  /** Cells marked in the workbook. */
  readonly marked: number;
  /** Local time of the run, for 运行信息. */
  readonly time: string;
}

/** Why the results may no longer fit the workbook. */
type Stale = "edited" | "written" | "settings" | null;

/** What is open under the buttons of one card: the form for a reason, or the question before a formula is replaced. */
export interface CardPanel {
  readonly key: string;
  /** `not-applicable`: the reason says why the check does not apply here. */
  readonly kind: "ignore" | "not-applicable" | "fix";
  /** Reason typed so far; kept when the card scrolls out of view and when the check runs again. */
  readonly draft: string;
}

/** One write of ours (改动记录), which can be taken back while its cells hold what it wrote. */
export interface HistoryEntry {
  readonly id: number;
  /** In words: 修正 整体自评表!G27：90 → 100. */
  readonly label: string;
  /** Local time of the write. */
  readonly time: string;
  readonly former: readonly FormerCell[];
  readonly takenBack: boolean;
}

/** Last year's file as it was read. */
interface Previous {
  readonly name: string;
  readonly books: readonly WorkbookSnapshot[];
}

/** Everything the pane shows. */
export interface PaneState {
  readonly page: Page;
  /** Open part of the page 更多; `null` shows the list of parts. */
  readonly section: PageSection | null;
  readonly busy: Busy | null;
  /** The check runs again by itself; nothing has to wait for it. */
  readonly rechecking: boolean;
  readonly notice: Notice | null;
  readonly run: Run | null;
  readonly stale: Stale;
  readonly settings: PaneSettings;
  /** Settings that came with the workbook and wait for 采用 or 不采用; they change nothing yet. */
  readonly offered: PaneSettings | null;
  readonly view: FindingView;
  /** List row the keyboard is on, by {@link ListRow} key. */
  readonly current: string | null;
  /** Grows whenever the current row is to be brought into view: never because of a click on it. */
  readonly reveal: number;
  /** List rows with their details open. */
  readonly open: ReadonlySet<string>;
  /** 逐条办结: one item at a time instead of the list. */
  readonly walking: boolean;
  /** What the last check no longer found: struck through once, then gone. */
  readonly leaving: readonly Leaving[];
  /** Items to settle that were there in an earlier check and are gone now, by key. */
  readonly mended: ReadonlySet<string>;
  /** How many cells 修正全部可推算的 would change, worked out for this run. */
  readonly fixCount: { readonly run: Run; readonly count: number } | null;
  /** Preview of 修正全部可推算的, and the addresses chosen in it. */
  readonly fixPlan: FixPlan | null;
  readonly chosen: ReadonlySet<string>;
  /** List rows whose fix was written since the run. */
  readonly fixed: ReadonlySet<string>;
  readonly panel: CardPanel | null;
  /** Addresses ticked in the fill plan. */
  readonly ticked: ReadonlySet<string>;
  /** What the last fill wrote and left alone. */
  readonly receipt: WriteReceipt | null;
  /** Our writes, the latest last. */
  readonly history: readonly HistoryEntry[];
  /** Worksheets imported from Word since the pane was opened, by name. */
  readonly imported: readonly string[];
  /** Last year's workbook (上年的表), which checks hold this one against. */
  readonly previous: Previous | null;
  /** The rule sheet on a worksheet that the user did not want to use, as text. */
  readonly refusedRuleSheet: string | null;
  readonly cleaned: CleanReceipt | null;
  readonly environment: readonly EnvironmentFact[] | null;
  /** The one sentence for screen readers per run. */
  readonly announcement: string;
}

/** The pane before anything was done. */
export const INITIAL_STATE: PaneState = {
  page: "check",
  section: null,
  busy: null,
  rechecking: false,
  notice: null,
  run: null,
  stale: null,
  settings: DEFAULT_SETTINGS,
  offered: null,
  view: DEFAULT_VIEW,
  current: null,
  reveal: 0,
  open: new Set(),
  walking: false,
  leaving: [],
  mended: new Set(),
  fixCount: null,
  fixPlan: null,
  chosen: new Set(),
  fixed: new Set(),
  panel: null,
  ticked: new Set(),
  receipt: null,
  history: [],
  imported: [],
  previous: null,
  refusedRuleSheet: null,
  cleaned: null,
  environment: null,
  announcement: "",
};
