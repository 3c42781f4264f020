import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { cliMessages } from "../messages/cli.ts";
import { visibleText } from "../messages/visible-text.ts";
import { subjectsOfReviews } from "../review/subjects.ts";
import type { Subject } from "../compare/same-subject.ts";
import type { CheckAll, FileTask } from "./file-task.ts";
import { findFiles } from "./find-files.ts";

/** One file of last year, and what its forms are about. */
export interface PreviousFile {
  readonly path: string;
  /** Path below the folder given. */
  readonly below: string;
  readonly subjects: readonly Subject[];
}

/** Last year's files. Plain data, so that it can be sent to worker processes. */
export interface PreviousFiles {
  readonly files: readonly PreviousFile[];
  /** One file was given, and is meant for every file of this year. */
  readonly single: boolean;
}

/** Last year's files as `--previous` names them, and lines on those that cannot be read. Throws a `UsageError` on a missing path. */
export async function readPreviousFiles(
  path: string,
  checkAll: CheckAll,
): Promise<{ readonly previous: PreviousFiles; readonly notes: readonly string[] }> {
  const files = await findFiles({ paths: [path] });
  const tasks = files.map((file): FileTask => ({
    file,
    describe: true,
    policy: null,
    ruleSheet: null,
    annotate: null,
    fill: null,
    draft: null,
    recalculate: false,
    withSettings: false,
    summarise: false,
  }));
  const found: PreviousFile[] = [];
  const notes: string[] = [];
  for await (const { report, sheets } of checkAll(tasks)) {
    const below = files.find((file) => file.path === report.file)?.below ?? basename(report.file);
    if (report.error) notes.push(cliMessages.previous.unreadable(visibleText(report.file), report.error.message));
    else found.push({ path: report.file, below, subjects: subjectsOfReviews(sheets) });
  }
  const single = (await stat(path)).isFile();
  return { previous: { files: found, single }, notes };
}
