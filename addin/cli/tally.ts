import type { Options } from "./options.ts";
import type { FileReport } from "./report-schema.ts";

/** What the last line and the exit code need of each report. */
export class Tally {
  files = 0;
  withErrors = 0;
  unreadable = 0;
  copiesFailed = 0;
  failed = false;

  constructor(private readonly failOn: Options["failOn"]) {}

  add({ findings, status }: FileReport, copyFailed: boolean): void {
    const has = (severity: string): boolean => findings.some((finding) => finding.severity === severity);
    this.files++;
    if (status === "unreadable") this.unreadable++;
    if (copyFailed) this.copiesFailed++;
    if (has("error")) this.withErrors++;
    this.failed ||= (this.failOn !== "never" && has("error")) || (this.failOn === "warning" && has("warning"));
  }
}
