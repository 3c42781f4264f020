import { fileError } from "../../problem.ts";
import { isMain } from "../namespaces.ts";

/** What {@link XmlScanner.next} found. */
export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;
/** `<a/>`: open and close in one. */
export const EMPTY = 3;
export type TagKind = typeof END | typeof OPEN | typeof CLOSE | typeof EMPTY;

const SPACE = 32;
const EQUALS = 61;
const SLASH = 47;
const GREATER = 62;
const BANG = 33;
const QUESTION = 63;
const QUOTE = 34;
const APOSTROPHE = 39;
const LETTER_X = 120;

/** A prefix declared on an element; it holds for the element and what is inside it. */
interface Binding {
  readonly prefix: string;
  readonly isMain: boolean;
  readonly depth: number;
}

/**
 * Walks the tags of an XML text and knows the offsets of each one, so a part can be changed in place.
 * Fails closed: malformed tags, wrong nesting depth and DOCTYPE throw. Comments and CDATA are passed over.
 */
export class XmlScanner {
  /** Offsets of the current tag: its `<`, and the place after its `>`. */
  start = 0;
  end = 0;
  /** Name of the current tag as written, prefix included. */
  name = "";
  /** Elements open after the current tag. */
  depth = 0;
  private count = 0;
  /** Four offsets per attribute: name start, name end, value start, value end. */
  private readonly offsets: number[] = [];
  /** Declared prefixes, the innermost last. */
  private readonly bindings: Binding[] = [];

  constructor(
    readonly text: string,
    private readonly part: string,
  ) {}

  /**
   * Name of the current tag without prefix where it belongs to the spreadsheet's own namespace, whatever prefix the file
   * uses for it there; names of other namespaces come back whole, with a colon.
   */
  get local(): string {
    const { name, bindings } = this;
    const colon = name.indexOf(":");
    const prefix = colon < 0 ? "" : name.slice(0, colon);
    for (let index = bindings.length - 1; index >= 0; index--) {
      const binding = bindings[index];
      if (binding?.prefix !== prefix) continue;
      if (binding.isMain) return colon < 0 ? name : name.slice(colon + 1);
      break;
    }
    return colon < 0 ? `:${name}` : name;
  }

  /** Moves to the next tag. */
  next(): TagKind {
    const { text } = this;
    while ((this.bindings.at(-1)?.depth ?? 0) > this.depth) this.bindings.pop();
    for (let from = this.end; ;) {
      const start = text.indexOf("<", from);
      if (start < 0) {
        if (this.depth !== 0) throw fileError("structure", this.part);
        return END;
      }
      const sign = text.charCodeAt(start + 1);
      if (sign === SLASH) return this.closeTag(start);
      if (sign !== BANG && sign !== QUESTION) return this.openTag(start);
      from = this.passOver(start, sign);
    }
  }

  /** Value of an attribute of the current tag as written (entities unresolved), or `undefined`. */
  attribute(name: string): string | undefined {
    const { offsets, text } = this;
    for (let index = 0; index < this.count; index += 4) {
      const start = offsets[index] ?? 0;
      if ((offsets[index + 1] ?? 0) - start === name.length && text.startsWith(name, start))
        return text.slice(offsets[index + 2], offsets[index + 3]);
    }
    return undefined;
  }

  /** Offsets of an attribute's value, for changing it in place, or `null`. */
  attributeSpan(name: string): readonly [number, number] | null {
    const { offsets, text } = this;
    for (let index = 0; index < this.count; index += 4) {
      if (text.slice(offsets[index], offsets[index + 1]) === name)
        return [offsets[index + 2] ?? 0, offsets[index + 3] ?? 0];
    }
    return null;
  }

  /** All attributes of the current tag as written. */
  attributes(): Map<string, string> {
    const { offsets, text } = this;
    const all = new Map<string, string>();
    for (let index = 0; index < this.count; index += 4)
      all.set(text.slice(offsets[index], offsets[index + 1]), text.slice(offsets[index + 2], offsets[index + 3]));
    return all;
  }

  private closeTag(start: number): TagKind {
    const close = this.text.indexOf(">", start + 2);
    if (close < 0 || this.depth === 0) throw fileError("structure", this.part);
    let nameEnd = close;
    while (this.text.charCodeAt(nameEnd - 1) <= SPACE) nameEnd--;
    this.name = this.text.slice(start + 2, nameEnd);
    this.start = start;
    this.end = close + 1;
    this.count = 0;
    this.depth--;
    return CLOSE;
  }

  private openTag(start: number): TagKind {
    const { text, offsets } = this;
    let at = start + 1;
    let code = text.charCodeAt(at);
    while (code > SPACE && code !== SLASH && code !== GREATER) code = text.charCodeAt(++at);
    if (at === start + 1) throw fileError("structure", this.part);
    this.name = text.slice(start + 1, at);
    let count = 0;
    for (;;) {
      while (code <= SPACE) code = text.charCodeAt(++at);
      if (code === GREATER || code === SLASH) break;
      const nameStart = at;
      while (code > SPACE && code !== EQUALS && code !== GREATER) code = text.charCodeAt(++at);
      offsets[count] = nameStart;
      offsets[count + 1] = at;
      while (code <= SPACE) code = text.charCodeAt(++at);
      if (code !== EQUALS) throw fileError("structure", this.part);
      code = text.charCodeAt(++at);
      while (code <= SPACE) code = text.charCodeAt(++at);
      if (code !== QUOTE && code !== APOSTROPHE) throw fileError("structure", this.part);
      const valueEnd = text.indexOf(code === QUOTE ? '"' : "'", at + 1);
      if (valueEnd < 0) throw fileError("structure", this.part);
      offsets[count + 2] = at + 1;
      offsets[count + 3] = valueEnd;
      count += 4;
      at = valueEnd + 1;
      code = text.charCodeAt(at);
    }
    this.count = count;
    this.start = start;
    this.bind();
    if (code === GREATER) {
      this.end = at + 1;
      this.depth++;
      return OPEN;
    }
    if (text.charCodeAt(at + 1) !== GREATER) throw fileError("structure", this.part);
    this.end = at + 2;
    return EMPTY;
  }

  /** Takes down the prefixes the current start tag declares. */
  private bind(): void {
    const { offsets, text } = this;
    for (let index = 0; index < this.count; index += 4) {
      const start = offsets[index] ?? 0;
      if (text.charCodeAt(start) !== LETTER_X || !text.startsWith("xmlns", start)) continue;
      const name = text.slice(start, offsets[index + 1]);
      if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
      const namespace = text.slice(offsets[index + 2], offsets[index + 3]);
      this.bindings.push({ prefix: name.slice(6), isMain: isMain(namespace), depth: this.depth + 1 });
    }
  }

  private passOver(start: number, sign: number): number {
    const { text } = this;
    let end: number;
    if (sign === QUESTION) end = text.indexOf("?>", start + 2) + 2;
    else if (text.startsWith("<!--", start)) end = text.indexOf("-->", start + 4) + 3;
    else if (text.startsWith("<![CDATA[", start)) end = text.indexOf("]]>", start + 9) + 3;
    else throw fileError("doctype", this.part);
    if (end <= start) throw fileError("structure", this.part);
    return end;
  }
}
