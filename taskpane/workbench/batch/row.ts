import { HostError } from "../../../addin/hosts/port.ts";
import { openWorkbookFile } from "../../../addin/hosts/xlsx/index.ts";
import { needsCalculation } from "../../../addin/calculation/needs-calculation.ts";
import { hostErrorMessage } from "../../../addin/messages/hosts.ts";
import { review } from "../../../addin/review/review.ts";
import type { Review, SheetReview, Verdict } from "../../../addin/review/types.ts";
import { unitFigures, type UnitFigures } from "../../../addin/review/unit-figures.ts";
import type { Severity } from "../../../addin/rules/finding.ts";
import type { WorkbookSnapshot } from "../../../addin/sheet/snapshot.ts";

/** One checked file of a batch. Plain data, so a worker can hand it over. */
export interface BatchRow {
  readonly file: string;
  /** Unit (单位) named on the form; `""` where none is. */
  readonly unit: string;
  readonly verdict: Verdict | "unreadable";
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
export type Pause = () => Promise<void>;

/** Reads and checks one file. Never rejects: a broken file becomes a row that says so. */
export async function checkFile(file: string, read: () => Promise<Uint8Array>, pause: Pause): Promise<BatchRow> {
  try {
    const bytes = await read();
    await pause();
    const { snapshot } = await openWorkbookFile(bytes);
    await pause();
    const complete = await calculated(snapshot);
    await pause();
    const reviewed = review(complete);
    await pause();
    return rowOf(file, reviewed, unitFigures(complete));
  } catch (error) {
    const reason =
      error instanceof HostError ? hostErrorMessage(error.code, error.detail) : hostErrorMessage("unreadable");
    return {
      file,
      unit: "",
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
}

async function calculated(snapshot: WorkbookSnapshot): Promise<WorkbookSnapshot> {
  if (!needsCalculation(snapshot)) return snapshot;
  const { calculateMissing } = await import(
    /* webpackChunkName: "calculation" */ "../../../addin/calculation/calculate.ts"
  );
  return calculateMissing(snapshot);
}

function rowOf(
  file: string,
  { verdict, findings, notChecked, sheets }: Review,
  units: readonly UnitFigures[],
): BatchRow {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  // The form about the whole unit speaks for the file; other forms fill in what it leaves open.
  const forms = [...sheets].sort(
    (a, b) => Number(b.form === "department-self-evaluation") - Number(a.form === "department-self-evaluation"),
  );
  const first = (read: (sheet: SheetReview) => string | null): string =>
    forms.map(read).find((text) => text !== null && text !== "") ?? "";
  return {
    file,
    unit: first(({ subject }) => subject),
    verdict,
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
    notChecked: notChecked.length,
    score: first(({ totalScore }) => totalScore),
    rate: first(({ executionRate }) => executionRate),
    reason: forms.every(({ form }) => form === null) ? (forms[0]?.reason ?? "") : "",
    units,
  };
}
