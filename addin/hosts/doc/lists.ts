import { ListCounter, type ListLevel, type NumberedList } from "../word/list-counter.ts";
import { AT, bytesOf, type Bytes, type DocFile } from "./header.ts";
import { numberFormat } from "./number-codes.ts";
import { eachProperty } from "./properties.ts";

const LEVELS = 9;
const MOST_LISTS = 20_000;
const MOST_STYLES = 5_000;
const LONGEST_TEXT = 1_000;
const LONGEST_CHAIN = 20;
const SIMPLE = 1;
const LEGAL = 4;
const NO_RESTART = 8;

/** The list of a paragraph or a style: the list counted from 1, and the level. */
export interface ListPlace {
  readonly list: number | null;
  readonly level: number | null;
}

interface Style extends ListPlace {
  readonly basedOn: number;
}

/** The automatic numbers of a .doc, counted in reading order ([MS-DOC] 2.4.6.3). */
export class DocLists {
  private readonly lists: readonly NumberedList[];
  private readonly styles: readonly (Style | null)[];
  private readonly counter = new ListCounter();

  constructor(file: DocFile) {
    this.lists = optional(() => readLists(file), []);
    this.styles = this.lists.length === 0 ? [] : optional(() => readStyles(file), []);
  }

  /** The number in front of the next paragraph; `""` where it has none. */
  next(own: ListPlace, style: number): string {
    let { list, level } = own;
    let from: number = style;
    for (let step = 0; list === null && step < LONGEST_CHAIN; step++) {
      const known = this.styles[from];
      if (!known) break;
      list = known.list;
      level ??= known.level;
      from = known.basedOn;
    }
    const found = list === null ? undefined : this.lists[list - 1];
    return found ? this.counter.next(found, level ?? 0) : "";
  }
}

/** Damaged lists cost the numbers, not the document. */
function optional<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return otherwise;
    throw error;
  }
}

function readLists(file: DocFile): NumberedList[] {
  const definitions = readDefinitions(file);
  const { at, data } = file.structure(AT.listOverrides);
  if (data.length < 4) return [];
  const { view } = bytesOf(file.table.data.subarray(at));
  const count = Math.min(view.getUint32(0, true), MOST_LISTS);
  let place = 4 + count * 16;
  return Array.from({ length: count }, (_, index) => {
    const definition = String(view.getUint32(4 + index * 16, true));
    const levels = [...(definitions.get(definition) ?? [])];
    const restarts = new Map<number, number>();
    const overrides = view.getUint8(4 + index * 16 + 12);
    place += 4;
    for (let each = 0; each < Math.min(overrides, LEVELS); each++) {
      const flags = view.getUint32(place + 4, true);
      const level = flags & 0xf;
      if (flags & 0x10 && level < LEVELS) restarts.set(level, view.getInt32(place, true));
      place += 8;
      if (!(flags & 0x20)) continue;
      const own = readLevel(view, place);
      if (level < LEVELS) levels[level] = own.level;
      place = own.end;
    }
    return { id: String(index), definition, levels, restarts };
  });
}

function readDefinitions(file: DocFile): Map<string, readonly ListLevel[]> {
  const { at, data } = file.structure(AT.lists);
  const found = new Map<string, readonly ListLevel[]>();
  if (data.length < 2) return found;
  // The levels follow behind the structure.
  const { view } = bytesOf(file.table.data.subarray(at));
  const count = Math.min(view.getUint16(0, true), MOST_LISTS);
  let place = 2 + count * 28;
  for (let index = 0; index < count; index++) {
    const entry = 2 + index * 28;
    const levels: ListLevel[] = [];
    for (let level = 0; level < (view.getUint8(entry + 26) & SIMPLE ? 1 : LEVELS); level++) {
      const read = readLevel(view, place);
      levels.push(read.level);
      place = read.end;
    }
    found.set(String(view.getUint32(entry, true)), levels);
  }
  return found;
}

/** One level ([MS-DOC] 2.9.150 LVL) and where it ends. */
function readLevel(view: DataView, at: number): { readonly level: ListLevel; readonly end: number } {
  const flags = view.getUint8(at + 5);
  const text = at + 28 + view.getUint8(at + 24) + view.getUint8(at + 25);
  const length = view.getUint16(text, true);
  if (length > LONGEST_TEXT) throw new RangeError("list text");
  let shown = "";
  for (let index = 0; index < length; index++) {
    const code = view.getUint16(text + 2 + index * 2, true);
    shown += code < LEVELS ? `%${code + 1}` : String.fromCharCode(code);
  }
  const level: ListLevel = {
    start: view.getInt32(at, true),
    format: numberFormat(view.getUint8(at + 4)),
    text: shown,
    decimals: (flags & LEGAL) !== 0,
    restartAfter: flags & NO_RESTART ? view.getUint8(at + 26) : null,
  };
  return { level, end: text + 2 + length * 2 };
}

/** The lists of the styles ([MS-DOC] 2.9.271 STSH). */
function readStyles(file: DocFile): (Style | null)[] {
  const { view, data } = file.structure(AT.styles);
  if (data.length < 6) return [];
  const headerSize = view.getUint16(0, true);
  const count = Math.min(view.getUint16(2, true), MOST_STYLES);
  const baseSize = view.getUint16(4, true);
  const styles: (Style | null)[] = [];
  let at = 2 + headerSize;
  for (let index = 0; index < count; index++) {
    const size = view.getUint16(at, true);
    styles.push(size === 0 ? null : readStyle(bytesOf(data.subarray(at + 2, at + 2 + size)), baseSize));
    at += 2 + size + (size & 1);
  }
  return styles;
}

function readStyle({ data, view }: Bytes, baseSize: number): Style | null {
  const kind = view.getUint16(2, true) & 0xf;
  if (kind !== 1) return null;
  let at = baseSize;
  at += 2 + view.getUint16(at, true) * 2 + 2;
  at += at & 1;
  const size = view.getUint16(at, true);
  // The number of the style itself comes before its properties.
  return { basedOn: view.getUint16(2, true) >> 4, ...listPlace(data.subarray(at + 4, at + 2 + size)) };
}

const LEVEL = 0x260a;
const LIST = 0x460b;

/** The list and level named by properties; `null` where they name none, 0 where they take it away. */
function listPlace(properties: Uint8Array): ListPlace {
  let list: number | null = null;
  let level: number | null = null;
  eachProperty(properties, (code, value) => {
    if (code === LEVEL) level = value.getUint8(0);
    else if (code === LIST) list = value.getUint16(0, true);
  });
  return { list, level };
}
