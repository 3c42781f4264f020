import { basename } from "node:path";
import { cliMessages } from "../messages/cli.ts";
import { hostErrorMessage } from "../messages/hosts.ts";
import { nodeInflater } from "../hosts/ooxml/node-inflater.ts";
import { openFile } from "../hosts/open-file.ts";
import { HostError } from "../hosts/port.ts";
import { joinFiling, type FilingPart } from "../hosts/filing.ts";
import type { WordWorkbook } from "../hosts/word/to-workbook.ts";
import type { WorkbookSnapshot } from "../sheet/snapshot.ts";
import type { InputFile } from "./find-files.ts";
import { fileBytes } from "./file-bytes.ts";
import { systemReason } from "./system-reason.ts";
import { noticeLines } from "./word-report.ts";

/** The files of one filing (一份材料) as one workbook; sheets are named with their file: `[自评表.xlsx]整体`. */
interface Filing {
  readonly snapshot: WorkbookSnapshot;
  /** The sheets that come from Word documents, for places in words. */
  readonly word: WordWorkbook;
  /** Lines on files that could not be read, and on what of documents was not read. */
  readonly notes: readonly string[];
  readonly unreadable: number;
}

/** Reads all files of a filing. One that cannot be read costs the others nothing: it is reported, and the rest is checked. */
export async function openFiling(
  files: readonly InputFile[],
  calculated: (snapshot: WorkbookSnapshot) => Promise<WorkbookSnapshot>,
): Promise<Filing> {
  const parts: FilingPart[] = [];
  const notes: string[] = [];
  let unreadable = 0;
  for (const { path } of files) {
    const file = basename(path);
    try {
      const opened = await openFile(path, fileBytes(path), nodeInflater);
      const snapshot = await calculated(opened.snapshot);
      parts.push({ file, snapshot, word: opened.word?.book ?? null });
      if (opened.word) notes.push(...noticeLines(opened.word.book).map((line) => `${file}：${line}`));
    } catch (error) {
      unreadable++;
      const reason = error instanceof HostError ? hostErrorMessage(error.code, error.detail) : systemReason(error);
      notes.push(`${file}：${cliMessages.unreadable}：${reason}`);
    }
  }
  return { ...joinFiling(parts), notes, unreadable };
}
