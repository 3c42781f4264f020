import { openCompoundFile } from "../../../addin/hosts/compound-file.ts";
import { buildCompoundFile } from "../xls/build-compound-file.ts";

/** Place of the piece table's offset and size in the header of Word 97–2003 ([MS-DOC] 2.5.6). */
const PIECES = 33;

/**
 * The document as a fast save leaves it: the given text is once more at the end of the stream, `instead` of it, and a
 * piece of its own leads there; `modifier` is the property word ([MS-DOC] 2.9.212 Prm) of that piece. The text must be in
 * 16-bit characters and hold no end of a paragraph.
 */
export function fastSaved(bytes: Uint8Array, text: string, instead: string, modifier = 0): Uint8Array {
  if (instead.length !== text.length) throw new Error("A piece takes the place of as many characters.");
  const file = openCompoundFile(bytes);
  const [main, data] = [file?.stream("WordDocument"), file?.stream("Data")];
  const tableName = ((main?.[11] ?? 0) & 2) === 0 ? "0Table" : "1Table";
  const table = file?.stream(tableName);
  if (!main || !table) throw new Error("no Word document");

  const header = viewOf(main);
  const lengthsAt = 34 + header.getUint16(32, true) * 2;
  const entry = lengthsAt + 2 + header.getUint16(lengthsAt, true) * 4 + 2 + PIECES * 8;
  const offset = Buffer.from(main).indexOf(Buffer.from(text, "utf16le"));
  const clx = viewOf(table.subarray(header.getUint32(entry, true)));
  if (clx.getUint8(0) !== 2) throw new Error("The piece table begins with something else.");
  const count = (clx.getUint32(1, true) - 4) / 12;
  const limits = Array.from({ length: count + 1 }, (_, index) => clx.getUint32(5 + index * 4, true));
  const at = (index: number): number => clx.getUint32(5 + (count + 1) * 4 + index * 8 + 2, true);
  const piece = limits.findIndex((from, index) => {
    const end = at(index) + ((limits[index + 1] ?? from) - from) * 2;
    return index < count && offset >= at(index) && offset < end;
  });
  if (offset < 0 || piece < 0) throw new Error("The document does not hold this text.");
  const first = (limits[piece] ?? 0) + (offset - at(piece)) / 2;

  const pieces = limits.slice(0, count).flatMap((limit, index) =>
    index === piece
      ? [
          { from: limit, offset: at(index), modifier: 0 },
          { from: first, offset: main.length + (main.length % 2), modifier },
          { from: first + text.length, offset: offset + text.length * 2, modifier: 0 },
        ]
      : [{ from: limit, offset: at(index), modifier: 0 }],
  );

  const size = 4 + pieces.length * 12;
  const written = new DataView(new ArrayBuffer(5 + size));
  written.setUint8(0, 2);
  written.setUint32(1, size, true);
  [...pieces.map((one) => one.from), limits.at(-1) ?? 0].forEach((limit, index) => {
    written.setUint32(5 + index * 4, limit, true);
  });
  pieces.forEach((one, index) => {
    const place = 5 + (pieces.length + 1) * 4 + index * 8;
    written.setUint32(place + 2, one.offset, true);
    written.setUint16(place + 6, one.modifier, true);
  });
  const newMain = joined(main, new Uint8Array(main.length % 2), Buffer.from(instead, "utf16le"));
  const newHeader = viewOf(newMain);
  newHeader.setUint32(entry, table.length, true);
  newHeader.setUint32(entry + 4, written.byteLength, true);
  newHeader.setUint8(10, newHeader.getUint8(10) | 4);
  return buildCompoundFile([
    { path: "WordDocument", data: newMain },
    { path: tableName, data: joined(table, new Uint8Array(written.buffer)) },
    ...(data ? [{ path: "Data", data }] : []),
  ]);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
