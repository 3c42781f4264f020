import type { CellWrite } from "../../sheet/edit.ts";
import type { Mark, MarkReceipt, WriteReceipt } from "../port.ts";
import { openXlsx, type OpenOptions } from "./open.ts";
import { applyMarks, removeMarks } from "./write/apply-marks.ts";
import { applyWrites } from "./write/apply-writes.ts";

/** What to change in a file. Former marks of this product are replaced when `marks` is given. */
interface FileEdits {
  readonly writes?: readonly CellWrite[];
  readonly marks?: readonly Mark[];
}

/** The file after the changes, and what they did. */
interface PatchedFile {
  readonly bytes: Uint8Array;
  readonly write: WriteReceipt;
  readonly mark: MarkReceipt;
}

/**
 * A copy of a workbook file with the edits put in. Every part that is not concerned stays byte for byte, packed bytes
 * and order included. Throws a `HostError` and makes nothing when the file cannot be changed safely.
 */
export function patchXlsx(original: Uint8Array, edits: FileEdits, options: OpenOptions = {}): PatchedFile {
  const opened = openXlsx(original, options);
  const written = applyWrites({ pack: opened.package, snapshot: opened.snapshot }, edits.writes ?? []);
  const bare = edits.marks ? removeMarks(written.pack).pack : written.pack;
  const marked = applyMarks(bare, written.snapshot, edits.marks ?? []);
  const untouched = marked.pack === opened.package;
  return { bytes: untouched ? original.slice() : marked.pack.toBytes(), write: written.receipt, mark: marked.receipt };
}
