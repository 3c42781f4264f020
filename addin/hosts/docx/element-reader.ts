import { fileError } from "../problem.ts";
import { decodeXml } from "../ooxml/xml/text.ts";
import { CLOSE, EMPTY, END, OPEN, XmlScanner, type TagKind } from "../ooxml/xml/scanner.ts";

/** An element of the document with its offsets in the text of the part. */
export interface Element {
  /** Names of the Word namespace have no prefix, others are `m:t`, `mc:Choice`, `w14:checkbox`; of unknown namespaces as `*:blip`. */
  readonly name: string;
  /** Named like elements; attributes without a prefix keep their bare name. Entities are unresolved. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Text is kept inside of {@link TEXT} only. */
  readonly children: (Element | string)[];
  readonly start: number;
  readonly inner: number;
  innerEnd: number;
  end: number;
}

const NAMESPACES: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
  "http://schemas.microsoft.com/office/word/2010/wordml": "w14:",
};

/** The strict variant of the format has namespaces of its own. */
export const STRICT_NAMESPACE = "http://purl.oclc.org/ooxml/wordprocessingml/main";

/** Elements whose text the user sees, or a field's code. */
const TEXT = new Set(["t", "m:t", "instrText"]);
/** Deeper nesting than this no program writes. */
const DEEPEST = 250;
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

type Prefixes = ReadonlyMap<string, string>;

/** Reads a part element by element, so that a large document is never held as one tree. */
export class ElementReader {
  private readonly scanner: XmlScanner;
  private prefixes: Prefixes = new Map([["xml", "xml:"]]);
  private names = new Map<string, string>();
  /** Prefix of the Word namespace at the root as written, with its colon; `""` where it is the default namespace. */
  prefix = "";
  strict = false;

  constructor(
    private readonly text: string,
    private readonly part: string,
  ) {
    this.scanner = new XmlScanner(text, part);
  }

  /** Reads the root tag; throws a `structure` problem where it has another name or namespace. */
  root(name: string): void {
    const kind = this.scanner.next();
    if (kind !== OPEN && kind !== EMPTY) throw fileError("structure", this.part);
    const raw = this.scanner.name;
    this.enter(this.scanner.attributes());
    if (this.nameOf(raw) !== name) throw fileError("structure", this.part);
    this.prefix = raw.slice(0, raw.indexOf(":") + 1);
    this.strict = this.text.slice(this.scanner.start, this.scanner.end).includes(STRICT_NAMESPACE);
  }

  /** The elements below the current one in turn, each with all that is inside. Ends behind the end tag. */
  *children(): Generator<Element> {
    for (let kind = this.scanner.next(); kind !== CLOSE && kind !== END; kind = this.scanner.next())
      yield this.element(kind);
  }

  /** Moves to the start tag of the first child of that name below the current element; `false` where there is none. */
  enterChild(name: string): boolean {
    for (let kind = this.scanner.next(); kind !== CLOSE && kind !== END; kind = this.scanner.next()) {
      const raw = this.scanner.name;
      if (this.nameOf(raw) === name) {
        if (kind === OPEN) this.enter(this.scanner.attributes());
        return kind === OPEN;
      }
      this.element(kind);
    }
    return false;
  }

  /** The element that begins at an offset, read with the prefixes known now; `null` where none begins there. */
  elementAt(offset: number): Element | null {
    this.scanner.end = offset;
    const kind = this.scanner.next();
    return (kind === OPEN || kind === EMPTY) && this.scanner.start === offset ? this.element(kind) : null;
  }

  /** The element whose start tag was read last. */
  private element(first: TagKind): Element {
    const { scanner } = this;
    const outside: { readonly prefixes: Prefixes; readonly names: Map<string, string> }[] = [];
    const root = this.shell(outside);
    if (first !== OPEN) {
      this.leave(outside);
      return root;
    }
    const stack = [root];
    let last = scanner.end;
    while (stack.length > 0) {
      const kind = scanner.next();
      const top = stack.at(-1);
      if (!top || kind === END) throw fileError("structure", this.part);
      if (scanner.start > last && TEXT.has(top.name))
        top.children.push(decodeXml(this.text.slice(last, scanner.start)));
      last = scanner.end;
      if (kind === CLOSE) {
        top.innerEnd = scanner.start;
        top.end = scanner.end;
        stack.pop();
        this.leave(outside);
        continue;
      }
      const child = this.shell(outside);
      top.children.push(child);
      if (kind === EMPTY) this.leave(outside);
      else if (stack.push(child) > DEEPEST) throw fileError("tooDeep", this.part);
    }
    return root;
  }

  private shell(outside: { readonly prefixes: Prefixes; readonly names: Map<string, string> }[]): Element {
    const { scanner } = this;
    outside.push({ prefixes: this.prefixes, names: this.names });
    const { start, end } = scanner;
    const bare = end - start === scanner.name.length + 2;
    const raw = bare ? NO_ATTRIBUTES : scanner.attributes();
    if (!bare) this.enter(raw);
    const attributes =
      raw.size === 0 ? NO_ATTRIBUTES : new Map([...raw].map(([name, value]) => [this.attributeName(name), value]));
    return { name: this.nameOf(scanner.name), attributes, children: [], start, inner: end, innerEnd: end, end };
  }

  /** Takes over the prefixes a start tag declares. */
  private enter(attributes: ReadonlyMap<string, string>): void {
    let own: Map<string, string> | null = null;
    for (const [name, value] of attributes) {
      if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
      own ??= new Map(this.prefixes);
      own.set(name === "xmlns" ? "" : name.slice(6), NAMESPACES[value] ?? "*:");
    }
    if (!own) return;
    this.prefixes = own;
    this.names = new Map();
  }

  private leave(outside: { readonly prefixes: Prefixes; readonly names: Map<string, string> }[]): void {
    const before = outside.pop();
    if (!before) return;
    this.prefixes = before.prefixes;
    this.names = before.names;
  }

  private nameOf(raw: string): string {
    const known = this.names.get(raw);
    if (known !== undefined) return known;
    const colon = raw.indexOf(":");
    const name = (this.prefixes.get(colon < 0 ? "" : raw.slice(0, colon)) ?? "*:") + raw.slice(colon + 1);
    this.names.set(raw, name);
    return name;
  }

  private attributeName(raw: string): string {
    return raw.includes(":") ? this.nameOf(raw) : raw;
  }
}
