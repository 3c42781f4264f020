/** Numbers of the BIFF records that are read ([MS-XLS] 2.3; BIFF5 uses the same numbers for them). */
export const RECORD = {
  formula: 0x06,
  eof: 0x0a,
  protect: 0x12,
  note: 0x1c,
  dateMode: 0x22,
  filePass: 0x2f,
  continued: 0x3c,
  codePage: 0x42,
  columnInfo: 0x7d,
  boundSheet: 0x85,
  multipleNumbers: 0xbd,
  multipleBlanks: 0xbe,
  richText: 0xd6,
  xf: 0xe0,
  merges: 0xe5,
  sharedStrings: 0xfc,
  sharedString: 0xfd,
  externalBook: 0x1ae,
  blank: 0x201,
  number: 0x203,
  label: 0x204,
  truthOrError: 0x205,
  text: 0x207,
  row: 0x208,
  array: 0x221,
  table: 0x236,
  rk: 0x27e,
  format: 0x41e,
  sharedFormula: 0x4bc,
  start: 0x809,
} as const;

/** What a run of records between its start and its end describes ([MS-XLS] 2.4.21, BOF.dt). */
export const SUBSTREAM = { globals: 5, worksheet: 0x10 } as const;

/** One record; the records that continue it are joined to it as further segments. */
export interface BiffRecord {
  readonly id: number;
  /** Offset in the stream. */
  readonly at: number;
  readonly data: DataView;
  /** The data again, then the data of each CONTINUE record behind it. */
  readonly segments: readonly DataView[];
}

/** The records from a start record (BOF) to its end (EOF), those of embedded charts between left out. */
export interface Substream {
  readonly at: number;
  /** Version as the start record says: 0x0600 for Excel 97 and later, 0x0500 for Excel 5.0 and 95. */
  readonly version: number;
  readonly kind: number;
  readonly records: readonly BiffRecord[];
  /** The stream breaks off inside a record of it. */
  readonly isCut: boolean;
}

/** The substreams of a workbook stream in order. What is outside of all of them is passed over. */
export function substreamsOf(stream: Uint8Array): Substream[] {
  const found: Substream[] = [];
  let open: { at: number; version: number; kind: number; records: BiffRecord[] } | null = null;
  let depth = 0;
  const close = (isCut: boolean): void => {
    if (open) found.push({ ...open, isCut });
    open = null;
    depth = 0;
  };
  const { records, isCut } = recordsOf(stream);
  for (const record of records) {
    if (record.id === RECORD.start) {
      depth++;
      if (depth === 1 && record.data.byteLength >= 4)
        open = {
          at: record.at,
          version: record.data.getUint16(0, true),
          kind: record.data.getUint16(2, true),
          records: [],
        };
    } else if (record.id === RECORD.eof) {
      depth--;
      if (depth <= 0) close(false);
    } else if (depth === 1) open?.records.push(record);
  }
  close(isCut);
  return found;
}

function recordsOf(stream: Uint8Array): { readonly records: readonly BiffRecord[]; readonly isCut: boolean } {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const records: (BiffRecord & { readonly segments: DataView[] })[] = [];
  let at = 0;
  while (at + 4 <= stream.length) {
    const id = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > stream.length) return { records, isCut: true };
    const data = new DataView(stream.buffer, stream.byteOffset + at + 4, length);
    const last = records.at(-1);
    if (id === RECORD.continued && last) last.segments.push(data);
    else records.push({ id, at, data, segments: [data] });
    at += 4 + length;
  }
  return { records, isCut: at !== stream.length };
}
