import { fileError } from "../problem.ts";
import { AT, type DocFile } from "./header.ts";

/** A stretch of the text: characters from `from` to `to`, stored one after the other ([MS-DOC] 2.8.35 PlcPcd). */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** File offset of its first character, and bytes of a character. */
  readonly offset: number;
  readonly width: 1 | 2;
  /** Properties a fast save put on all of it, beside those of the pages. */
  readonly list: Uint8Array;
}

const PROPERTIES = 1;
const PIECES = 2;
const NARROW = 0x4000_0000;
const MOST_PIECES = 400_000;
const MOST_CHARACTERS = 16_000_000;
const NOTHING = new Uint8Array(0);

/** Codes of the properties a fast save may write in short ([MS-DOC] 2.9.214 Prm0), as far as they matter here. */
const SHORT_CODES: ReadonlyMap<number, number> = new Map([
  [0x05, 0x2403],
  [0x09, 0x2407],
  [0x18, 0x2416],
  [0x19, 0x2417],
  [0x41, 0x0800],
  [0x42, 0x0801],
  [0x5c, 0x083c],
]);

/** The pieces of the text in reading order. Throws `HostError` where they lie outside the file or are too many. */
export function readPieces(file: DocFile): Piece[] {
  const { data, view } = file.structure(AT.pieces);
  const lists: Uint8Array[] = [];
  let at = 0;
  while (at + 3 <= data.length && data[at] === PROPERTIES) {
    const size = view.getUint16(at + 1, true);
    lists.push(data.subarray(at + 3, at + 3 + size));
    at += 3 + size;
  }
  if (at + 5 > data.length || data[at] !== PIECES) throw fileError("structure");
  const size = Math.min(view.getUint32(at + 1, true), data.length - at - 5);
  const count = Math.floor((size - 4) / 12);
  if (count > MOST_PIECES) throw fileError("tooLarge");
  const begin = at + 5;
  const pieces: Piece[] = [];
  for (let index = 0; index < count; index++) {
    const from = view.getUint32(begin + index * 4, true);
    const to = view.getUint32(begin + index * 4 + 4, true);
    const entry = begin + (count + 1) * 4 + index * 8;
    const stored = view.getUint32(entry + 2, true);
    const width = stored & NARROW ? 1 : 2;
    const offset = width === 1 ? (stored & 0x3fff_ffff) >>> 1 : stored & 0x3fff_ffff;
    if (to < from || from < (pieces.at(-1)?.to ?? 0) || offset + (to - from) * width > file.main.data.length)
      throw fileError("structure");
    if (to > MOST_CHARACTERS) throw fileError("tooLarge");
    pieces.push({ from, to, offset, width, list: modifier(view.getUint16(entry + 6, true), lists) });
  }
  return pieces;
}

function modifier(stored: number, lists: readonly Uint8Array[]): Uint8Array {
  if (stored & 1) return lists[stored >> 1] ?? NOTHING;
  const code = SHORT_CODES.get((stored >> 1) & 0x7f);
  return code === undefined ? NOTHING : Uint8Array.of(code & 0xff, code >> 8, stored >> 8);
}
