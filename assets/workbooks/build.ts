import { writeXlsx } from "hucre/xlsx";
import { pageLook, sampleWorkbooks, templateWorkbooks, type WorkbookData } from "./sheet-data.ts";
import { worksheetOf } from "../../addin/hosts/xlsx/layout/worksheet.ts";

/** Written into every file, so that the same data gives the same bytes. */
const WRITTEN = new Date("2024-01-01T00:00:00Z");

/** One workbook as the bytes of an .xlsx file. */
async function fileOf(workbook: WorkbookData): Promise<Uint8Array> {
  return writeXlsx({
    sheets: workbook.sheets.map((sheet) => worksheetOf(sheet, pageLook(sheet), workbook.blank)),
    defaultFont: { name: "宋体", size: 11, charset: 134 },
    properties: { title: workbook.title, creator: "绩核 JiHe", created: WRITTEN, modified: WRITTEN },
  });
}

/** Every sample and template by its path under `assets/`. */
export async function buildWorkbooks(): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const workbook of sampleWorkbooks()) files.set(`samples/${workbook.file}`, await fileOf(workbook));
  for (const workbook of templateWorkbooks()) files.set(`templates/${workbook.file}`, await fileOf(workbook));
  return files;
}
