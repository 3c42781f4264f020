import type { Inflater } from "./ooxml/zip/inflater.ts";
import { documentKind, type DocumentKind } from "./word/document-kind.ts";
import type { OpenedDocument } from "./word/open-word.ts";
import { FILE_PROBLEMS } from "../messages/hosts.ts";
import { HostError } from "./port.ts";
import { openWorkbookFile } from "./xlsx/index.ts";
import type { WorkbookSnapshot } from "../sheet/snapshot.ts";

/** A file of any kind, read. */
interface OpenedFile {
  readonly snapshot: WorkbookSnapshot;
  /** No copy with changed cells can be written, as of an old .xls. */
  readonly readOnly: boolean;
  /** Set for a Word document. */
  readonly word: OpenedDocument | null;
  /** Settings stored in a workbook, as its sender left them; `null` without any. */
  readonly settings: unknown;
}

/** Endings of files that users call documents. Such a file that cannot be read gets the message for documents. */
const DOCUMENT_NAME = /\.(?:docx?|docm|dotx?|wps|wpt|rtf|pdf|pages|odt|html?|txt)$/i;

/** Whether a file is, or was meant to be, a document: what it says of itself counts before its name. */
export function isDocument(name: string, kind: DocumentKind): boolean {
  return (
    ["docx", "doc", "pdf", "pages"].some((each) => each === kind) || (kind !== "workbook" && DOCUMENT_NAME.test(name))
  );
}

/** Reads a workbook or a Word document by its content, whatever its name says. Rejects with a `HostError`. */
export async function openFile(name: string, bytes: Uint8Array, inflater?: Inflater): Promise<OpenedFile> {
  const kind = documentKind(bytes);
  if (!isDocument(name, kind)) {
    const { snapshot, readOnly, settings } = await openWorkbook(name, bytes, inflater);
    return { snapshot, readOnly, word: null, settings };
  }
  const { openWord } = await import(/* webpackChunkName: "word" */ "./word/open-word.ts");
  const word = await openWord(bytes, kind, inflater);
  return { snapshot: word.book.snapshot, readOnly: true, word, settings: null };
}

/** Problems that say what kind of workbook it is, whatever its name. */
const KINDS = new Set<string>([
  FILE_PROBLEMS.encrypted,
  FILE_PROBLEMS.legacyEncrypted,
  FILE_PROBLEMS.legacy95,
  FILE_PROBLEMS.excel2to4,
  FILE_PROBLEMS.xml2003,
  FILE_PROBLEMS.binaryWorkbook,
  FILE_PROBLEMS.openDocument,
]);

/** What is damaged beyond telling what it was is spoken of as its name says. */
async function openWorkbook(name: string, bytes: Uint8Array, inflater?: Inflater): ReturnType<typeof openWorkbookFile> {
  try {
    return await openWorkbookFile(bytes, inflater ? { inflater } : {});
  } catch (error) {
    if (
      error instanceof HostError &&
      error.code === "unreadable" &&
      !KINDS.has(error.detail) &&
      DOCUMENT_NAME.test(name)
    )
      throw new HostError("unreadable-document", FILE_PROBLEMS.damagedZip, { cause: error });
    throw error;
  }
}
