import { WORD_PROBLEMS } from "../../messages/word.ts";
import type { Inflater } from "../ooxml/zip/inflater.ts";
import { HostError } from "../port.ts";
import type { DocumentKind } from "./document-kind.ts";
import type { WordWorkbook } from "./to-workbook.ts";

/** A document, read. */
export interface OpenedDocument {
  readonly kind: "docx" | "doc";
  readonly book: WordWorkbook;
}

/**
 * Reads a .docx, .doc or .wps by its content; the reader is loaded only now. Rejects with a `HostError` of the code
 * `unreadable-document` whose detail says what the file is and what to do.
 */
export async function openWord(bytes: Uint8Array, kind: DocumentKind, inflater?: Inflater): Promise<OpenedDocument> {
  try {
    if (kind === "docx" || kind === "damaged") {
      const { openDocx } = await import(/* webpackChunkName: "word-docx" */ "../docx/index.ts");
      return { kind: "docx", book: withContent(openDocx(bytes, inflater)) };
    }
    if (kind === "doc") {
      const { openDoc } = await import(/* webpackChunkName: "word-doc" */ "../doc/index.ts");
      return { kind, book: withContent(openDoc(bytes)) };
    }
  } catch (error) {
    // The messages for workbooks give the wrong advice for a document.
    if (error instanceof HostError && error.code === "unreadable")
      throw new HostError("unreadable-document", error.detail, { cause: error });
    throw error;
  }
  throw foreignDocument(kind);
}

/** The error for a file that is no Word document, and no workbook. */
export function foreignDocument(kind: DocumentKind): HostError {
  const message = Object.entries(WORD_PROBLEMS).find(([key]) => key === kind)?.[1] ?? WORD_PROBLEMS.other;
  return new HostError("unreadable-document", message);
}

/** A scan is nothing but pictures. */
function withContent(book: WordWorkbook): WordWorkbook {
  if (book.sheets.length > 0) return book;
  const pictures = book.notices.some(({ kind }) => kind === "pictures");
  throw new HostError("unreadable-document", pictures ? WORD_PROBLEMS.scan : WORD_PROBLEMS.blank);
}
