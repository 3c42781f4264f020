import { nodeInflater } from "../hosts/ooxml/node-inflater.ts";
import { documentKind } from "../hosts/word/document-kind.ts";
import type { OpenedDocument } from "../hosts/word/open-word.ts";
import { openWorkbookFile } from "../hosts/xlsx/index.ts";
import type { WorkbookSnapshot } from "../sheet/snapshot.ts";

/** A file of any kind, read. */
export interface OpenedFile {
  readonly snapshot: WorkbookSnapshot;
  /** No copy with changed cells can be written, as of an old .xls. */
  readonly readOnly: boolean;
  /** Set for a Word document. */
  readonly word: OpenedDocument | null;
  /** Settings stored in a workbook, as its sender left them; `null` without any. */
  readonly settings: unknown;
}

/** Files people call documents: what is no workbook is told in their words. */
const DOCUMENT_NAME = /\.(?:docx?|docm|dotx?|wps|wpt|rtf|pdf|pages|odt|html?|txt)$/i;

/** Reads a workbook or a Word document by its content, whatever its name says. Rejects with a `HostError`. */
export async function openFile(name: string, bytes: Uint8Array): Promise<OpenedFile> {
  const kind = documentKind(bytes);
  const isDocument = kind === "docx" || kind === "doc" || (kind !== "workbook" && DOCUMENT_NAME.test(name));
  if (!isDocument && kind !== "pdf" && kind !== "pages") {
    const { snapshot, readOnly, settings } = await openWorkbookFile(bytes, { inflater: nodeInflater });
    return { snapshot, readOnly, word: null, settings };
  }
  const { openWord } = await import("../hosts/word/open-word.ts");
  const word = await openWord(bytes, kind, nodeInflater);
  return { snapshot: word.book.snapshot, readOnly: true, word, settings: null };
}
