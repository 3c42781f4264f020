import { symbolText } from "../word/symbols.ts";
import { AT, type DocFile } from "./header.ts";
import { eachProperty } from "./properties.ts";

/** Codes of character properties ([MS-DOC] 2.6.1). */
const CODE = {
  deleted: 0x0800,
  inserted: 0x0801,
  fieldData: 0x0806,
  embedded: 0x080a,
  hidden: 0x083c,
  picture: 0x6a03,
  symbol: 0x6a09,
  font: 0x4a4f,
} as const;
const MOST_FONTS = 2_000;

/** What the properties of a character say of it. */
export interface Sign {
  readonly deleted: boolean;
  readonly inserted: boolean;
  readonly hidden: boolean;
  readonly embedded: boolean;
  /** The offset in the stream Data of the form field or picture of this character; `null` for text. */
  readonly field: number | null;
  /** What a symbol shows; `null` for text. */
  readonly symbol: string | null;
  /** Name of its font where one is set. */
  readonly font: string;
}

/** Reads the properties of characters; those met last are remembered. */
export class Signs {
  private readonly fonts: readonly string[];
  private known = new WeakMap<Uint8Array, Sign>();

  constructor(file: DocFile) {
    this.fonts = readFonts(file);
  }

  of(list: Uint8Array, fastSaved: Uint8Array): Sign {
    const known = fastSaved.length === 0 ? this.known.get(list) : undefined;
    if (known) return known;
    const sign = this.read([list, fastSaved]);
    if (fastSaved.length === 0) this.known.set(list, sign);
    return sign;
  }

  private read(lists: readonly Uint8Array[]): Sign {
    const sign = {
      deleted: false,
      inserted: false,
      hidden: false,
      embedded: false,
      symbol: null as string | null,
      font: "",
    };
    const data = { isField: false, place: 0 };
    for (const list of lists)
      eachProperty(list, (code, value) => {
        const on = value.byteLength > 0 && (value.getUint8(0) & 1) === 1;
        if (code === CODE.deleted) sign.deleted = on;
        else if (code === CODE.inserted) sign.inserted = on;
        else if (code === CODE.hidden) sign.hidden = on;
        else if (code === CODE.embedded) sign.embedded = on;
        else if (code === CODE.fieldData) data.isField = on;
        else if (code === CODE.picture) data.place = value.getUint32(0, true);
        else if (code === CODE.font) sign.font = this.fonts[value.getUint16(0, true)] ?? "";
        else if (code === CODE.symbol)
          sign.symbol = symbolText(this.fonts[value.getUint16(0, true)] ?? "", value.getUint16(2, true));
      });
    return { ...sign, field: data.isField ? data.place : null };
  }
}

/** Names of the fonts by number ([MS-DOC] 2.9.286 SttbfFfn); none where the table is damaged. */
function readFonts(file: DocFile): string[] {
  const { data, view } = file.structure(AT.fonts);
  const names: string[] = [];
  if (data.length < 4) return names;
  const count = Math.min(view.getUint16(0, true), MOST_FONTS);
  let at = 4;
  for (let index = 0; index < count && at < data.length; index++) {
    const size = data[at] ?? 0;
    let name = "";
    for (let place = at + 40; place + 2 <= Math.min(at + 1 + size, data.length); place += 2) {
      const code = view.getUint16(place, true);
      if (code === 0) break;
      name += String.fromCharCode(code);
    }
    names.push(name);
    at += 1 + size;
  }
  return names;
}

const HEADER_BYTES = 0x44;
const TICK_BOX = 1;
const BY_DEFAULT = 25;

/** The tick box of a form field ([MS-DOC] 2.9.78 FFData) in the stream Data; `null` where it is another field. */
export function tickBox({ data, view }: DocFile["data"], at: number): string | null {
  if (at + HEADER_BYTES + 12 > data.length) return null;
  const begin = at + view.getUint16(at + 4, true);
  if (begin + 12 > data.length) return null;
  const bits = view.getUint16(begin + 4, true);
  if ((bits & 3) !== TICK_BOX) return null;
  const result = (bits >> 2) & 0x1f;
  if (result !== BY_DEFAULT) return result === 1 ? "☑" : "□";
  const standard = begin + 10 + 2 + view.getUint16(begin + 10, true) * 2 + 2;
  return standard + 2 <= data.length && view.getUint16(standard, true) === 1 ? "☑" : "□";
}
