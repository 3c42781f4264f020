import type { DocFile } from "./header.ts";
import type { ListPlace } from "./lists.ts";
import { eachProperty } from "./properties.ts";

/** Codes of paragraph and table properties ([MS-DOC] 2.6.2 and 2.6.3). */
const CODE = {
  centred: 0x2403,
  centredToo: 0x2461,
  pageBreak: 0x2407,
  inTable: 0x2416,
  rowEnd: 0x2417,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  depth: 0x6649,
  level: 0x260a,
  list: 0x460b,
  table: 0xd608,
  verticalMerge: 0xd62b,
  horizontalMerge: 0x5624,
} as const;

/** A property with the offset of the real ones in the stream Data. */
const STORED_ELSEWHERE = new Set([0x6645, 0x6646, 0x646b]);
const MOST_COLUMNS = 200;
const DEFINITION_BYTES = 20;
const DEEPEST = 50;

/** The properties stored at the end of a paragraph. */
export interface ParagraphMark extends ListPlace {
  readonly pageBreak: boolean;
  readonly centred: boolean;
  /** Tables it is in; 0 outside of tables. */
  readonly depth: number;
  /** It ends a row, or a cell of an inner table. */
  readonly rowEnd: boolean;
  readonly innerCellEnd: boolean;
  /** For the end of a row: edges of its cells in twips, and how each is merged ([MS-DOC] 2.9.322 TC80). */
  readonly edges: readonly number[];
  readonly merges: readonly number[];
}

/** Reads the properties of a paragraph; those of a fast save come last. */
export function paragraphMark(lists: readonly Uint8Array[], data: DocFile["data"]): ParagraphMark {
  const mark = {
    inTable: false,
    pageBreak: false,
    centred: false,
    depth: 0,
    rowEnd: false,
    innerCellEnd: false,
    edges: [] as number[],
    merges: [] as number[],
    list: null as number | null,
    level: null as number | null,
  };
  const take = (code: number, value: DataView): void => {
    switch (code) {
      case CODE.centred:
      case CODE.centredToo:
        mark.centred = value.getUint8(0) === 1;
        break;
      case CODE.pageBreak:
        mark.pageBreak = value.getUint8(0) === 1;
        break;
      case CODE.inTable:
        mark.inTable = value.getUint8(0) === 1;
        break;
      case CODE.rowEnd:
      case CODE.innerRowEnd:
        mark.rowEnd = value.getUint8(0) === 1;
        break;
      case CODE.innerCellEnd:
        mark.innerCellEnd = value.getUint8(0) === 1;
        break;
      case CODE.depth:
        mark.depth = Math.max(0, Math.min(value.getInt32(0, true), DEEPEST));
        break;
      case CODE.level:
        mark.level = value.getUint8(0);
        break;
      case CODE.list:
        mark.list = value.getUint16(0, true);
        break;
      case CODE.table:
        defineRow(value, mark.edges, mark.merges);
        break;
      case CODE.verticalMerge:
        if (value.byteLength >= 2) mergeVertically(mark.merges, value.getUint8(0), value.getUint8(1));
        break;
      case CODE.horizontalMerge:
        mergeAcross(mark.merges, value.getUint8(0), value.getUint8(1));
        break;
    }
  };
  for (const list of lists)
    eachProperty(list, (code, value) => {
      if (STORED_ELSEWHERE.has(code)) eachProperty(elsewhere(data, value.getUint32(0, true)), take);
      else take(code, value);
    });
  const { inTable, depth, ...rest } = mark;
  return { ...rest, depth: inTable ? Math.max(1, depth) : 0 };
}

function elsewhere({ data, view }: DocFile["data"], at: number): Uint8Array {
  if (at + 2 > data.length) return new Uint8Array(0);
  return data.subarray(at + 2, at + 2 + view.getUint16(at, true));
}

function defineRow(value: DataView, edges: number[], merges: number[]): void {
  const count = Math.min(value.getUint8(0), MOST_COLUMNS);
  if (1 + (count + 1) * 2 > value.byteLength) return;
  edges.length = 0;
  merges.length = 0;
  for (let index = 0; index <= count; index++) edges.push(value.getInt16(1 + index * 2, true));
  for (let index = 0; index < count; index++) {
    const at = 1 + (count + 1) * 2 + index * DEFINITION_BYTES;
    merges.push(at + 2 <= value.byteLength ? value.getUint16(at, true) : 0);
  }
}

const VERTICAL = 0x60;
const JOINS_LEFT = 1;

function mergeVertically(merges: number[], cell: number, flags: number): void {
  if (cell < merges.length) merges[cell] = ((merges[cell] ?? 0) & ~VERTICAL) | ((flags & 3) << 5);
}

function mergeAcross(merges: number[], first: number, limit: number): void {
  for (let cell = first + 1; cell < Math.min(limit, merges.length); cell++)
    merges[cell] = ((merges[cell] ?? 0) & ~3) | JOINS_LEFT;
}

/** How a cell is merged: with the one above, and with the one to its left. */
export function mergeOf(flags: number): {
  readonly vertical: "start" | "continue" | null;
  readonly joinsLeft: boolean;
} {
  const vertical = (flags & VERTICAL) >> 5;
  return { vertical: VERTICAL_KINDS[vertical] ?? null, joinsLeft: (flags & 3) === JOINS_LEFT };
}

const VERTICAL_KINDS: readonly ("start" | "continue" | null)[] = [null, "continue", "start", "start"];
