import { cliMessages } from "../messages/cli.ts";
import { checkAll } from "./check-all.ts";
import type { FileResult, FileTask } from "./check-file.ts";
import { checkFolders, copyTargets, type CopyTarget } from "./copies.ts";
import { reportOf } from "./file-report.ts";
import { findFiles, type InputFile } from "./find-files.ts";
import { parseOptions, UsageError, type Options } from "./options.ts";
import { Output } from "./output.ts";
import { palette, printFile } from "./print-text.ts";
import { systemReason } from "./system-reason.ts";
import { Tally } from "./tally.ts";
import type { SummarySource } from "../review/summary.ts";
import { checkSummaryPath, writeSummary } from "./write-summary.ts";
import type { FileReport } from "./report-schema.ts";

/** Progress is shown from this many files on. */
const PROGRESS_FROM = 20;

const output = new Output(process.stdout);
// Nobody may be left to read a line about a problem either.
process.stderr.on("error", () => undefined);
process.exitCode = await run(process.argv.slice(2));

/** Runs the command line; returns the exit code: 0 nothing at the fail level, 1 findings, 2 unusable input or output. */
async function run(args: readonly string[]): Promise<number> {
  try {
    const options = parseOptions(args);
    if (!options.help) return await check(options);
    await output.print(`${cliMessages.usage}\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof UsageError ? error.message : cliMessages.failed(systemReason(error))}\n`);
    return 2;
  }
}

async function check(options: Options): Promise<number> {
  const { annotate, fill, summary } = options;
  await checkFolders(annotate, fill);
  if (summary !== null) await checkSummaryPath(summary);
  const files = await findFiles(
    options.paths,
    [annotate, fill].filter((folder) => folder !== null),
  );
  const tally = new Tally(options.failOn);
  const sources: SummarySource[] = [];
  const complete = await checkFiles(options, files, tally, sources);
  const summarised = summary === null ? null : await writeSummary(summary, sources);
  if (summarised) process.stderr.write(`${summarised.line}\n`);
  if (output.problem !== null && !output.left)
    process.stderr.write(`${cliMessages.outputFailed(systemReason(output.problem))}\n`);
  if (summarised?.written === false || (output.problem !== null && !output.left)) return 2;
  if (tally.failed) return 1;
  return complete && tally.unreadable === 0 && tally.copiesFailed === 0 ? 0 : 2;
}

/** Checks and prints one file after the other; `false` where the reader left and nothing but printing was asked for. */
async function checkFiles(
  options: Options,
  files: readonly InputFile[],
  tally: Tally,
  sources: SummarySource[],
): Promise<boolean> {
  const { format, summary } = options;
  const paint = palette(format === "text" && process.stdout.isTTY && !process.env.NO_COLOR);
  const kept: FileReport[] = [];
  const onlyPrints = options.annotate === null && options.fill === null && summary === null;
  for await (const result of checkAll(await tasksOf(options, files))) {
    tally.add(result.report, result.copyFailed);
    // Thousands of reports are only held where they are printed as one.
    if (format === "json") kept.push(result.report);
    if (summary !== null)
      sources.push({ file: result.report.file, units: result.units, problem: result.report.error?.message ?? null });
    if (format === "text") await output.print(`${tally.files > 1 ? "\n" : ""}${printFile(result, paint)}\n`);
    else noteCopies(result);
    if (format === "ndjson") await output.print(`${JSON.stringify(result.report)}\n`);
    if (output.problem !== null && onlyPrints) return tally.files === files.length;
    showProgress(tally.files, files.length);
  }
  if (format === "json") await output.print(`${JSON.stringify(reportOf(kept), null, 2)}\n`);
  if (format === "text" && tally.files > 1)
    await output.print(`\n${cliMessages.total(tally.files, tally.withErrors, tally.unreadable)}\n`);
  return true;
}

async function tasksOf(
  { policy, annotate, fill, recalculate, summary }: Options,
  files: readonly InputFile[],
): Promise<FileTask[]> {
  const targets = (folder: string | null): Promise<CopyTarget[]> =>
    folder === null ? Promise.resolve([]) : copyTargets(folder, files);
  const [marked, filled] = [await targets(annotate), await targets(fill)];
  return files.map((file, index) => ({
    file,
    policy,
    annotate: marked[index] ?? null,
    fill: filled[index] ?? null,
    recalculate,
    summarise: summary !== null,
  }));
}

/** Lines about written copies go to stderr where stdout is data. */
function noteCopies({ notes }: FileResult): void {
  for (const note of notes) process.stderr.write(`${note}\n`);
}

function showProgress(done: number, all: number): void {
  if (all < PROGRESS_FROM || !process.stderr.isTTY) return;
  process.stderr.write(`\r${cliMessages.progress(done, all)}${done === all ? "\n" : ""}`);
}
