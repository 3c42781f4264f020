import { cliMessages } from "../messages/cli.ts";
import type { Options } from "./options.ts";
import type { FileReport } from "./report-schema.ts";

/** What the last line and the exit code need of each report. */
export class Tally {
  files = 0;
  withErrors = 0;
  unreadable = 0;
  /** Copies that were requested and are not there. */
  copiesFailed = 0;
  failed = false;
  /** Last year's files that were compared with one of this year. */
  readonly previousUsed = new Set<string>();

  constructor(private readonly failOn: Options["failOn"]) {}

  add({ findings, status, copies, previous }: FileReport): void {
    const has = (severity: string): boolean => findings.some((finding) => finding.severity === severity);
    this.files++;
    for (const path of previous?.files ?? []) this.previousUsed.add(path);
    if (status === "unreadable") this.unreadable++;
    this.copiesFailed += copies.filter((copy) => copy.error !== null && !isIdle(copy)).length;
    if (has("error")) this.withErrors++;
    this.failed ||= (this.failOn !== "never" && has("error")) || (this.failOn === "warning" && has("warning"));
  }

  /** 2 where something requested is missing, 1 for findings at the fail level, 2 where a file could not be read, else 0. */
  get exitCode(): number {
    if (this.copiesFailed > 0) return 2;
    if (this.failed) return 1;
    return this.unreadable > 0 ? 2 : 0;
  }
}

/** A copy that was not made because a workbook without a form has nothing to fill in: nothing failed. */
function isIdle({ kind, error }: FileReport["copies"][number]): boolean {
  return kind === "fill" && error === cliMessages.noFormToFill;
}
