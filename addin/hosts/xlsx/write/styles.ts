import type { Package } from "../../ooxml/package.ts";
import { BUILTIN_FORMATS } from "../parts/builtin-formats.ts";
import { declarePart } from "../../ooxml/content-types.ts";
import { dialectOf } from "../../ooxml/namespaces.ts";
import { addRelationship } from "../../ooxml/relationships.ts";
import type { WorkbookPart } from "../parts/workbook.ts";
import { XmlScanner } from "../../ooxml/xml/scanner.ts";
import { openRoot } from "../../ooxml/xml/append.ts";
import { decodeXml, escapeXml } from "../../ooxml/xml/text.ts";
import { elementsOf, insertionPoint, rootChildren, STYLES_ORDER, type ChildSpan, type RootSpan } from "./children.ts";
import { Splices } from "./splices.ts";
import { styleReferences, type ListName } from "./style-references.ts";
import { setAttribute } from "./tag.ts";

/** Appends styles to the style sheet; what is there keeps its place and its text. */
export class StyleSheet {
  private readonly span: RootSpan;
  private readonly added = new Map<ListName, string[]>();
  private readonly lists = new Map<ListName, string[]>();
  private readonly derived = new Map<string, number>();

  private readonly xml: string;

  /** `used` is the set of numbers the workbook refers to, whether the list has them or not. */
  private constructor(
    xml: string,
    private readonly part: string,
    private readonly used: (list: ListName) => ReadonlySet<number>,
  ) {
    this.xml = openRoot(xml, part);
    this.span = rootChildren(this.xml, "styleSheet", part);
  }

  /** The style sheet of a package. */
  static of(pack: Package, part: string): StyleSheet {
    return new StyleSheet(pack.demand(part), part, styleReferences(pack, part));
  }

  /** A style that differs from an existing one in its number format only. */
  withFormat(style: number, code: string): number {
    const key = `${style} ${code}`;
    const known = this.derived.get(key);
    if (known !== undefined) return known;
    this.ensureDefault("cellXfs");
    const base = this.list("cellXfs")[style] ?? this.list("cellXfs")[0] ?? this.defaultOf("cellXfs")[0] ?? "";
    const index = this.append(
      "cellXfs",
      setAttribute(setAttribute(base, "numFmtId", String(this.formatNumber(code))), "applyNumberFormat", "1"),
    );
    this.derived.set(key, index);
    return index;
  }

  /** A style that differs from an existing one in its lock (锁定) only; it takes effect while the sheet is protected. */
  withLock(style: number, locked: boolean): number {
    const key = `${style} lock ${locked}`;
    const known = this.derived.get(key);
    if (known !== undefined) return known;
    this.ensureDefault("cellXfs");
    const base = this.list("cellXfs")[style] ?? this.list("cellXfs")[0] ?? this.defaultOf("cellXfs")[0] ?? "";
    const index = this.append("cellXfs", lockedElement(base, this.prefix, locked));
    this.derived.set(key, index);
    return index;
  }

  /**
   * Index of an element in a list; an equal one that is there already is used. Write it with `prefix` from {@link prefix}.
   * The first element of an empty list is the default look, which everything without a style of its own wears; and no
   * element gets a number to which a dangling reference exists, since that reference would take on its look.
   */
  append(list: ListName, element: string): number {
    this.ensureDefault(list);
    const found = this.list(list).indexOf(element);
    if (found >= 0) return found;
    const filler = this.defaultOf(list)[0] ?? `<${this.prefix}dxf/>`;
    while (this.used(list).has(this.list(list).length)) this.push(list, filler);
    this.push(list, element);
    return this.list(list).length - 1;
  }

  private push(list: ListName, element: string): void {
    const added = this.added.get(list) ?? [];
    added.push(element);
    this.added.set(list, added);
    this.list(list).push(element);
  }

  /** Gives an empty list its default elements, and so the lists they refer to. */
  private ensureDefault(list: ListName): void {
    if (this.list(list).length > 0) return;
    for (const element of this.defaultOf(list)) this.push(list, element);
    if (list === "cellXfs") this.ensureDefault("cellStyleXfs");
    if (list === "cellXfs" || list === "cellStyleXfs")
      for (const referred of ["fonts", "fills", "borders"] as const) this.ensureDefault(referred);
  }

