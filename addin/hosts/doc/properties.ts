import type { Bytes } from "./header.ts";

/** One property ([MS-DOC] 2.2.5 Prl): its code and the bytes of its value. */
type EachProperty = (code: number, value: DataView) => void;

/** Sizes of values by the highest three bits of the code; 0 where the value tells its own size. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3];
const TABLE_DEFINITION = 0xd608;
const TAB_STOPS = 0xc615;
const SELF_SIZED = 255;

/** Walks a list of properties; a list that breaks off ends there. */
export function eachProperty(list: Uint8Array, each: EachProperty): void {
  let at = 0;
  const view = new DataView(list.buffer, list.byteOffset, list.byteLength);
  while (at + 2 < list.length) {
    const code = view.getUint16(at, true);
    at += 2;
    let size = SIZES[code >> 13] ?? 0;
    if (code === TABLE_DEFINITION) {
      if (at + 2 > list.length) return;
      size = Math.max(0, view.getUint16(at, true) - 1);
      at += 2;
    } else if (size === 0) {
      size = view.getUint8(at);
      at += 1;
      // Tab stops may give their size by their own counts; nothing behind them matters here.
      if (code === TAB_STOPS && size === SELF_SIZED) return;
    }
    if (at + size > list.length) return;
    each(code, new DataView(list.buffer, list.byteOffset + at, size));
    at += size;
  }
}

/** Properties of a stretch of the stream: file offsets from `from` to `to`. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly list: Uint8Array;
  /** Style of the paragraph; 0 for characters. */
  readonly style: number;
}

const PAGE = 512;
const NO_PROPERTIES: Run = { from: 0, to: 0, list: new Uint8Array(0), style: 0 };

/** Properties by file offset, out of the pages of 512 bytes that hold them ([MS-DOC] 2.9.33 and 2.9.175). */
export class PropertyPages {
  private readonly runs: Run[] = [];
  private last: Run = NO_PROPERTIES;

  constructor(main: Bytes, pages: Bytes, kind: "paragraphs" | "characters") {
    const count = Math.max(0, Math.floor((pages.data.length - 4) / 8));
    const numbers = new Set<number>();
    for (let index = 0; index < count; index++)
      numbers.add(pages.view.getUint32((count + 1) * 4 + index * 4, true) & 0x3f_ffff);
    for (const number of numbers) if ((number + 1) * PAGE <= main.data.length) this.readPage(main, number * PAGE, kind);
    this.runs.sort((a, b) => a.from - b.from);
  }

  /** The properties of the character at a file offset. */
  at(offset: number): Run {
    const { last, runs } = this;
    if (offset >= last.from && offset < last.to) return last;
    let [low, high] = [0, runs.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const run = runs[middle] ?? NO_PROPERTIES;
      if (offset < run.from) high = middle - 1;
      else if (offset >= run.to) low = middle + 1;
      else return (this.last = run);
    }
    return NO_PROPERTIES;
  }

  private readPage({ data, view }: Bytes, page: number, kind: "paragraphs" | "characters"): void {
    const step = kind === "paragraphs" ? 13 : 1;
    const count = view.getUint8(page + PAGE - 1);
    if ((count + 1) * 4 + count * step >= PAGE) return;
    for (let index = 0; index < count; index++) {
      const from = view.getUint32(page + index * 4, true);
      const to = view.getUint32(page + index * 4 + 4, true);
      const offset = view.getUint8(page + (count + 1) * 4 + index * step) * 2;
      const content = offset === 0 ? null : data.subarray(page + offset, page + PAGE - 1);
      this.runs.push({ from, to, ...(kind === "paragraphs" ? paragraphList(content) : characterList(content)) });
    }
  }
}

function characterList(content: Uint8Array | null): Pick<Run, "list" | "style"> {
  return { list: content ? content.subarray(1, 1 + (content[0] ?? 0)) : NO_PROPERTIES.list, style: 0 };
}

/** A count of words, or 0 and then a count of words; the style's number; the properties. */
function paragraphList(content: Uint8Array | null): Pick<Run, "list" | "style"> {
  if (!content || content.length < 4) return NO_PROPERTIES;
  const [first = 0, second = 0] = content;
  const begin = first === 0 ? 2 : 1;
  const size = first === 0 ? second * 2 : first * 2 - 1;
  const whole = content.subarray(begin, begin + size);
  return { list: whole.subarray(2), style: (whole[0] ?? 0) | ((whole[1] ?? 0) << 8) };
}
