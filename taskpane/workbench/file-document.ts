import { isDocument } from "../../addin/hosts/open-file.ts";
import { documentKind } from "../../addin/hosts/word/document-kind.ts";
import { fileKind } from "../../addin/hosts/xlsx/file-kind.ts";
import { openWorkbookFile, openXlsx } from "../../addin/hosts/xlsx/index.ts";
import { readLook } from "../../addin/hosts/xlsx/look/read-look.ts";
import { readWorkbookPart } from "../../addin/hosts/xlsx/parts/workbook.ts";
import { readSettings } from "../../addin/hosts/xlsx/write/settings.ts";
import type { WorkbookLook } from "../../addin/hosts/xlsx/look/types.ts";
import type { WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";

/** A file opened in the workbench, exactly as it came. */
export interface FileDocument {
  /** Grows with every file opened, so views know when to start afresh. */
  readonly id: number;
  readonly name: string;
  /** The file's own bytes; saving starts from these. */
  readonly bytes: Uint8Array;
  readonly snapshot: WorkbookSnapshot;
  /** `null` where the file does not say (old .xls). */
  readonly look: WorkbookLook | null;
  /** Settings of this product stored in the file, or `null`. */
  readonly settings: unknown;
  /** Old .xls files can be looked at and checked, not saved. */
  readonly readOnly: boolean;
  /** Set where the sheets are laid out from a Word document: its name, and what of it was not read. */
  readonly word: { readonly name: string; readonly notices: readonly string[] } | null;
}

let count = 0;

/** Reads a file; rejects with a `HostError` whose detail is a Chinese phrase. */
export async function openDocument(name: string, bytes: Uint8Array): Promise<FileDocument> {
  const id = ++count;
  const kind = documentKind(bytes);
  if (isDocument(name, kind)) {
    const { workbookOfWord } = await import(/* webpackChunkName: "word" */ "./word-document.ts");
    const { bytes: workbook, notices } = await workbookOfWord(bytes, kind);
    return { ...(await openDocument(name.replace(/\.[^.]*$/, ".xlsx"), workbook)), word: { name, notices } };
  }
  if (fileKind(bytes) === "xls") {
    const { snapshot } = await openWorkbookFile(bytes);
    return { id, name, bytes, snapshot, look: null, settings: null, readOnly: true, word: null };
  }
  const { snapshot, package: pack } = openXlsx(bytes);
  return {
    id,
    name,
    bytes,
    snapshot,
    look: readLook(pack),
    settings: readSettings(pack, readWorkbookPart(pack)),
    readOnly: false,
    word: null,
  };
}
