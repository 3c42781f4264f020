import { writeWorkbook } from "../../addin/hosts/xlsx/new-file/write-workbook.ts";
import { pageLook, sampleWorkbooks, templateWorkbooks, type WorkbookData } from "./sheet-data.ts";
import { worksheetOf } from "../../addin/hosts/xlsx/layout/worksheet.ts";

/** Written into every file, so that the same data gives the same bytes. */
const WRITTEN = new Date("2024-01-01T00:00:00Z");

/** One workbook as the bytes of an .xlsx file. */
function fileOf(workbook: WorkbookData): Uint8Array {
  return writeWorkbook({
    title: workbook.title,
    written: WRITTEN,
    sheets: workbook.sheets.map((sheet) => worksheetOf(sheet, pageLook(sheet), workbook.blank)),
  });
}

/** Every sample and template by its path under `assets/`. */
export function buildWorkbooks(): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const workbook of sampleWorkbooks()) files.set(`samples/${workbook.file}`, fileOf(workbook));
  for (const workbook of templateWorkbooks()) files.set(`templates/${workbook.file}`, fileOf(workbook));
  return files;
}
