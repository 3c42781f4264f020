import { basename, dirname, join, parse, resolve } from "node:path";
import { cliMessages } from "../messages/cli.ts";
import { nextYearMessages } from "../messages/next-year.ts";
import { visibleText } from "../messages/visible-text.ts";
import type { SummarySource } from "../review/summary.ts";
import type { CheckAll, FileResult, FileTask } from "./file-task.ts";
import { checkFolders, copyTargets, type CopyTarget } from "./copies.ts";
import { draftTargets } from "./draft-targets.ts";
import { readFileList } from "./file-list.ts";
import { findFiles, type InputFile } from "./find-files.ts";
import { FolderPolicies } from "./folder-policies.ts";
import { machineLimits } from "./machine.ts";
import { parseMergeOptions, parseOptions, TIMEOUT, UsageError, type Options } from "./options.ts";
import { Output } from "./output.ts";
import type { PreviousFiles } from "./previous-files.ts";
import { printer, type Printer } from "./printer.ts";
import type { EarlierRound } from "./since.ts";
import type { SlipWriter } from "./slips.ts";
import { inShard, parseShard } from "./shard.ts";
import type { Streams, Surroundings } from "./surroundings.ts";
import { systemReason } from "./system-reason.ts";
import { VERSION } from "../messages/version.ts";
import { Tally } from "./tally.ts";
import { checkSummaryPath } from "./summary-path.ts";

/** Progress is shown from this many files on. */
const PROGRESS_FROM = 20;

/** Runs the command line; returns the exit code: 0 nothing at the fail level, 1 findings, 2 unusable input or output. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const streams = { out: new Output(surroundings.out), err: new Output(surroundings.err) };
  try {
    const code = await perform(args, surroundings, streams);
    const { problem, left } = streams.out;
    if (problem === null || left) return code;
    await streams.err.line(cliMessages.outputFailed(systemReason(problem)));
    return 2;
  } catch (error) {
    await streams.err.line(error instanceof UsageError ? error.message : cliMessages.failed(systemReason(error)));
    return 2;
  }
}

async function perform(args: readonly string[], surroundings: Surroundings, streams: Streams): Promise<number> {
  const [first, ...others] = args;
  if (first === "merge" && !others.includes("--help") && !others.includes("-h")) {
    // Most runs are no merges, and need not wait for its code.
    const { merge } = await import("./merge.ts");
    return merge(parseMergeOptions(others), surroundings, streams);
  }
  const options = parseOptions(first === "merge" ? ["--help"] : args);
  if (!options.help && !options.version) return check(options, surroundings, streams);
  await streams.out.print(`${options.help ? cliMessages.usage(TIMEOUT, machineLimits()) : VERSION}\n`);
  return 0;
}

async function check(options: Options, surroundings: Surroundings, streams: Streams): Promise<number> {
  const { annotate, fill, draft, nextYear, slips: slipFolder, summary } = options;
  await checkFolders({
    "--annotate": annotate,
    "--fill": fill,
    "--next-year": nextYear,
    "--draft": draft,
    "--slips": slipFolder,
  });
  const since = options.since === null ? null : await earlierRound(options.since);
  if (summary !== null) await checkSummaryPath(summary);
  const tasks = await tasksOf(options, await filesOf(options, surroundings), surroundings.env);
  const tally = new Tally(options.failOn);
  const sources: SummarySource[] = [];
  const print = printer(options.format, streams.out, surroundings.colour);
  const previous = await previousOf(options, surroundings, streams.err);
  const results = surroundings.checkAll({ timeout: options.timeout, ...(previous ? { previous } : {}) })(tasks);
  const slips = options.slips === null ? null : await slipWriter(options.slips, options.overwrite);
  const all = tasks.length;
  const stopped = await takeAll(results, { options, print, tally, sources, streams, surroundings, since, slips, all });
  if (stopped) return 2;
  if (previous && options.shard === null) await sayLeft(previous, tally, streams.err);
  for (const file of since?.missing ?? []) await streams.err.line(cliMessages.notAgain(visibleText(file)));
  const written = summary === null || (await summarise(summary, sources, streams.err));
  return written ? tally.exitCode : 2;
}

interface Taking {
  readonly options: Options;
  readonly print: Printer;
  readonly tally: Tally;
  readonly sources: SummarySource[];
  readonly streams: Streams;
  readonly surroundings: Surroundings;
  readonly since: EarlierRound | null;
  readonly slips: SlipWriter | null;
  readonly all: number;
}

/** Prints and counts one result after the other; `true` where the reader left before the end and only printing was requested. */
async function takeAll(results: ReturnType<CheckAll>, taking: Taking): Promise<boolean> {
  const { options, print, tally, sources, streams, surroundings, all } = taking;
  const { annotate, fill, draft, nextYear, summary, slips } = options;
  const onlyPrints = [annotate, fill, draft, nextYear, summary, slips].every((output) => output === null);
  for await (const checked of results) {
    const result = await completed(checked, taking);
    const { report, units, notes } = result;
    tally.add(report);
    if (options.summary !== null) sources.push({ file: report.file, units, problem: report.error?.message ?? null });
    await print.file(result);
    // Lines about copies go to standard error where standard output is data.
    if (!print.withNotes) for (const note of notes) await streams.err.line(note);
    if (streams.out.problem !== null && onlyPrints) return tally.files < all && !tally.failed;
    if (surroundings.progress && all >= PROGRESS_FROM)
      await streams.err.print(`\r${cliMessages.progress(tally.files, all)}${tally.files === all ? "\n" : ""}`);
  }
  await print.end(tally);
  return false;
}

