import type { ReviewReport } from "../../../addin/compose/review-report.ts";
import type { RoundFinding } from "../../../addin/compare/rounds.ts";
import type { ReviewScore } from "../../../addin/review/review-scores.ts";
import type { UnitFigures } from "../../../addin/review/unit-figures.ts";

/** `findings` must be changed, `explain` must be explained, `hints`: passed with hints. */
type BatchVerdict = "findings" | "explain" | "hints" | "incomplete" | "passed" | "unreadable";

/** What is known of a row before it is read: one file, or the files of a filing (一份材料) that are checked together. */
export interface BatchFile {
  /** Name of the file, or of all files of the filing. */
  readonly file: string;
  /** Place in the list of what was chosen: names repeat from folder to folder. */
  readonly index: number;
  /** Folder within the chosen one, or `""`. */
  readonly folder: string;
  /** Names of the files; more than one for a filing. */
  readonly files: readonly string[];
}

/** One finding as the desk shows it and keeps it for the next round. */
export interface DeskFinding extends RoundFinding {
  /** Name of the check. */
  readonly check: string;
  readonly found: string;
  readonly expected: string;
}

/** One checked row of a batch. Plain data, so a worker can hand it over and the browser can keep it. */
export interface BatchRow extends BatchFile {
  /** Project the forms are about, or `""`. */
  readonly project: string;
  /** Unit (单位) that fills the form in; `""` where none is named. */
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
  /** Why it could not be checked, wholly or in part; otherwise `""`. */
  readonly reason: string;
  readonly findings: readonly DeskFinding[];
  /** What the return slip (审核意见) says; `null` where nothing could be read. */
  readonly slip: ReviewReport | null;
  /** The department forms for the summary (自评情况汇总表); empty where there are none. */
  readonly units: readonly UnitFigures[];
  /** The proposals for 复核分数, one a scored form; shown and written on request. */
  readonly reviewScores: readonly ReviewScore[];
}

/** The proposal shown for a row: of the form about the whole unit, or of its only form. */
export function proposalOf({ reviewScores }: BatchRow): ReviewScore | null {
  const units = reviewScores.filter(({ form }) => form === "department-self-evaluation");
  const own = units.length > 0 ? units : reviewScores;
  return own.length === 1 ? (own[0] ?? null) : null;
}

/** The path of a row within the chosen folder: of its file, or the folder of its filing. */
export function rowPath({ file, folder, files }: BatchFile): string {
  if (files.length > 1) return folder === "" ? file : folder;
  return folder === "" ? file : `${folder}/${file}`;
}

/** The row of what could not be checked. */
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
    findings: [],
    slip: null,
    units: [],
    reviewScores: [],
  };
}
