import { cellKey } from "../../sheet/snapshot.ts";
import { BUILTIN_FORMATS } from "../xlsx/parts/builtin-formats.ts";
import { openCompoundFile } from "../compound-file.ts";

/** What an old .xls says of a sheet beside its values. */
export interface LegacyLooks {
  /** Number formats by `cellKey`; cells in General are left out. */
  readonly formats: ReadonlyMap<number, string>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly visibility: "visible" | "hidden" | "veryHidden";
}

/** Record numbers of BIFF8 ([MS-XLS] 2.3). */
const RECORD = {
  formula: 6,
  eof: 10,
  columnInfo: 125,
  boundSheet: 133,
  multipleNumbers: 189,
  xf: 224,
  number: 515,
  row: 520,
  rk: 638,
  format: 1054,
} as const;
const VISIBILITY = ["visible", "hidden", "veryHidden"] as const;

interface RawRecord {
  readonly id: number;
  readonly at: number;
  readonly data: DataView;
}

/** Number formats and hidden rows, columns and sheets of a BIFF8 workbook, in the order of its sheets. Throws `RangeError` on a broken file. */
export function legacyLooks(bytes: Uint8Array): LegacyLooks[] {
  const stream = openCompoundFile(bytes)?.stream("Workbook", "Book");
  if (!stream) return [];
  const records = recordsOf(stream);
  const codes = new Map<number, string>();
  const formatOfStyle: number[] = [];
  const sheets: { at: number; visibility: LegacyLooks["visibility"] }[] = [];
  for (const { id, data } of records) {
    if (id === RECORD.eof) break;
    if (id === RECORD.format) codes.set(data.getUint16(0, true), text(data, 2));
    else if (id === RECORD.xf) formatOfStyle.push(data.getUint16(2, true));
    else if (id === RECORD.boundSheet)
      sheets.push({ at: data.getUint32(0, true), visibility: VISIBILITY[data.getUint8(4) & 3] ?? "visible" });
  }
  const formatOf = (style: number): string => {
    const id = formatOfStyle[style] ?? 0;
    return codes.get(id) ?? BUILTIN_FORMATS[id] ?? "General";
  };
  return sheets.map(({ at, visibility }) => ({ ...looksOfSheet(records, at, formatOf), visibility }));
}

function looksOfSheet(
  records: readonly RawRecord[],
  at: number,
  formatOf: (style: number) => string,
): Omit<LegacyLooks, "visibility"> {
  const formats = new Map<number, string>();
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const put = (row: number, column: number, style: number): void => {
    const format = formatOf(style);
    if (format !== "General") formats.set(cellKey(row, column), format);
  };
  for (let index = records.findIndex((record) => record.at === at) + 1; index > 0; index++) {
    const record = records[index];
    if (!record || record.id === RECORD.eof) break;
    const { id, data } = record;
    const word = (offset: number): number => data.getUint16(offset, true);
    if (id === RECORD.number || id === RECORD.rk || id === RECORD.formula) put(word(0), word(2), word(4));
    else if (id === RECORD.multipleNumbers) {
      for (let column = word(2), offset = 4; offset + 6 < data.byteLength; column++, offset += 6)
        put(word(0), column, word(offset));
    } else if (id === RECORD.row) {
      if ((data.getUint16(12, true) & 0x20) !== 0) hiddenRows.add(word(0));
    } else if (id === RECORD.columnInfo && (word(8) & 1) !== 0) {
      for (let column = word(0); column <= Math.min(word(2), 255); column++) hiddenColumns.add(column);
    }
  }
  return { formats, hiddenRows, hiddenColumns };
}

function recordsOf(stream: Uint8Array): RawRecord[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const records: RawRecord[] = [];
  for (let at = 0; at + 4 <= stream.length;) {
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > stream.length) break;
    records.push({
      id: view.getUint16(at, true),
      at,
      data: new DataView(stream.buffer, stream.byteOffset + at + 4, length),
    });
    at += 4 + length;
  }
  return records;
}

/** A string with its length in two bytes, then a flag byte that says whether letters take one byte or two. */
function text(data: DataView, at: number): string {
  const letters = data.getUint16(at, true);
  const wide = (data.getUint8(at + 2) & 1) !== 0;
  return Array.from({ length: letters }, (_, index) =>
    String.fromCharCode(wide ? data.getUint16(at + 3 + index * 2, true) : data.getUint8(at + 3 + index)),
  ).join("");
}
