import { mkdir, writeFile } from "node:fs/promises";
import { dirname, sep } from "node:path";
import { summaryFile } from "../hosts/xlsx/summary-file.ts";
import { cliMessages } from "../messages/cli.ts";
import { buildSummary, type SummarySource } from "../review/summary.ts";
import { visibleText } from "../messages/visible-text.ts";
import { systemReason } from "./system-reason.ts";

/** Builds the summary of all files and writes it; returns the line to print. `written` is false when no unit could be used. */
export async function writeSummary(
  path: string,
  sources: readonly SummarySource[],
): Promise<{ readonly line: string; readonly written: boolean }> {
  const summary = buildSummary(withoutCommonFolder(sources));
  if (summary.lines.length === 0) return { line: cliMessages.summaryEmpty(visibleText(path)), written: false };
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, summaryFile(summary), { flag: "wx" });
    return {
      line: cliMessages.summaryWritten({
        path: visibleText(path),
        units: summary.lines.length,
        unused: summary.unused.length,
      }),
      written: true,
    };
  } catch (error) {
    return { line: cliMessages.cannotWrite(visibleText(path), systemReason(error)), written: false };
  }
}

/** The table goes to people who have the files, not this computer: paths are relative to the folder all files are in. */
function withoutCommonFolder(sources: readonly SummarySource[]): SummarySource[] {
  const folders = sources.map(({ file }) => file.split(sep).slice(0, -1));
  const [first = [], ...others] = folders;
  const differs = first.findIndex((part, index) => others.some((folder) => folder[index] !== part));
  const common = differs < 0 ? first.length : differs;
  return sources.map((source) => ({ ...source, file: source.file.split(sep).slice(common).join(sep) }));
}
