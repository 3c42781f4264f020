import { cliMessages } from "../messages/cli.ts";
import type { FileResult } from "./file-task.ts";
import { fileRow, fileTable, type FileRow } from "./file-table.ts";
import { printLines, type OutputLine } from "./line.ts";
import type { Options } from "./options.ts";
import type { Output } from "./output.ts";
import { shortLines } from "./print-short.ts";
import type { FileReport } from "./report-schema.ts";
import type { Tally } from "./tally.ts";

/** Prints the results of a run in one format. */
export interface Printer {
  /** The format has lines for the copies; otherwise they are printed elsewhere. */
  readonly withNotes: boolean;
  file(result: FileResult): Promise<void>;
  end(tally: Tally): Promise<void>;
}

/** The printer of a format. */
export function printer(format: Options["format"], out: Output, colour: boolean): Printer {
  switch (format) {
    case "ndjson":
      return new LinePrinter(out);
    case "json":
      return new ReportPrinter(out);
    case "full":
      return new FullPrinter(out, colour);
    case "text":
      return new ShortPrinter(out, colour);
  }
}

/** One JSON object a line. */
class LinePrinter implements Printer {
  readonly withNotes = false;
  constructor(private readonly out: Output) {}

  file({ report }: FileResult): Promise<void> {
    return this.out.json(report);
  }

  end(): Promise<void> {
    return Promise.resolve();
  }
}

/** One JSON report over all files; the only format that holds all reports. */
class ReportPrinter implements Printer {
  readonly withNotes = false;
  private readonly kept: FileReport[] = [];
  constructor(private readonly out: Output) {}

  file({ report }: FileResult): Promise<void> {
    this.kept.push(report);
    return Promise.resolve();
  }

  async end(): Promise<void> {
    const { reportOf } = await import("./report-of.ts");
    await this.out.json(reportOf(this.kept), 2);
  }
}

/** One line a finding, and a table of all files. */
class ShortPrinter implements Printer {
  readonly withNotes = true;
  private readonly rows: FileRow[] = [];
  constructor(
    private readonly out: Output,
    private readonly colour: boolean,
  ) {}

  file(result: FileResult): Promise<void> {
    this.rows.push(fileRow(result.report));
    return this.out.print((this.rows.length > 1 ? "\n" : "") + printLines(shortLines(result), this.colour));
  }

  async end(tally: Tally): Promise<void> {
    if (this.rows.length === 1) return;
    const lines = this.rows.length > 1 ? [[], ...fileTable(this.rows), []] : [];
    await this.out.print(printLines([...lines, totalLine(tally)], this.colour));
  }
}

/** Everything about each finding. The catalogue of checks is loaded for it alone. */
class FullPrinter implements Printer {
  readonly withNotes = true;
  private files = 0;
  constructor(
    private readonly out: Output,
    private readonly colour: boolean,
  ) {}

  async file(result: FileResult): Promise<void> {
    const { fullLines } = await import("./print-full.ts");
    this.files++;
    await this.out.print((this.files > 1 ? "\n" : "") + printLines(fullLines(result), this.colour));
  }

  async end(tally: Tally): Promise<void> {
    if (this.files > 1) await this.out.print(printLines([[], totalLine(tally)], this.colour));
  }
}

function totalLine({ files, withErrors, unreadable }: Tally): OutputLine {
  return [cliMessages.total({ files, withErrors, unreadable })];
}
