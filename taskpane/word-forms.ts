import { isDocument } from "../addin/hosts/open-file.ts";
import { HostError } from "../addin/hosts/port.ts";
import { documentKind } from "../addin/hosts/word/document-kind.ts";
import { importedSheets } from "../addin/hosts/word/imported-sheets.ts";
import { foreignDocument, openWord } from "../addin/hosts/word/open-word.ts";
import { WORD_NOTICES } from "../addin/messages/word.ts";
import type { ImportedForms } from "./services.ts";
import { SIZE_LIMIT } from "./size-limit.ts";

/** The forms of a Word document as sheets to be laid into a workbook. Rejects with a `HostError`. */
export async function wordForms(name: string, bytes: Uint8Array): Promise<ImportedForms> {
  if (bytes.length > SIZE_LIMIT) throw new HostError("too-large", "");
  const kind = documentKind(bytes);
  if (!isDocument(name, kind)) throw foreignDocument(null);
  const { book } = await openWord(bytes, kind);
  return {
    sheets: importedSheets(book),
    notices: book.notices.map(({ kind: notice, count }) => WORD_NOTICES[notice](count)),
  };
}
