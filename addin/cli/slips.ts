import { basename, join, sep } from "node:path";
import { cliMessages } from "../messages/cli.ts";
import { hostErrorMessage } from "../messages/hosts.ts";
import { visibleText } from "../messages/visible-text.ts";
import { returnSlips, slipFileName, type SlipSource } from "../compose/return-slip.ts";
import { writeDocument } from "../hosts/docx/new-file/write-document.ts";
import type { FileResult } from "./file-task.ts";
import { placeFile, PlaceError } from "./place-file.ts";
import type { CopyReport } from "./report-schema.ts";
import { codeOf, systemReason } from "./system-reason.ts";

/** The slip of one unit as far as it is written. */
interface Written {
  readonly files: SlipSource[];
  /** File name in the folder; `null` before the first writing. */
  name: string | null;
}

/** What became of a slip, and the line that says so. */
export interface SlipCopy {
  readonly report: CopyReport;
  readonly note: string;
}

/**
 * Writes 审核意见 as .docx, one for each unit. Results come one after the other: with each further file of a unit its slip is written
 * again, so that no result waits for the others.
 */
export class SlipWriter {
  private readonly units = new Map<string, Written>();
  /** Names of slips of this run. */
  private readonly written = new Set<string>();

  constructor(
    private readonly folder: string,
    private readonly overwrite: boolean,
  ) {}

  /** Its own slip is written again; that of another unit of this run never. */
  private mayReplace(known: Written, below: string): boolean {
    return known.name !== null || (this.overwrite && !this.written.has(below));
  }

  async add({ report, slip = null }: FileResult): Promise<SlipCopy> {
    const source: SlipSource = { file: report.file, report: slip, problem: report.error?.message ?? "" };
    const unit = returnSlips([source])[0]?.unit ?? report.file;
    // Files that name no unit have a slip each, also where two are called the same.
    const key = slip === null || slip.unit === "" ? `/${report.file}` : unit;
    const known = this.units.get(key) ?? { files: [], name: null };
    this.units.set(key, known);
    known.files.push(source);
    const below = known.name ?? slipFileName(unit);
    try {
      const [all] = returnSlips(
        known.files.map((file) => ({ ...file, report: file.report && { ...file.report, unit } })),
      );
      const bytes = all ? writeDocument(all.plan) : new Uint8Array();
      const path = await placeFile({ folder: this.folder, below, overwrite: this.mayReplace(known, below) }, bytes);
      known.name = basename(path);
      this.written.add(known.name);
      const shown = path.split(sep).join("/");
      return { report: { kind: "slip", path: shown, error: null }, note: cliMessages.slipWritten(visibleText(shown)) };
    } catch (error) {
      const note = cliMessages.cannotWrite(visibleText(join(this.folder, below)), reasonOf(error));
      return { report: { kind: "slip", path: null, error: note }, note };
    }
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof PlaceError) return error.message;
  return codeOf(error) === "" ? hostErrorMessage("failed") : systemReason(error);
}
