import { HostError } from "../../../addin/hosts/port.ts";
import { openFile } from "../../../addin/hosts/open-file.ts";
import { needsCalculation } from "../../../addin/calculation/needs-calculation.ts";
import { hostErrorMessage } from "../../../addin/messages/hosts.ts";
import { countReview, type ReviewCounts } from "../../../addin/review/counts.ts";
import { review } from "../../../addin/review/review.ts";
import type { Review, SheetReview } from "../../../addin/review/types.ts";
import { unitFigures, type UnitFigures } from "../../../addin/review/unit-figures.ts";
import type { WorkbookSnapshot } from "../../../addin/sheet/snapshot.ts";

/** `findings` must be changed, `explain` must be explained, `hints`: passed with hints. */
type BatchVerdict = "findings" | "explain" | "hints" | "incomplete" | "passed" | "unreadable";

/** What is known of a file before it is read. */
export type BatchFile = Pick<BatchRow, "file" | "folder" | "index">;

/** One checked file of a batch. Plain data, so a worker can hand it over. */
export interface BatchRow {
  readonly file: string;
  /** Place in the list of files chosen: names repeat from folder to folder. */
  readonly index: number;
  /** Folder within the chosen one, or `""`. */
  readonly folder: string;
  /** Project the file is about, or `""`. */
  readonly project: string;
  /** Unit (单位) named on the form; `""` where none is. */
  readonly unit: string;
  readonly verdict: BatchVerdict;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly notChecked: number;
  /** 自评总分 as printed, or `""`. */
  readonly score: string;
  /** 预算执行率 recomputed, or `""`. */
  readonly rate: string;
  /** Why the file could not be checked; otherwise `""`. */
  readonly reason: string;
  /** The department forms for the summary (自评情况汇总表); empty where the file has none. */
  readonly units: readonly UnitFigures[];
}

/** Lets the browser breathe between two pieces of work; nothing to do in a worker. */
type Pause = () => Promise<void>;

/** Reads and checks one file. Never rejects: a broken file becomes a row that says so. */
export async function checkFile(file: BatchFile, read: () => Promise<Uint8Array>, pause: Pause): Promise<BatchRow> {
  try {
    const bytes = await read();
    await pause();
    const { snapshot } = await openFile(file.file, bytes);
    await pause();
    const complete = await calculated(snapshot);
    await pause();
    const reviewed = review(complete);
    await pause();
    return rowOf(file, reviewed, unitFigures(complete));
  } catch (error) {
    const reason =
      error instanceof HostError ? hostErrorMessage(error.code, error.detail) : hostErrorMessage("unreadable");
    return uncheckedRow(file, reason);
  }
}

/** The row of a file that could not be checked. */
export function uncheckedRow(file: BatchFile, reason: string): BatchRow {
  return {
    ...file,
    unit: "",
    project: "",
    verdict: "unreadable",
    errors: 0,
    warnings: 0,
    infos: 0,
    notChecked: 0,
    score: "",
    rate: "",
    reason,
    units: [],
  };
}

async function calculated(snapshot: WorkbookSnapshot): Promise<WorkbookSnapshot> {
  if (!needsCalculation(snapshot)) return snapshot;
  const { calculateMissing } = await import(
    /* webpackChunkName: "calculation" */ "../../../addin/calculation/calculate.ts"
  );
  return calculateMissing(snapshot);
}

function rowOf(file: BatchFile, reviewed: Review, units: readonly UnitFigures[]): BatchRow {
  const { notChecked, sheets } = reviewed;
  const counts = countReview(reviewed, new Map());
  // The form about the whole unit speaks for the file; other forms fill in what it leaves open.
  const forms = [...sheets].sort(
    (a, b) => Number(b.form === "department-self-evaluation") - Number(a.form === "department-self-evaluation"),
  );
  const first = (read: (sheet: SheetReview) => string | null | undefined): string =>
    forms.map(read).find((text) => typeof text === "string" && text !== "") ?? "";
  const verdict = verdictOf(counts);
  return {
    ...file,
    unit: first(({ unit }) => unit),
    project: first(({ project }) => project),
    verdict,
    errors: counts.must,
    warnings: counts.explain,
    infos: counts.hints,
    notChecked: notChecked.length,
    score: first(({ totalScore }) => totalScore),
    rate: first(({ executionRate }) => executionRate),
    reason: verdict === "incomplete" ? first(({ reason }) => reason) || (notChecked[0]?.reason ?? "") : "",
    units,
  };
}

/** As the pane says it: red is for what must be changed alone, and nothing counts as passed that could not be checked. */
function verdictOf({ must, explain, hints, notChecked, forms, unread }: ReviewCounts): BatchVerdict {
  if (must > 0) return "findings";
  if (explain > 0) return "explain";
  if (notChecked > 0 || forms === 0 || unread > 0) return "incomplete";
  return hints > 0 ? "hints" : "passed";
}
