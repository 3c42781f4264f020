import { fileError } from "../problem.ts";
import type { CompoundFile } from "../compound-file.ts";

/** Positions in the table of file offsets of the header ([MS-DOC] 2.5.6 FibRgFcLcb97). */
export const AT = {
  styles: 1,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  shapes: 40,
  textBoxes: 56,
  lists: 73,
  listOverrides: 74,
} as const;

const WORD_97 = 0xa5ec;
/** Word 6 and 95, and the versions before. */
const OLDER = new Set([0xa5dc, 0xa5db, 0xa59b, 0xa59c, 0xa699, 0xa697]);
const FIRST_OF_97 = 0x00c1;
const ENCRYPTED = 0x0100;
const TABLE_1 = 0x0200;
/** Positions in the table of text lengths ([MS-DOC] 2.5.4 FibRgLw97). */
const LENGTHS = { main: 3, notes: 4, headers: 5, macros: 6, comments: 7, endnotes: 8, textBoxes: 9 } as const;

/** A stretch of bytes with its view. */
export interface Bytes {
  readonly data: Uint8Array;
  readonly view: DataView;
}

/** The streams of a .doc with their description in its header ([MS-DOC] 2.5.1 FIB). */
export interface DocFile {
  readonly main: Bytes;
  readonly table: Bytes;
  /** Long row definitions and form fields; empty where there is none. */
  readonly data: Bytes;
  /** Characters of the document itself. */
  readonly length: number;
  /** Where the text of text boxes begins, in characters, and its length. */
  readonly textBoxes: { readonly from: number; readonly length: number };
  /** A structure of the table stream: a view of its bytes, and where it begins in the stream. */
  structure(index: number): Bytes & { readonly at: number };
}

/**
 * Reads the header. Throws a `HostError` for a file of Word 6 or 95 and for one with a password; `RangeError` where the
 * header is cut off.
 */
export function readHeader(file: CompoundFile): DocFile {
  const stream = file.stream("WordDocument");
  if (!stream) throw fileError("noDocument");
  const main = bytesOf(stream);
  const { view } = main;
  const magic = view.getUint16(0, true);
  if (OLDER.has(magic) || (magic === WORD_97 && view.getUint16(2, true) < FIRST_OF_97)) throw fileError("wordTooOld");
  if (magic !== WORD_97) throw fileError("structure");
  const flags = view.getUint16(10, true);
  if (flags & ENCRYPTED) throw fileError("encryptedDocument");
  const table = bytesOf(file.stream(flags & TABLE_1 ? "1Table" : "0Table") ?? new Uint8Array(0));
  const lengthsAt = 34 + view.getUint16(32, true) * 2;
  const offsetsAt = lengthsAt + 2 + view.getUint16(lengthsAt, true) * 4;
  const length = (index: number): number => view.getUint32(lengthsAt + 2 + index * 4, true);
  const offsets = view.getUint16(offsetsAt, true);
  const before = [LENGTHS.main, LENGTHS.notes, LENGTHS.headers, LENGTHS.macros, LENGTHS.comments, LENGTHS.endnotes];
  return {
    main,
    table,
    data: bytesOf(file.stream("Data") ?? new Uint8Array(0)),
    length: length(LENGTHS.main),
    textBoxes: { from: before.reduce((sum, index) => sum + length(index), 0), length: length(LENGTHS.textBoxes) },
    structure(index) {
      if (index >= offsets) return { ...bytesOf(new Uint8Array(0)), at: 0 };
      const at = view.getUint32(offsetsAt + 2 + index * 8, true);
      const size = view.getUint32(offsetsAt + 6 + index * 8, true);
      return { ...bytesOf(table.data.subarray(at, at + size)), at };
    },
  };
}

export function bytesOf(data: Uint8Array): Bytes {
  return { data, view: new DataView(data.buffer, data.byteOffset, data.byteLength) };
}
