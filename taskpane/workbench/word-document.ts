import type { DocumentKind } from "../../addin/hosts/word/document-kind.ts";
import { openWord } from "../../addin/hosts/word/open-word.ts";
import { wordToXlsx } from "../../addin/hosts/word/to-xlsx.ts";
import { WORD_NOTICES } from "../../addin/messages/word.ts";

/** A Word document as an Excel file, and sentences on what of it was not read. Rejects with a `HostError`. */
export async function workbookOfWord(
  bytes: Uint8Array,
  kind: DocumentKind,
): Promise<{ readonly bytes: Uint8Array; readonly notices: readonly string[] }> {
  const { book } = await openWord(bytes, kind);
  return {
    bytes: wordToXlsx(book),
    notices: book.notices.map(({ kind: notice, count }) => WORD_NOTICES[notice](count)),
  };
}
