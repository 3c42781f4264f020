import type { SheetSnapshot, WorkbookSnapshot } from "../sheet/snapshot.ts";
import type { WordSheet, WordWorkbook } from "./word/to-workbook.ts";

/** One file of a filing (一份材料), read. */
export interface FilingPart {
  /** Name of the file, without its folder. */
  readonly file: string;
  readonly snapshot: WorkbookSnapshot;
  /** The document the snapshot is laid out from; `null` for a workbook. */
  readonly word: WordWorkbook | null;
}

/** The files of one filing as one workbook. */
interface JoinedFiling {
  readonly snapshot: WorkbookSnapshot;
  /** The sheets that come from Word documents, for places in words. */
  readonly word: WordWorkbook;
}

/** Joins the files of a filing; sheets are named with their file: `[自评表.xlsx]整体`. */
export function joinFiling(parts: readonly FilingPart[]): JoinedFiling {
  const sheets: SheetSnapshot[] = [];
  const wordSheets: WordSheet[] = [];
  for (const { file, snapshot, word } of parts) {
    const named = (sheet: SheetSnapshot): SheetSnapshot => ({ ...sheet, name: `[${file}]${sheet.name}` });
    sheets.push(...snapshot.sheets.map(named));
    wordSheets.push(...(word?.sheets ?? []).map((sheet) => ({ ...sheet, snapshot: named(sheet.snapshot) })));
  }
  const snapshot: WorkbookSnapshot = {
    sheets,
    names: [],
    date1904: parts.some((part) => part.snapshot.date1904),
    externalLinks: parts.some((part) => part.snapshot.externalLinks),
  };
  return { snapshot, word: { snapshot, sheets: wordSheets, notices: [] } };
}

/** Which of these files a sheet of a joined filing is in, and its name there; `null` where it is of none of them. */
export function partOfSheet(sheet: string, files: readonly string[]): { file: string; sheet: string } | null {
  const file = files.find((name) => sheet.startsWith(`[${name}]`));
  return file === undefined ? null : { file, sheet: sheet.slice(file.length + 2) };
}