/** Last year's files; those that cannot be read are reported at once. */
async function previousOf(
  { previous, timeout }: Options,
  { checkAll }: Surroundings,
  err: Output,
): Promise<PreviousFiles | null> {
  if (previous === null) return null;
  const { readPreviousFiles } = await import("./previous-files.ts");
  const read = await readPreviousFiles(previous, checkAll({ timeout }));
  for (const note of read.notes) await err.line(note);
  return read.previous;
}

/** Names listed on one line. */
const LISTED = 10;

/** Last year's files that no file of this year was compared with. */
async function sayLeft({ files, single }: PreviousFiles, { previousUsed }: Tally, err: Output): Promise<void> {
  const left = single ? [] : files.filter(({ path }) => !previousUsed.has(path)).map(({ path }) => visibleText(path));
  if (left.length === 0) return;
  const shown = left.slice(0, LISTED).join("、");
  const words = cliMessages.previous;
  await err.line(words.leftFiles(left.length > LISTED ? words.tooMany(shown, left.length) : shown));
}

/** The result with its slip written, and compared with the earlier round. */
async function completed(result: FileResult, { since, slips }: Taking): Promise<FileResult> {
  const compared = since ? since.compared(result) : result;
  if (!slips) return compared;
  const { report, note } = await slips.add(compared);
  const copies = [...compared.report.copies, report];
  return { ...compared, report: { ...compared.report, copies }, notes: [...compared.notes, note] };
}

/** Most runs write no slips and compare nothing, and need not wait for that code. */
async function slipWriter(folder: string, overwrite: boolean): Promise<SlipWriter> {
  const { SlipWriter } = await import("./slips.ts");
  return new SlipWriter(folder, overwrite);
}

async function earlierRound(path: string): Promise<EarlierRound> {
  const { EarlierRound } = await import("./since.ts");
  return EarlierRound.read(path);
}

async function filesOf(options: Options, { input }: Surroundings): Promise<InputFile[]> {
  const listed = options.filesFrom === null ? [] : await readFileList(options.filesFrom, input);
  const { annotate, fill, draft, nextYear, slips } = options;
  const outputs = [annotate, fill, draft, nextYear, slips].filter((folder) => folder !== null);
  return findFiles({ paths: options.paths, listed, outputs });
}

