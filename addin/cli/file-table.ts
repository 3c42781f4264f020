import { cliMessages } from "../messages/cli.ts";
import { terminalColumns, tone, type OutputLine } from "./line.ts";
import { countOf } from "./print-verdict.ts";
import type { FileReport } from "./report-schema.ts";

/** What the table at the end keeps of each file. */
export interface FileRow {
  readonly file: string;
  readonly counts: readonly number[];
  readonly unreadable: boolean;
}

/** The row of one file: must-fix, to explain, hints, not checked, derivable. */
export function fileRow(report: FileReport): FileRow {
  return {
    file: report.file,
    counts: [
      countOf(report, "error"),
      countOf(report, "warning"),
      countOf(report, "info"),
      report.notChecked.length,
      report.derivations.length,
    ],
    unreadable: report.status === "unreadable",
  };
}

/** All files of a run in one table, the names last because their lengths differ. */
export function fileTable(rows: readonly FileRow[]): OutputLine[] {
  const { counts, file } = cliMessages.table;
  const heading: OutputLine = [tone("dim", [...counts, file].join("  "))];
  return [
    heading,
    ...rows.map((row): OutputLine => {
      const figures = counts.map((head, index) => {
        const text = row.unreadable ? "—" : String(row.counts[index] ?? 0);
        return " ".repeat(Math.max(0, terminalColumns(head) - terminalColumns(text))) + text;
      });
      return [`${figures.join("  ")}  ${row.file}`, row.unreadable ? tone("error", `  ${cliMessages.unreadable}`) : ""];
    }),
  ];
}
