import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { cliMessages } from "../messages/cli.ts";
import { hostErrorMessage } from "../messages/hosts.ts";
import { fillWrites, planFill } from "../fill/plan.ts";
import { HostError, type Mark } from "../hosts/port.ts";
import { openWorkbookFile, XlsxHost } from "../hosts/xlsx/index.ts";
import { nodeInflater } from "../hosts/ooxml/node-inflater.ts";
import type { PolicyId } from "../policy/id.ts";
import { review } from "../review/review.ts";
import type { Review, SheetReview } from "../review/types.ts";
import { unitFigures, type UnitFigures } from "../review/unit-figures.ts";
import type { WorkbookSnapshot } from "../sheet/snapshot.ts";
import type { CopyTarget } from "./copies.ts";
import type { InputFile } from "./find-files.ts";
import { fileReport, unreadableReport } from "./file-report.ts";
import type { FileReport } from "./report-schema.ts";
import { visibleText } from "../messages/visible-text.ts";
import { codeOf, systemReason } from "./system-reason.ts";

/** One file's work, as plain data so that a worker can take it. */
export interface FileTask {
  readonly file: InputFile;
  readonly policy: PolicyId | null;
  readonly annotate: CopyTarget | null;
  readonly fill: CopyTarget | null;
  readonly recalculate: boolean;
  /** Take the figures for the summary along. */
  readonly summarise: boolean;
}

/** What checking one file gave. */
export interface FileResult {
  readonly report: FileReport;
  /** What the text output shows of each form beside the report. */
  readonly sheets: readonly SheetReview[];
  /** One line per copy written, or why not. */
  readonly notes: readonly string[];
  /** A copy that was asked for could not be written. */
  readonly copyFailed: boolean;
  /** The department forms for the summary; empty unless asked for. */
  readonly units: readonly UnitFigures[];
}

/** Reads, checks and, where asked, writes copies of one file. A file that cannot be read becomes a report of its own. */
export async function checkFile(task: FileTask): Promise<FileResult> {
  const { path } = task.file;
  try {
    const bytes = await readFile(path);
    const opened = await openWorkbookFile(bytes, { inflater: nodeInflater });
    const snapshot = await calculated(opened.snapshot, task.recalculate);
    const result = review(snapshot, task.policy ? { policy: task.policy } : {});
    const copies = await writeCopies(task, bytes, opened.readOnly, snapshot, result);
    return {
      report: fileReport(path, result),
      sheets: result.sheets,
      notes: copies.map(({ note }) => note),
      copyFailed: copies.some(({ failed }) => failed),
      units: task.summarise ? unitFigures(snapshot) : [],
    };
  } catch (error) {
    const report =
      error instanceof HostError
        ? unreadableReport(path, error.code, hostErrorMessage(error.code, error.detail))
        : unreadableReport(
            path,
            "failed",
            codeOf(error) === ""
              ? hostErrorMessage("unreadable", systemReason(error))
              : cliMessages.cannotOpen(systemReason(error)),
          );
    return { report, sheets: [], notes: [], copyFailed: false, units: [] };
  }
}

/** Formulas without a stored result are calculated; the engine is loaded only then. */
async function calculated(snapshot: WorkbookSnapshot, force: boolean): Promise<WorkbookSnapshot> {
  const { needsCalculation } = await import("../calculation/needs-calculation.ts");
  if (!force && !needsCalculation(snapshot)) return snapshot;
  const { calculateMissing } = await import("../calculation/calculate.ts");
  return calculateMissing(snapshot, { force });
}

async function writeCopies(
  task: FileTask,
  bytes: Uint8Array,
  readOnly: boolean,
  snapshot: WorkbookSnapshot,
  result: Review,
): Promise<Copy[]> {
  if (readOnly)
    return (task.annotate ?? task.fill)
      ? [{ note: cliMessages.readOnlyCopy(visibleText(task.file.path)), failed: false }]
      : [];
  const notes: Copy[] = [];
  if (task.annotate !== null) {
    const host = XlsxHost.open(bytes, { inflater: nodeInflater });
    const { marked } = await host.mark(marksOf(result));
    notes.push(await save(task.annotate, host.bytes(), (path) => cliMessages.annotated(path, marked)));
  }
  if (task.fill !== null) {
    const host = XlsxHost.open(bytes, { inflater: nodeInflater });
    const plan = planFill(snapshot, result);
    const { written, skipped } = await host.write(
      fillWrites(
        plan.items.filter((item) => item.ticked),
        "value",
      ),
    );
    notes.push(
      await save(task.fill, host.bytes(), (path) =>
        cliMessages.filled(path, written.length, skipped.length + plan.skipped.length),
      ),
    );
  }
  return notes;
}

/** The primary cell of each finding carries its sentence; the other cells are only coloured. */
function marksOf({ findings }: Review): Mark[] {
  return findings.flatMap(({ cells, severity, message }) =>
    cells.slice(0, 1).map((cell) => ({ cell, severity, note: message })),
  );
}

/** The line about a copy. */
interface Copy {
  readonly note: string;
  readonly failed: boolean;
}

async function save(
  { path, replacesInput }: CopyTarget,
  bytes: Uint8Array,
  say: (path: string) => string,
): Promise<Copy> {
  if (replacesInput) return { note: cliMessages.sameFolder(visibleText(path)), failed: true };
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
    return { note: say(visibleText(path)), failed: false };
  } catch (error) {
    return { note: cliMessages.cannotWrite(visibleText(path), systemReason(error)), failed: true };
  }
}
