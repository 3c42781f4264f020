import { Package } from "../ooxml/package.ts";
import type { Inflater } from "../ooxml/zip/inflater.ts";
import { toWorkbook, type WordWorkbook } from "../word/to-workbook.ts";
import { readDocument } from "./read-document.ts";

/** Parts and bytes a document may unpack to; filings stay far below. */
const LIMITS = { total: 256 * 1024 * 1024, entries: 5_000 } as const;

/** Reads a .docx and lays it out as sheets. Throws a `HostError` with a Chinese reason on anything else. */
export function openDocx(bytes: Uint8Array, inflater?: Inflater): WordWorkbook {
  return toWorkbook(readDocument(Package.open(bytes, inflater, LIMITS)));
}
