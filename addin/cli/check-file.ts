import { cliMessages } from "../messages/cli.ts";
import { hostErrorMessage } from "../messages/hosts.ts";
import { nodeInflater } from "../hosts/ooxml/node-inflater.ts";
import { openFile } from "../hosts/open-file.ts";
import { HostError } from "../hosts/port.ts";
import { isRuleSheet } from "../policy/rule-sheet/is-rule-sheet.ts";
import { review } from "../review/review.ts";
import type { ReviewReport } from "../compose/review-report.ts";
import type { Review, ReviewOptions } from "../review/types.ts";
import { unitFigures, type UnitFigures } from "../review/unit-figures.ts";
import { formatCellRef, type CellRef } from "../sheet/address.ts";
import type { WorkbookSnapshot } from "../sheet/snapshot.ts";
import type { InputFile } from "./find-files.ts";
import type { BroughtSettings } from "./brought-settings.ts";
import { failedResult } from "./failed-result.ts";
import { FileBytesError, fileBytes } from "./file-bytes.ts";
import { fileReport } from "./file-report.ts";
import type { FileResult, FileTask, OnFound } from "./file-task.ts";
import type { PreviousFiles } from "./previous-files.ts";
import { codeOf, systemReason } from "./system-reason.ts";
import type { Copy } from "./write-copies.ts";
import { noticeLines, placesOf, type Places } from "./word-report.ts";

/** Reads and checks one file, and writes the requested copies of it. A file that cannot be read becomes a report of its own. */
export async function checkFile(task: FileTask, { previous = null, onFound }: Checking = {}): Promise<FileResult> {
  const { path } = task.file;
  try {
    if (task.filing) return await checkFiling(task, task.filing, { previous, onFound });
    const bytes = fileBytes(path);
    const opened = await openFile(path, bytes, nodeInflater);
    const snapshot = await calculated(opened.snapshot, task.recalculate);
    if (task.describe) return await described(path, snapshot);
    const settings = await settingsOf(task, opened.settings, snapshot);
    const beside = await lastYearOf(path, snapshot, { previous, options: settings.options });
    const result = review(snapshot, { ...settings.options, ...beside?.options });
    const { word } = opened;
    const found = await foundIn(task, { snapshot, result, word, settings, beside });
    if (!wantsCopies(task)) return found;
    await onFound?.(found);
    const { writeCopies } = await import("./write-copies.ts");
    const kind = word?.kind ?? null;
    const copies = await writeCopies(task, {
      bytes,
      readOnly: opened.readOnly,
      word: kind,
      snapshot,
      review: result,
      options: settings.options,
    });
    return withCopies(found, copies);
  } catch (error) {
    return unreadable(path, error);
  }
}

function wantsCopies({ annotate, fill, draft, nextYear }: FileTask): boolean {
  return annotate !== null || fill !== null || draft !== null || Boolean(nextYear);
}

interface Reviewed {
  readonly snapshot: WorkbookSnapshot;
  readonly result: Review;
  readonly word: Awaited<ReturnType<typeof openFile>>["word"];
  readonly settings: BroughtSettings;
  readonly beside: Awaited<ReturnType<typeof lastYearOf>>;
}

async function foundIn(task: FileTask, { snapshot, result, word, settings, beside }: Reviewed): Promise<FileResult> {
  const { path } = task.file;
  const places = word ? placesOf(word.book, result) : {};
  const scored = task.reviewScores ? await scoresOf(snapshot, result, settings.options) : null;
  return {
    report: { ...fileReport(path, result, { snapshot, places }), ...beside?.report, ...scored?.report },
    places,
    sheets: result.sheets,
    notes: [...settings.notes, ...(word ? noticeLines(word.book) : []), ...(beside?.notes ?? [])],
    units: unitsOf(task, snapshot, { scored, options: settings.options }),
    slip: task.slip ? await slipOf(result, snapshot, places) : null,
  };
}

/** What a file is checked with beside itself. */
export interface Checking {
  /** Last year's files; `null` without any. */
  readonly previous?: PreviousFiles | null;
  readonly onFound?: OnFound;
}

/** What was found of last year for this workbook; loaded only where last year's files were given. */
async function lastYearOf(
  path: string,
  snapshot: WorkbookSnapshot,
  { previous, options }: { readonly previous: PreviousFiles | null; readonly options: ReviewOptions },
) {
  if (previous === null) return null;
  const { besideLastYear } = await import("./beside-last-year.ts");
  return besideLastYear(path, snapshot, previous, options);
}

/** What the forms of a file are about, without checks. */
async function described(path: string, snapshot: WorkbookSnapshot): Promise<FileResult> {
  const { describeForms } = await import("../review/subjects.ts");
  const result = describeForms(snapshot);
  const report = fileReport(path, result, { snapshot, places: {} });
  return { report, places: {}, sheets: result.sheets, notes: [], units: [] };
}

