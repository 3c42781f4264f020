import { EMPTY_CELL, type Cell, type Visibility } from "../../sheet/snapshot.ts";
import { fileError } from "../problem.ts";
import { BUILTIN_FORMATS } from "../xlsx/parts/builtin-formats.ts";
import { formatCode } from "../xlsx/parts/cell-formats.ts";
import { byteDecoder } from "./code-pages.ts";
import { RECORD, type BiffRecord, type Substream } from "./records.ts";
import { TextReader } from "./text-reader.ts";

/** Excel 97 and later. */
const BIFF8 = 0x600;

/** A worksheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: Visibility;
  /** Offset of its substream. */
  readonly at: number;
}

/** What all sheets of an old workbook share. */
export interface Globals {
  readonly sheets: readonly SheetEntry[];
  readonly strings: readonly string[];
  /** Cell styles by number, as the empty cell that wears them. */
  readonly styles: readonly Cell[];
  readonly date1904: boolean;
  readonly externalLinks: boolean;
  /** The text of a record that begins at an offset: its length in two bytes, then letters. */
  readonly text: (record: BiffRecord, at: number) => string;
}

const VISIBILITY = ["visible", "hidden", "veryHidden"] as const;
/** Kind of a listed sheet that is a worksheet; others are charts, macros and modules. */
const WORKSHEET = 0;
/** A reference of the workbook to itself, and one to add-ins ([MS-XLS] 2.4.271). */
const INTERNAL_BOOKS = [0x0401, 0x3a01];

/** Reads the workbook globals; throws where the file is encrypted, or its texts are of an unnamed code page. */
export function readGlobals({ version, records }: Substream): Globals {
  // The record is right behind the start ([MS-XLS] 2.1.7.20.3): nothing after it can be read without the password.
  if (records.some(({ id }) => id === RECORD.filePass)) throw fileError("legacyEncrypted");
  const isBiff8 = version >= BIFF8;
  const page = records.find(({ id }) => id === RECORD.codePage)?.data.getUint16(0, true) ?? null;
  const decode = byteDecoder(page);
  const textAt = (record: BiffRecord, at: number, lengthBytes: 1 | 2): string => {
    if (isBiff8) return new TextReader(record.segments, at).text(lengthBytes);
    const { data } = record;
    const length = lengthBytes === 1 ? data.getUint8(at) : data.getUint16(at, true);
    const start = Math.min(at + lengthBytes, data.byteLength);
    const bytes = new Uint8Array(data.buffer, data.byteOffset + start, Math.min(length, data.byteLength - start));
    const text = decode(bytes);
    if (text === null) throw fileError("legacy95");
    return text;
  };

  const codes = new Map<number, string>();
  const formats: { readonly format: number; readonly locked: boolean }[] = [];
  const sheets: SheetEntry[] = [];
  let strings: readonly string[] = [];
  let date1904 = false;
  let externalLinks = false;
  for (const record of records) {
    const { id, data } = record;
    if (id === RECORD.format) codes.set(data.getUint16(0, true), textAt(record, 2, isBiff8 ? 2 : 1));
    else if (id === RECORD.xf)
      formats.push({ format: data.getUint16(2, true), locked: (data.getUint16(4, true) & 1) !== 0 });
    else if (id === RECORD.sharedStrings) strings = sharedStrings(record);
    else if (id === RECORD.dateMode) date1904 = data.getUint16(0, true) === 1;
    else if (id === RECORD.externalBook) externalLinks ||= !INTERNAL_BOOKS.includes(data.getUint16(2, true));
    else if (id === RECORD.boundSheet && data.getUint8(5) === WORKSHEET)
      sheets.push({
        at: data.getUint32(0, true),
        visibility: VISIBILITY[data.getUint8(4) & 3] ?? "visible",
        name: textAt(record, 6, 1),
      });
  }
  const styles = formats.map(({ format, locked }): Cell => {
    const code = formatCode(codes.get(format) ?? BUILTIN_FORMATS[format]);
    return code === EMPTY_CELL.format && locked ? EMPTY_CELL : { value: null, formula: null, format: code, locked };
  });
  return { sheets, strings, styles, date1904, externalLinks, text: (record, at) => textAt(record, at, 2) };
}

function sharedStrings({ data, segments }: BiffRecord): string[] {
  const count = data.getUint32(4, true);
  const reader = new TextReader(segments, 8);
  const strings: string[] = [];
  while (strings.length < count && !reader.isAtEnd) strings.push(reader.sharedText());
  return strings;
}
