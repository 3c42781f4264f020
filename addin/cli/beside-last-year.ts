import { readFile } from "node:fs/promises";
import { isNamedAlike, isSameSubject, subjectsOf, withoutYears, type Subject } from "../compare/same-subject.ts";
import { yearTable, type YearTable } from "../compare/year-table.ts";
import { nodeInflater } from "../hosts/ooxml/node-inflater.ts";
import { openFile } from "../hosts/open-file.ts";
import { HostError } from "../hosts/port.ts";
import { cliMessages } from "../messages/cli.ts";
import { hostErrorMessage } from "../messages/hosts.ts";
import { visibleText } from "../messages/visible-text.ts";
import { formsOfWorkbooks, pairWithLastYear } from "../review/previous-forms.ts";
import type { ReviewOptions } from "../review/types.ts";
import { formatCellRef } from "../sheet/address.ts";
import type { WorkbookSnapshot } from "../sheet/snapshot.ts";
import type { PreviousFile, PreviousFiles } from "./previous-files.ts";
import type { FileReport } from "./report-schema.ts";
import { systemReason } from "./system-reason.ts";

const words = cliMessages.previous;

/** What last year's files add to a check: options, a part of the report, and lines. */
export interface BesideLastYear {
  readonly options: Pick<ReviewOptions, "previous">;
  readonly report: Pick<FileReport, "previous">;
  readonly notes: readonly string[];
}

/** Finds last year's files for a workbook by unit, project and kind, reads them and holds the forms against each other. */
export async function besideLastYear(
  path: string,
  snapshot: WorkbookSnapshot,
  previous: PreviousFiles,
  options: ReviewOptions,
): Promise<BesideLastYear> {
  const forms = formsOfWorkbooks([snapshot], options);
  const chosen = previous.single ? previous.files : matching(path, subjectsOf(forms), previous.files);
  if (chosen === "several") return nothing(words.ambiguous);
  const notes: string[] = [];
  const books: WorkbookSnapshot[] = [];
  const files: string[] = [];
  for (const file of chosen) {
    try {
      books.push((await openFile(file.path, await readFile(file.path), nodeInflater)).snapshot);
      files.push(file.path);
    } catch (error) {
      const reason = error instanceof HostError ? hostErrorMessage(error.code, error.detail) : systemReason(error);
      notes.push(words.unreadable(visibleText(file.path), reason));
    }
  }
  const table = yearTable(pairWithLastYear(snapshot, books, options));
  if (table.pairs.length === 0) return nothing(words.none(forms.length), notes);
  return {
    options: { previous: books },
    report: { previous: { files, ...reportOf(table) } },
    notes: [...notes, ...linesOf(table, files)],
  };
}

function nothing(line: string, notes: readonly string[] = []): BesideLastYear {
  const previous = { files: [], pairs: [], rows: [], unpaired: [], left: [] };
  return { options: {}, report: { previous }, notes: [...notes, line] };
}

/**
 * The files that hold last year's forms: those whose names say so; else the only one that may, or the one of the same name but for
 * the year.
 */
function matching(
  path: string,
  subjects: readonly Subject[],
  files: readonly PreviousFile[],
): readonly PreviousFile[] | "several" {
  const holds = (file: PreviousFile, alike: typeof isSameSubject): boolean =>
    file.subjects.some((other) => subjects.some((own) => isEarlier(other, own) && alike(own, other)));
  const named = files.filter((file) => file.path !== path && holds(file, isNamedAlike));
  if (named.length > 0) return named;
  const possible = files.filter((file) => file.path !== path && holds(file, isSameSubject));
  if (possible.length < 2) return possible;
  const alike = possible.filter(({ below }) => withoutYears(path).endsWith(withoutYears(below)));
  return alike.length === 1 ? alike : "several";
}

function isEarlier({ year: before }: Subject, { year: now }: Subject): boolean {
  return before === null || now === null || before < now;
}

function reportOf({ pairs, rows, unpaired, left }: YearTable): Omit<NonNullable<FileReport["previous"]>, "files"> {
  return {
    pairs: [...pairs],
    rows: rows.map((row) => ({
      ...row,
      cell: row.cell && formatCellRef(row.cell),
      previousCell: row.previousCell && formatCellRef(row.previousCell),
    })),
    unpaired: [...unpaired],
    left: [...left],
  };
}

function linesOf({ pairs, rows, unpaired, left }: YearTable, files: readonly string[]): string[] {
  const same = rows.filter(({ state }) => state === "same").length;
  return [
    words.summary({ files: files.map(visibleText).join("、"), pairs: pairs.length, changed: rows.length - same, same }),
    ...(unpaired.length > 0 ? [words.unpaired(unpaired.map(visibleText).join("、"))] : []),
    ...(left.length > 0 ? [words.left(left.map(visibleText).join("、"))] : []),
  ];
}