/** Most workbooks bring no settings; what reads them is loaded only then. */
async function settingsOf(task: FileTask, stored: unknown, snapshot: WorkbookSnapshot): Promise<BroughtSettings> {
  const plain =
    stored === null && task.ruleSheet === null && !task.ruleSheetNotes && !snapshot.sheets.some(isRuleSheet);
  if (plain) return { options: task.policy === null ? {} : { policy: task.policy }, notes: [] };
  const { broughtSettings } = await import("./brought-settings.ts");
  return broughtSettings(task, stored, snapshot);
}

function unreadable(path: string, error: unknown): FileResult {
  if (error instanceof HostError) {
    // To other programs a document that cannot be read is what a workbook is.
    const code = error.code === "unreadable-document" ? "unreadable" : error.code;
    return failedResult(path, code, hostErrorMessage(error.code, error.detail));
  }
  const isDisks = error instanceof FileBytesError;
  const reason = isDisks ? error.message : systemReason(error);
  return failedResult(
    path,
    "failed",
    isDisks || codeOf(error) !== "" ? cliMessages.cannotOpen(reason) : hostErrorMessage("unreadable", reason),
  );
}

/** Checks the files of one folder as one workbook; with a file that could not be read nothing counts as passed. */
async function checkFiling(
  task: FileTask,
  files: readonly InputFile[],
  { previous, onFound }: { readonly previous: PreviousFiles | null; readonly onFound: OnFound | undefined },
): Promise<FileResult> {
  const { path } = task.file;
  const { openFiling } = await import("./filing.ts");
  const filing = await openFiling(files, (snapshot) => calculated(snapshot, task.recalculate));
  if (filing.unreadable === files.length) return failedResult(path, "unreadable", filing.notes.join(""));
  const settings = await settingsOf(task, null, filing.snapshot);
  const beside = await lastYearOf(path, filing.snapshot, { previous, options: settings.options });
  const result = review(filing.snapshot, { ...settings.options, ...beside?.options });
  const places = Object.fromEntries(Object.entries(placesOf(filing.word, result)).filter(([, words]) => words !== ""));
  const scored = task.reviewScores ? await scoresOf(filing.snapshot, result, settings.options) : null;
  const own = fileReport(path, result, { snapshot: filing.snapshot, places });
  const report = { ...own, ...beside?.report, ...scored?.report };
  const found: FileResult = {
    report: filing.unreadable > 0 && report.verdict === "passed" ? { ...report, verdict: "incomplete" } : report,
    places,
    sheets: result.sheets,
    notes: [...settings.notes, ...filing.notes, ...(beside?.notes ?? [])],
    units: unitsOf(task, filing.snapshot, { scored, options: settings.options }),
    slip: task.slip ? await slipOf(result, filing.snapshot, places) : null,
  };
  if (task.draft === null) return found;
  await onFound?.(found);
  const { writeCopies } = await import("./write-copies.ts");
  const checked = {
    bytes: new Uint8Array(),
    readOnly: true,
    word: null,
    snapshot: filing.snapshot,
    review: result,
    options: settings.options,
  };
  return withCopies(found, await writeCopies(task, checked));
}

/** Proposals for 复核分数; their code is loaded only where they are requested. */
async function scoresOf(snapshot: WorkbookSnapshot, result: Review, options: ReviewOptions) {
  const { reviewScores: propose } = await import("../review/review-scores.ts");
  const { reportedScores } = await import("./review-score-report.ts");
  const { withReviewScores } = await import("../review/unit-review-scores.ts");
  const reviewScores = reportedScores(propose(snapshot, result, options));
  const inUnits = (units: readonly UnitFigures[]): readonly UnitFigures[] => withReviewScores(units, reviewScores);
  return { report: { reviewScores }, inUnits };
}

function unitsOf(
  { summarise }: FileTask,
  snapshot: WorkbookSnapshot,
  {
    scored,
    options,
  }: { readonly scored: Awaited<ReturnType<typeof scoresOf>> | null; readonly options: ReviewOptions },
): readonly UnitFigures[] {
  const units = summarise ? unitFigures(snapshot, options) : [];
  return scored ? scored.inUnits(units) : units;
}

function withCopies(found: FileResult, copies: readonly Copy[]): FileResult {
  return {
    ...found,
    report: { ...found.report, copies: copies.map(({ report }) => report) },
    notes: [...found.notes, ...copies.map(({ note }) => note)],
  };
}

/** The content of a return slip. Its code is loaded only where one is requested. It has no date, so that two runs give the same bytes. */
async function slipOf(result: Review, snapshot: WorkbookSnapshot, places: Places): Promise<ReviewReport> {
  const { planReviewReport } = await import("../compose/review-report.ts");
  const placeOf = (cell: CellRef): string | null => places[formatCellRef(cell)] ?? null;
  return planReviewReport({ review: result, snapshot, explained: new Map(), date: "", placeOf });
}

/** Formulas without a stored result are calculated; the engine is loaded only then. */
async function calculated(snapshot: WorkbookSnapshot, force: boolean): Promise<WorkbookSnapshot> {
  const { needsCalculation } = await import("../calculation/needs-calculation.ts");
  if (!force && !needsCalculation(snapshot)) return snapshot;
  const { calculateMissing } = await import("../calculation/calculate.ts");
  return calculateMissing(snapshot, { force });
}
