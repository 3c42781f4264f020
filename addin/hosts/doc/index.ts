import { openCompoundFile } from "../compound-file.ts";
import { fileError } from "../problem.ts";
import { toWorkbook, type WordWorkbook } from "../word/to-workbook.ts";
import { readDocument } from "./read-document.ts";

/** Reads an old .doc or a .wps of WPS and lays it out as sheets. Throws a `HostError` with a Chinese reason on anything else. */
export function openDoc(bytes: Uint8Array): WordWorkbook {
  const file = openCompoundFile(bytes);
  if (!file) throw fileError("structure");
  return toWorkbook(readDocument(file));
}
