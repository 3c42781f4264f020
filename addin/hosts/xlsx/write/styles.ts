import type { Package } from "../../ooxml/package.ts";
import { BUILTIN_FORMATS } from "../parts/builtin-formats.ts";
import { declarePart } from "../../ooxml/content-types.ts";
import { addRelationship } from "../../ooxml/relationships.ts";
import type { WorkbookPart } from "../parts/workbook.ts";
import { EMPTY, END, OPEN, XmlScanner } from "../../ooxml/xml/scanner.ts";
import { decodeXml, escapeXml } from "../../ooxml/xml/text.ts";
import { insertionPoint, rootChildren, STYLES_ORDER, type ChildSpan, type RootSpan } from "./children.ts";
import { Splices } from "./splices.ts";
import { setAttribute } from "./tag.ts";

type ListName = "numFmts" | "fonts" | "borders" | "cellXfs" | "dxfs";

/** Appends styles to the style sheet; what is there keeps its place and its text. */
export class StyleSheet {
  private readonly span: RootSpan;
  private readonly added = new Map<ListName, string[]>();
  private readonly lists = new Map<ListName, string[]>();
  private readonly derived = new Map<string, number>();

  constructor(
    private readonly xml: string,
    private readonly part: string,
  ) {
    this.span = rootChildren(xml, "styleSheet", part);
  }

  /** A style that differs from an existing one in its number format only. */
  withFormat(style: number, code: string): number {
    const key = `${style} ${code}`;
    const known = this.derived.get(key);
    if (known !== undefined) return known;
    const base =
      this.list("cellXfs")[style] ??
      this.list("cellXfs")[0] ??
      `<${this.span.prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
    const index = this.append(
      "cellXfs",
      setAttribute(setAttribute(base, "numFmtId", String(this.formatNumber(code))), "applyNumberFormat", "1"),
    );
    this.derived.set(key, index);
    return index;
  }

  /** Index of an element in a list; an equal one that is there already is used. Write it with `prefix` from {@link prefix}. */
  append(list: ListName, element: string): number {
    const found = this.list(list).indexOf(element);
    if (found >= 0) return found;
    const added = this.added.get(list) ?? [];
    this.added.set(list, [...added, element]);
    this.list(list).push(element);
    return this.list(list).length - 1;
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
    for (const [name, elements] of this.added) {
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
    let highest = 163;
    for (const element of this.list("numFmts")) {
      const scanner = new XmlScanner(element, this.part);
      scanner.next();
      const number = Number(scanner.attribute("numFmtId"));
      if (decodeXml(scanner.attribute("formatCode") ?? "") === code) return number;
      highest = Math.max(highest, number);
    }
    this.append("numFmts", `<${this.span.prefix}numFmt numFmtId="${highest + 1}" formatCode="${escapeXml(code)}"/>`);
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

/** The texts of the top-level elements of a fragment. */
function elementsOf(fragment: string, part: string): string[] {
  const scanner = new XmlScanner(fragment, part);
  const elements: string[] = [];
  let start = 0;
  for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
    if (kind === OPEN && scanner.depth === 1) start = scanner.start;
    else if (kind === EMPTY && scanner.depth === 0) elements.push(fragment.slice(scanner.start, scanner.end));
    else if (kind !== OPEN && kind !== EMPTY && scanner.depth === 0) elements.push(fragment.slice(start, scanner.end));
  }
  return elements;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A style sheet with the default style only, for files that have none. */
const BLANK_STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;

/** The package with its style sheet (given one when it has none), and the style sheet's part name. */
export function withStyles(pack: Package, workbook: WorkbookPart): { readonly pack: Package; readonly part: string } {
  const part = workbook.relationships.find(({ type }) => type === "styles")?.target;
  if (part !== undefined && pack.has(part)) return { pack, part };
  const created = "xl/styles.xml";
  const declared = declarePart(
    pack.with(created, BLANK_STYLES),
    created,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
  );
  return { pack: addRelationship(declared, workbook.part, "styles", created).pack, part: created };
}
