import { basename, dirname, extname, join } from "node:path";
import { cliMessages } from "../messages/cli.ts";
import { DRAFT } from "../messages/draft.ts";
import { copyTargets } from "./copies.ts";
import type { DraftTarget } from "./file-task.ts";
import type { InputFile } from "./find-files.ts";
import { UsageError, type Options } from "./options.ts";

/** The places for the drafts of all files or filings: named after them, or after the report whose figures are renewed. */
export async function draftTargets(options: Options, files: readonly InputFile[]): Promise<DraftTarget[]> {
  const { draft, outline, renew, overwrite } = options;
  if (draft === null) return [];
  if (renew !== null && files.length > 1) throw new UsageError(cliMessages.renewOne);
  const named = files.map((file) => ({
    ...file,
    below: renew === null ? inPlaceOf(file.below, DRAFT.fileName) : inPlaceOf(basename(renew), DRAFT.renew.fileName),
  }));
  return (await copyTargets(draft, named, overwrite)).map((target) => ({ ...target, outline, renew }));
}

function inPlaceOf(path: string, named: (source: string) => string): string {
  return join(dirname(path), `${named(basename(path, extname(path)))}.docx`);
}
