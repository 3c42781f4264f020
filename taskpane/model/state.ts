import type { CleanReceipt, EnvironmentFact, WriteReceipt } from "../../addin/hosts/port.ts";
import type { FormerCell } from "../../addin/sheet/edit.ts";
import type { FillPlan } from "../../addin/fill/types.ts";
import type { Finding } from "../../addin/rules/finding.ts";
import type { IgnoreDecision } from "../../addin/review/ignore.ts";
import type { Review } from "../../addin/review/types.ts";
import type { WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";
import { DEFAULT_SETTINGS, type PaneSettings } from "./settings.ts";
import { DEFAULT_VIEW, type FindingView } from "./finding-view.ts";

/** The pages of the pane, in the order of their tabs. */
export const PAGES = ["check", "fill", "checks", "more"] as const;
export type Page = (typeof PAGES)[number];

/** Parts of the page 更多. */
export const SECTIONS = ["export", "marks", "clean", "settings", "environment"] as const;
export type Section = (typeof SECTIONS)[number];

export type BusyKind = "check" | "write" | "restore" | "mark" | "clear" | "report" | "clean" | "select" | "sample";

/** How far an action is: what it looks at, in one line, and the share that is done. */
export interface Progress {
  readonly text: string;
  readonly done: number;
  readonly all: number;
}

/** The action under way; one at a time. */
export interface Busy {
  readonly kind: BusyKind;
  /** How far it is, or `null` where nobody knows. */
  readonly progress: Progress | null;
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
  readonly explained: ReadonlyMap<Finding, string>;
  /** Explanations whose cells changed since: they no longer count. */
  readonly voided: readonly IgnoreDecision[];
  /** Cells marked in the workbook. */
  readonly marked: number;
  /** Local time of the run, for 运行信息. */
  readonly time: string;
}

/** Why the results may no longer fit the workbook. */
export type Stale = "edited" | "written" | "settings" | null;

/** What is open under the buttons of one card: the form for a reason, or the question before a formula is replaced. */
export interface CardPanel {
  readonly key: string;
  readonly kind: "ignore" | "fix";
  /** Reason typed so far; kept when the card scrolls out of view. */
  readonly draft: string;
}

/** One write that can be put back (还原). */
export interface Undo {
  readonly label: string;
  readonly former: readonly FormerCell[];
}

/** Everything the pane shows. */
export interface PaneState {
  readonly page: Page;
  /** Open part of the page 更多; `null` shows the list of parts. */
  readonly section: Section | null;
  readonly busy: Busy | null;
  readonly notice: Notice | null;
  readonly run: Run | null;
  readonly stale: Stale;
  readonly settings: PaneSettings;
  readonly view: FindingView;
  /** List row the keyboard is on, by {@link ListRow} key. */
  readonly current: string | null;
  /** Grows whenever the current row is to be brought into view: never because of a click on it. */
  readonly reveal: number;
  /** List rows with their details open. */
  readonly open: ReadonlySet<string>;
  /** List rows whose fix was written since the run. */
  readonly fixed: ReadonlySet<string>;
  readonly panel: CardPanel | null;
  /** Addresses ticked in the fill plan. */
  readonly ticked: ReadonlySet<string>;
  /** What the last fill wrote and left alone. */
  readonly receipt: WriteReceipt | null;
  readonly undo: readonly Undo[];
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
  notice: null,
  run: null,
  stale: null,
  settings: DEFAULT_SETTINGS,
  view: DEFAULT_VIEW,
  current: null,
  reveal: 0,
  open: new Set(),
  fixed: new Set(),
  panel: null,
  ticked: new Set(),
  receipt: null,
  undo: [],
  cleaned: null,
  environment: null,
  announcement: "",
};
