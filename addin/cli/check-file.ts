import { readFile } from "node:fs/promises";
import { cliMessages } from "../messages/cli.ts";
import { hostErrorMessage } from "../messages/hosts.ts";
import { HostError } from "../hosts/port.ts";
import type { PolicyId } from "../policy/id.ts";
import { review } from "../review/review.ts";
import type { SheetReview } from "../review/types.ts";
import { unitFigures, type UnitFigures } from "../review/unit-figures.ts";
import type { WorkbookSnapshot } from "../sheet/snapshot.ts";
import type { CopyTarget } from "./copies.ts";
import type { InputFile } from "./find-files.ts";
import { fileReport, unreadableReport } from "./file-report.ts";
import { openFile } from "./open-file.ts";
import type { FileReport } from "./report-schema.ts";
import { codeOf, systemReason } from "./system-reason.ts";
import { noticeLines, placesOf, type Places } from "./word-report.ts";
import type { Checked, Copy } from "./write-copies.ts";

/** One file's work, as plain data so that a worker process can take it. */
export interface FileTask {
  readonly file: InputFile;
  readonly policy: PolicyId | null;
  readonly annotate: CopyTarget | null;
  readonly fill: CopyTarget | null;
  readonly recalculate: boolean;
  /** Take the figures for the summary along. */
  readonly summarise: boolean;
}

/** What checking one file gave. Plain data. */
export interface FileResult {
  readonly report: FileReport;
  /** What the text output shows of each form beside the report. */
  readonly sheets: readonly SheetReview[];
  /** Lines to print behind the report: the copies written, or why not. */
  readonly notes: readonly string[];
  /** Where the cells of a Word document stand, in words; empty for workbooks. */
  readonly places: Places;
  /** The department forms for the summary; empty unless asked for. */
  readonly units: readonly UnitFigures[];
}

/** Checks files one after the other or side by side; results come in the order of the tasks. */
export type CheckAll = (tasks: readonly FileTask[]) => AsyncIterable<FileResult>;

/** Reads, checks and, where asked, writes copies of one file. A file that cannot be read becomes a report of its own. */
export async function checkFile(task: FileTask): Promise<FileResult> {
  const { path } = task.file;
  try {
    const bytes = await readFile(path);
    const opened = await openFile(path, bytes);
    const snapshot = await calculated(opened.snapshot, task.recalculate);
    const result = review(snapshot, task.policy ? { policy: task.policy } : {});
    const checked = { bytes, readOnly: opened.readOnly, word: opened.word?.kind ?? null, snapshot, review: result };
    const places = opened.word ? placesOf(opened.word.book, result) : {};
    const copies = await copiesOf(task, checked);
    return {
      report: fileReport(
        path,
        result,
        copies.map(({ report }) => report),
        { snapshot, places },
      ),
      places,
      sheets: result.sheets,
      notes: [...(opened.word ? noticeLines(opened.word.book) : []), ...copies.map(({ note }) => note)],
      units: task.summarise ? unitFigures(snapshot) : [],
    };
  } catch (error) {
    return unreadable(path, error);
  }
}

async function copiesOf(task: FileTask, checked: Checked): Promise<Copy[]> {
  if (task.annotate === null && task.fill === null) return [];
  const { writeCopies } = await import("./write-copies.ts");
  return writeCopies(task, checked);
}

function unreadable(path: string, error: unknown): FileResult {
  if (error instanceof HostError) {
    // To other programs a document that cannot be read is what a workbook is.
    const code = error.code === "unreadable-document" ? "unreadable" : error.code;
    return failedResult(path, code, hostErrorMessage(error.code, error.detail));
  }
  const reason = systemReason(error);
  const isSystems = codeOf(error) !== "";
  return failedResult(
    path,
    "failed",
    isSystems ? cliMessages.cannotOpen(reason) : hostErrorMessage("unreadable", reason),
  );
}

/** The result of a file that was not checked. */
export function failedResult(path: string, code: string, message: string): FileResult {
  return { report: unreadableReport(path, code, message), sheets: [], places: {}, notes: [], units: [] };
}

/** Formulas without a stored result are calculated; the engine is loaded only then. */
async function calculated(snapshot: WorkbookSnapshot, force: boolean): Promise<WorkbookSnapshot> {
  const { needsCalculation } = await import("../calculation/needs-calculation.ts");
  if (!force && !needsCalculation(snapshot)) return snapshot;
  const { calculateMissing } = await import("../calculation/calculate.ts");
  return calculateMissing(snapshot, { force });
}
