import type { SummarySource } from "../review/summary.ts";
import type { CheckAll, FileResult, FileTask } from "./file-task.ts";
import type { MergeOptions } from "./options.ts";
import { printer } from "./printer.ts";
import { ReportLines } from "./report-lines.ts";
import { withReviewScores } from "../review/unit-review-scores.ts";
import type { FileReport } from "./report-schema.ts";
import type { Streams, Surroundings } from "./surroundings.ts";
import { Tally } from "./tally.ts";
import { checkSummaryPath } from "./summary-path.ts";

/**
 * Puts the ndjson results of shards together: the output is that of one run over all files. Reports are read one by one,
 * however many there are. Returns the exit code of that run.
 */
export async function merge(options: MergeOptions, surroundings: Surroundings, { out, err }: Streams): Promise<number> {
  const { paths, format, failOn, summary } = options;
  if (summary !== null) await checkSummaryPath(summary);
  const lines = await ReportLines.open(paths);
  try {
    const tally = new Tally(failOn);
    const print = printer(format, out, false);
    const sources: (SummarySource | FileTask)[] = [];
    const proposals = new Map<string, Proposals>();
    for await (const report of lines.inOrder()) {
      tally.add(report);
      if (summary !== null) sources.push(sourceOf(report, options.recalculate));
      if (report.reviewScores) proposals.set(report.file, report.reviewScores);
      await print.file(resultOf(report));
      if (out.problem !== null && summary === null) return tally.exitCode;
    }
    await print.end(tally);
    if (summary === null) return tally.exitCode;
    const { writeSummary } = await import("./write-summary.ts");
    const { line, written } = await writeSummary(
      summary,
      await readAgain(sources, proposals, surroundings.checkAll({ timeout: options.timeout })),
    );
    await err.line(line);
    return written ? tally.exitCode : 2;
  } finally {
    await lines.close();
  }
}

function resultOf(report: FileReport): FileResult {
  return { report, sheets: [], places: {}, notes: [], units: [] };
}

/** A report does not hold the figures of the form, so the workbooks with a department form are read again. */
function sourceOf({ file, error, sheets }: FileReport, recalculate: boolean): SummarySource | FileTask {
  if (!sheets.some(({ form }) => form === "department-self-evaluation"))
    return { file, units: [], problem: error?.message ?? null };
  const input = { path: file, below: file };
  return {
    file: input,
    policy: null,
    ruleSheet: null,
    annotate: null,
    fill: null,
    draft: null,
    recalculate,
    withSettings: false,
    summarise: true,
  };
}

/** What the reports propose for 复核分数; the findings behind it are not computed again. */
type Proposals = NonNullable<FileReport["reviewScores"]>;

async function readAgain(
  sources: readonly (SummarySource | FileTask)[],
  proposals: ReadonlyMap<string, Proposals>,
  checkAll: CheckAll,
): Promise<SummarySource[]> {
  const tasks = sources.filter((source) => "summarise" in source);
  const results = checkAll(tasks)[Symbol.asyncIterator]();
  const complete: SummarySource[] = [];
  for (const source of sources) {
    if (!("summarise" in source)) {
      complete.push(source);
      continue;
    }
    const next = await results.next();
    if (next.done) continue;
    const { report, units } = next.value;
    const proposed = withReviewScores(units, proposals.get(report.file) ?? []);
    complete.push({ file: report.file, units: proposed, problem: report.error?.message ?? null });
  }
  await results.return?.();
  return complete;
}
