import { cliMessages } from "../messages/cli.ts";
import { checkAll } from "./check-all.ts";
import type { FileResult } from "./check-file.ts";
import { reportOf } from "./file-report.ts";
import { findFiles } from "./find-files.ts";
import { parseOptions, UsageError, type Options } from "./options.ts";
import { palette, printFile } from "./print-text.ts";
import { Tally } from "./tally.ts";
import type { SummarySource } from "../review/summary.ts";
import { checkSummaryPath, writeSummary } from "./write-summary.ts";
import type { FileReport } from "./report-schema.ts";

/** Progress is shown from this many files on. */
const PROGRESS_FROM = 20;

process.exitCode = await run(process.argv.slice(2));

/** Runs the command line; returns the exit code: 0 nothing at the fail level, 1 findings, 2 unusable input. */
async function run(args: readonly string[]): Promise<number> {
  try {
    const options = parseOptions(args);
    if (options.help) {
      process.stdout.write(`${cliMessages.usage}\n`);
      return 0;
    }
    return await check(options);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

async function check(options: Options): Promise<number> {
  const files = await findFiles(options.paths);
  const paint = palette(options.format === "text" && process.stdout.isTTY && !process.env.NO_COLOR);
  const { policy, annotate, fill, recalculate, summary } = options;
  if (summary !== null) await checkSummaryPath(summary);
  const sources: SummarySource[] = [];
  const tally = new Tally(options.failOn);
  const kept: FileReport[] = [];
  for await (const result of checkAll(files.map((file) => ({ file, policy, annotate, fill, recalculate, summarise: summary !== null })))) {
    tally.add(result.report);
    // Thousands of reports are only held where they are printed as one.
    if (options.format === "json") kept.push(result.report);
    if (summary !== null) sources.push({ file: result.report.file, units: result.units, problem: result.report.error?.message ?? null });
    if (options.format === "text") process.stdout.write(`${tally.files > 1 ? "\n" : ""}${printFile(result, paint)}\n`);
    else noteCopies(result);
    if (options.format === "ndjson") process.stdout.write(`${JSON.stringify(result.report)}\n`);
    showProgress(tally.files, files.length);
  }
  if (options.format === "json") process.stdout.write(`${JSON.stringify(reportOf(kept), null, 2)}\n`);
  if (options.format === "text" && tally.files > 1) process.stdout.write(`\n${cliMessages.total(tally.files, tally.withErrors, tally.unreadable)}\n`);
  const summarised = summary === null ? null : await writeSummary(summary, sources);
  if (summarised) process.stderr.write(`${summarised.line}\n`);
  if (summarised?.written === false) return 2;
  if (tally.failed) return 1;
  return tally.unreadable > 0 ? 2 : 0;
}

/** Lines about written copies go to stderr where stdout is data. */
function noteCopies({ notes }: FileResult): void {
  for (const note of notes) process.stderr.write(`${note}\n`);
}

function showProgress(done: number, all: number): void {
  if (all < PROGRESS_FROM || !process.stderr.isTTY) return;
  process.stderr.write(`\r${cliMessages.progress(done, all)}${done === all ? "\n" : ""}`);
}