  private defaultOf(list: ListName): readonly string[] {
    return DEFAULTS[list].map((element) =>
      element.replace(/<(?=\w)/g, `<${this.prefix}`).replace(/<\//g, `</${this.prefix}`),
    );
  }

  get prefix(): string {
    return this.span.prefix;
  }

  /** Text of an existing element, or `undefined`. */
  element(list: ListName, index: number): string | undefined {
    return this.list(list)[index];
  }

  /** The style sheet with everything appended. */
  toXml(): string {
    const splices = new Splices(this.xml);
    const inOrder = [...this.added].sort(([a], [b]) => STYLES_ORDER.indexOf(a) - STYLES_ORDER.indexOf(b));
    for (const [name, elements] of inOrder) {
      const child = this.child(name);
      const count = String(this.list(name).length);
      const tag = `${this.span.prefix}${name}`;
      if (!child) {
        const at = insertionPoint(this.span, STYLES_ORDER, name);
        splices.put(at, at, `<${tag} count="${count}">${elements.join("")}</${tag}>`);
        continue;
      }
      const isEmpty = child.inner[0] === child.end;
      const head = setAttribute(this.xml.slice(child.start, isEmpty ? child.end : child.inner[0]), "count", count);
      if (isEmpty) splices.put(child.start, child.end, `${head.slice(0, -2).trimEnd()}>${elements.join("")}</${tag}>`);
      else {
        splices.put(child.start, child.inner[0], head);
        splices.put(child.inner[1], child.inner[1], elements.join(""));
      }
    }
    return splices.apply();
  }

  private formatNumber(code: string): number {
    for (const [number, builtin] of Object.entries(BUILTIN_FORMATS)) {
      // Numbers past 22 up to 36 mean different things in different languages.
      if (
        builtin === code &&
        !(Number(number) >= 5 && Number(number) <= 8) &&
        (Number(number) < 14 || Number(number) === 49)
      )
        return Number(number);
    }
    let highest = Math.max(163, ...this.used("numFmts"));
    for (const element of this.list("numFmts")) {
      const scanner = new XmlScanner(element, this.part);
      scanner.next();
      const number = Number(scanner.attribute("numFmtId"));
      if (decodeXml(scanner.attribute("formatCode") ?? "") === code) return number;
      highest = Math.max(highest, number);
    }
    this.push("numFmts", `<${this.span.prefix}numFmt numFmtId="${highest + 1}" formatCode="${escapeXml(code)}"/>`);
    return highest + 1;
  }

  private child(name: ListName): ChildSpan | undefined {
    return this.span.children.find((child) => child.name === name);
  }

  private list(name: ListName): string[] {
    const known = this.lists.get(name);
    if (known) return known;
    const child = this.child(name);
    const elements = child ? elementsOf(this.xml.slice(...child.inner), this.part) : [];
    this.lists.set(name, elements);
    return elements;
  }
}

/** An xf element with the lock set; its children are in the order alignment, protection, extLst (CT_Xf, 18.8.45). */
function lockedElement(element: string, prefix: string, locked: boolean): string {
  const flagged = setAttribute(element, "applyProtection", "1");
  const state = locked ? "1" : "0";
  const own = new RegExp(`<${prefix}protection\\b[^<>]*>`).exec(flagged);
  if (own) return flagged.replace(own[0], setAttribute(own[0], "locked", state));
  const protection = `<${prefix}protection locked="${state}"/>`;
  if (flagged.endsWith("/>") && !flagged.slice(0, -2).includes("<", 1))
    return `${flagged.slice(0, -2).trimEnd()}>${protection}</${prefix}xf>`;
  const at = flagged.includes(`<${prefix}extLst`) ? flagged.indexOf(`<${prefix}extLst`) : flagged.lastIndexOf("</");
  return flagged.slice(0, at) + protection + flagged.slice(at);
}

/** What an empty list begins with: the look of a cell without style. */
const DEFAULTS: Readonly<Record<ListName, readonly string[]>> = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="宋体"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
  dxfs: [],
};

/** The lists of a style sheet with the default style alone, which a reference to a missing style also means. */
function blankLists(used: ReadonlySet<number>): string {
  const styles = Math.max(0, ...used) + 1;
  const listed = (name: ListName): readonly string[] =>
    name === "cellXfs" ? Array<string>(styles).fill(DEFAULTS.cellXfs.join("")) : DEFAULTS[name];
  return (["fonts", "fills", "borders", "cellStyleXfs", "cellXfs"] as const)
    .map((name) => `<${name} count="${listed(name).length}">${listed(name).join("")}</${name}>`)
    .join("");
}

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** The package with its style sheet (given one when it has none), and the style sheet's part name. */
export function withStyles(pack: Package, workbook: WorkbookPart): { readonly pack: Package; readonly part: string } {
  const linked = workbook.relationships.find(({ type, external }) => type === "styles" && !external);
  if (linked && pack.has(linked.target)) return { pack, part: linked.target };
  const part = linked?.target ?? freshPart(pack);
  const { main } = dialectOf(pack.demand(workbook.part));
  const blank = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${main}">${blankLists(styleReferences(pack, part)("cellXfs"))}</styleSheet>`;
  const declared = declarePart(pack.with(part, blank), part, STYLES_TYPE);
  return { pack: linked ? declared : addRelationship(declared, workbook.part, "styles", part).pack, part };
}

/** A style sheet that is not linked is not ours and stays. */
function freshPart(pack: Package): string {
  let part = "xl/styles.xml";
  for (let number = 1; pack.has(part); number++) part = `xl/styles${number}.xml`;
  return part;
}
