import { readFile } from "node:fs/promises";
import { cliMessages } from "../messages/cli.ts";
import { hostErrorMessage } from "../messages/hosts.ts";
import { nodeInflater } from "../hosts/ooxml/node-inflater.ts";
import { openFile } from "../hosts/open-file.ts";
import { HostError } from "../hosts/port.ts";
import { review } from "../review/review.ts";
import { unitFigures } from "../review/unit-figures.ts";
import type { WorkbookSnapshot } from "../sheet/snapshot.ts";
import type { InputFile } from "./find-files.ts";
import type { BroughtSettings } from "./brought-settings.ts";
import { failedResult } from "./failed-result.ts";
import { fileReport } from "./file-report.ts";
import type { FileResult, FileTask, OnFound } from "./file-task.ts";
import { codeOf, systemReason } from "./system-reason.ts";
import { noticeLines, placesOf } from "./word-report.ts";

/** Reads, checks and, where asked, writes copies of one file. A file that cannot be read becomes a report of its own. */
export async function checkFile(task: FileTask, onFound: OnFound = () => Promise.resolve()): Promise<FileResult> {
  const { path } = task.file;
  try {
    if (task.filing) return await checkFiling(task, task.filing);
    const bytes = await readFile(path);
    const opened = await openFile(path, bytes, nodeInflater);
    const snapshot = await calculated(opened.snapshot, task.recalculate);
    const settings = await settingsOf(task, opened.settings);
    const result = review(snapshot, settings.options);
    const { word } = opened;
    const places = word ? placesOf(word.book, result) : {};
    const found: FileResult = {
      report: fileReport(path, result, { snapshot, places }),
      places,
      sheets: result.sheets,
      notes: [...settings.notes, ...(word ? noticeLines(word.book) : [])],
      units: task.summarise ? unitFigures(snapshot) : [],
    };
    if (task.annotate === null && task.fill === null) return found;
    await onFound(found);
    const { writeCopies } = await import("./write-copies.ts");
    const kind = word?.kind ?? null;
    const copies = await writeCopies(task, { bytes, readOnly: opened.readOnly, word: kind, snapshot, review: result });
    return {
      ...found,
      report: { ...found.report, copies: copies.map(({ report }) => report) },
      notes: [...found.notes, ...copies.map(({ note }) => note)],
    };
  } catch (error) {
    return unreadable(path, error);
  }
}

/** Most workbooks bring no settings; what reads them is loaded only then. */
async function settingsOf(task: FileTask, stored: unknown): Promise<BroughtSettings> {
  if (stored === null) return { options: task.policy === null ? {} : { policy: task.policy }, notes: [] };
  const { broughtSettings } = await import("./brought-settings.ts");
  return broughtSettings(task, stored);
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

/** Checks the files of one folder as one workbook; with a file that could not be read nothing counts as passed. */
async function checkFiling(task: FileTask, files: readonly InputFile[]): Promise<FileResult> {
  const { path } = task.file;
  const { openFiling } = await import("./filing.ts");
  const filing = await openFiling(files, (snapshot) => calculated(snapshot, task.recalculate));
  if (filing.unreadable === files.length) return failedResult(path, "unreadable", filing.notes.join(""));
  const result = review(filing.snapshot, task.policy ? { policy: task.policy } : {});
  const places = Object.fromEntries(Object.entries(placesOf(filing.word, result)).filter(([, words]) => words !== ""));
  const report = fileReport(path, result, { snapshot: filing.snapshot, places });
  return {
    report: filing.unreadable > 0 && report.verdict === "passed" ? { ...report, verdict: "incomplete" } : report,
    places,
    sheets: result.sheets,
    notes: filing.notes,
    units: task.summarise ? unitFigures(filing.snapshot) : [],
  };
}

/** Formulas without a stored result are calculated; the engine is loaded only then. */
async function calculated(snapshot: WorkbookSnapshot, force: boolean): Promise<WorkbookSnapshot> {
  const { needsCalculation } = await import("../calculation/needs-calculation.ts");
  if (!force && !needsCalculation(snapshot)) return snapshot;
  const { calculateMissing } = await import("../calculation/calculate.ts");
  return calculateMissing(snapshot, { force });
}
