import { basename } from "node:path";
import { cliMessages } from "../messages/cli.ts";
import { hostErrorMessage } from "../messages/hosts.ts";
import { nodeInflater } from "../hosts/ooxml/node-inflater.ts";
import { openFile } from "../hosts/open-file.ts";
import { HostError } from "../hosts/port.ts";
import type { WordSheet, WordWorkbook } from "../hosts/word/to-workbook.ts";
import type { SheetSnapshot, WorkbookSnapshot } from "../sheet/snapshot.ts";
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

/** Reads all files of a filing. One that cannot be read costs the others nothing: it is told, and the rest is checked. */
export async function openFiling(
  files: readonly InputFile[],
  calculated: (snapshot: WorkbookSnapshot) => Promise<WorkbookSnapshot>,
): Promise<Filing> {
  const sheets: SheetSnapshot[] = [];
  const wordSheets: WordSheet[] = [];
  const notes: string[] = [];
  let [unreadable, date1904, externalLinks] = [0, false, false];
  for (const { path } of files) {
    const file = basename(path);
    const named = (sheet: SheetSnapshot): SheetSnapshot => ({ ...sheet, name: `[${file}]${sheet.name}` });
    try {
      const opened = await openFile(path, await fileBytes(path), nodeInflater);
      const snapshot = await calculated(opened.snapshot);
      sheets.push(...snapshot.sheets.map(named));
      date1904 ||= snapshot.date1904;
      externalLinks ||= snapshot.externalLinks;
      if (!opened.word) continue;
      const { book } = opened.word;
      wordSheets.push(...book.sheets.map((sheet) => ({ ...sheet, snapshot: named(sheet.snapshot) })));
      notes.push(...noticeLines(book).map((line) => `${file}：${line}`));
    } catch (error) {
      unreadable++;
      const reason = error instanceof HostError ? hostErrorMessage(error.code, error.detail) : systemReason(error);
      notes.push(`${file}：${cliMessages.unreadable}：${reason}`);
    }
  }
  const snapshot = { sheets, names: [], date1904, externalLinks };
  return { snapshot, word: { snapshot, sheets: wordSheets, notices: [] }, notes, unreadable };
}