/** One task a file. The names of copies are given before the files are shared out, so that every shard gives the same. */
async function tasksOf(
  options: Options,
  files: readonly InputFile[],
  environment: Surroundings["env"],
): Promise<FileTask[]> {
  const { policy, annotate, fill, overwrite, recalculate, withSettings, summary, shard } = options;
  const policies = await policiesFor(options);
  const part = shard === null ? null : parseShard(shard, environment);
  const targets = (folder: string | null): Promise<CopyTarget[]> =>
    folder === null ? Promise.resolve([]) : copyTargets(folder, files, overwrite);
  const [marked, filled] = [await targets(annotate), await targets(fill)];
  const forms = options.nextYear === null ? [] : await copyTargets(options.nextYear, files.map(asNextYear), overwrite);
  const drafts = options.filing ? [] : await draftTargets(options, files);
  const tasks = options.filing
    ? await filingTasks(options, files, policies)
    : await Promise.all(
        files.map(async (file, index): Promise<FileTask> => ({
          file,
          policy,
          ...(await policies(file)),
          annotate: marked[index] ?? null,
          withLibreOffice: options.withLibreOffice,
          fill: filled[index] ?? null,
          nextYear: forms[index] ?? null,
          draft: drafts[index] ?? null,
          recalculate,
          withSettings,
          summarise: summary !== null,
          slip: options.slips !== null,
          reviewScores: options.reviewScores,
        })),
      );
  return part === null ? tasks : tasks.filter(({ file }) => inShard(file.path, part));
}

/** The name of next year's form: that of the file with a word behind it, always .xlsx. */
function asNextYear(file: InputFile): InputFile {
  const { dir, name } = parse(file.below);
  return { ...file, below: join(dir, `${nextYearMessages.fileName(name)}.xlsx`) };
}

/** The rule sheet of each file: that of `--policy-file`, or the nearest of its folders. */
type PoliciesFor = (file: InputFile) => Promise<Pick<FileTask, "ruleSheet" | "ruleSheetNotes">>;

async function policiesFor({ policyFile, withSettings }: Options): Promise<PoliciesFor> {
  if (policyFile !== null) {
    const { readPolicyFile } = await import("./policy-file.ts");
    const given = await readPolicyFile(policyFile);
    return () => Promise.resolve({ ruleSheet: given });
  }
  const folders = new FolderPolicies(withSettings);
  return async (file) => {
    const { document, ignored } = await folders.of(file);
    const notes = ignored.map((path) => cliMessages.folderRuleSheetIgnored(visibleText(path)));
    return { ruleSheet: document, ...(notes.length > 0 ? { ruleSheetNotes: notes } : {}) };
  };
}

/** One task a folder; a file alone in its folder is a filing of its own. */
async function filingTasks(options: Options, files: readonly InputFile[], policies: PoliciesFor): Promise<FileTask[]> {
  const { policy, recalculate, withSettings, summary, slips, reviewScores } = options;
  const folders = new Map<string, InputFile[]>();
  for (const file of files) {
    const folder = dirname(file.path);
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  const rest = {
    policy,
    annotate: null,
    fill: null,
    recalculate,
    withSettings,
    summarise: summary !== null,
    slip: slips !== null,
    reviewScores,
  };
  const whole = [...folders].map(([folder, inside]): Pick<FileTask, "file" | "filing"> => {
    const [only] = inside;
    return inside.length === 1 && only ? { file: only } : { file: { path: folder, below: folder }, filing: inside };
  });
  const drafts = await draftTargets(
    options,
    whole.map(({ file, filing }) => (filing ? { ...file, below: basename(resolve(file.path)) } : file)),
  );
  return Promise.all(
    whole.map(async (task, index): Promise<FileTask> => ({
      ...task,
      ...rest,
      ...(await policies(task.filing?.[0] ?? task.file)),
      draft: drafts[index] ?? null,
    })),
  );
}

async function summarise(path: string, sources: readonly SummarySource[], err: Output): Promise<boolean> {
  const { writeSummary } = await import("./write-summary.ts");
  const { line, written } = await writeSummary(path, sources);
  await err.line(line);
  return written;
}
