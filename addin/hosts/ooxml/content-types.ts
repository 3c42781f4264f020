import type { Package } from "./package.ts";
import { appendToRoot } from "./xml/append.ts";
import { EMPTY, END, OPEN, XmlScanner } from "./xml/scanner.ts";
import { decodeXml, escapeXml } from "./xml/text.ts";

const PART = "[Content_Types].xml";
const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";
export const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";

/** One line of the content types: for a part, or for all parts of an extension. */
interface Declaration {
  readonly kind: "Override" | "Default";
  /** Part name without the leading slash, or extension; in lower case, as they are compared. */
  readonly name: string;
  readonly type: string;
  readonly start: number;
  end: number;
}

/**
 * The package with the content type of one part declared. A type that a Default already declares is not repeated, and an Override
 * that is there for the name gives way: a part may have one only (ECMA-376 Part 2, 10.1.2.2).
 */
export function declarePart(pack: Package, part: string, type: string): Package {
  const own = overridesOf(pack, part);
  if (own.length === 1 && own[0]?.type === type) return pack;
  const bare = own.length > 0 ? undeclarePart(pack, part) : pack;
  if (defaultType(bare, part) === type) return bare;
  const entry = `<Override xmlns="${NAMESPACE}" PartName="/${escapeXml(part)}" ContentType="${type}"/>`;
  return bare.with(PART, appendToRoot(bare.demand(PART), entry, PART));
}

/** Like {@link declarePart}, by a Default for the part's extension unless the package has one that says otherwise. */
export function declareByExtension(pack: Package, part: string, type: string): Package {
  if (defaultType(pack, part) !== null || overridesOf(pack, part).length > 0) return declarePart(pack, part, type);
  const xml = pack.demand(PART);
  const entry = `<Default xmlns="${NAMESPACE}" Extension="${escapeXml(extensionOf(part))}" ContentType="${type}"/>`;
  // Defaults come first where a reader insists on order.
  const first = declarations(xml)[0];
  return pack.with(
    PART,
    first ? xml.slice(0, first.start) + entry + xml.slice(first.start) : appendToRoot(xml, entry, PART),
  );
}

/** The package without the content type of one part. */
export function undeclarePart(pack: Package, part: string): Package {
  const xml = pack.demand(PART);
  const next = overridesOf(pack, part).reduceRight(
    (text, { start, end }) => text.slice(0, start) + text.slice(end),
    xml,
  );
  return pack.with(PART, next);
}

function overridesOf(pack: Package, part: string): Declaration[] {
  return declarations(pack.demand(PART)).filter(({ kind, name }) => kind === "Override" && name === part.toLowerCase());
}

function defaultType(pack: Package, part: string): string | null {
  return (
    declarations(pack.demand(PART)).find(({ kind, name }) => kind === "Default" && name === extensionOf(part))?.type ??
    null
  );
}

function extensionOf(part: string): string {
  return part.slice(part.lastIndexOf(".") + 1).toLowerCase();
}

function declarations(xml: string): Declaration[] {
  const scanner = new XmlScanner(xml, PART);
  const found: Declaration[] = [];
  for (let tag = scanner.next(); tag !== END; tag = scanner.next()) {
    const kind = scanner.name.slice(scanner.name.indexOf(":") + 1);
    if (kind !== "Override" && kind !== "Default") continue;
    const last = found.at(-1);
    if (tag !== OPEN && tag !== EMPTY) {
      if (last) last.end = scanner.end;
      continue;
    }
    const name = decodeXml(scanner.attribute(kind === "Override" ? "PartName" : "Extension") ?? "");
    found.push({
      kind,
      name: unescaped(name).replace(/^\//, "").toLowerCase(),
      type: decodeXml(scanner.attribute("ContentType") ?? ""),
      start: scanner.start,
      end: scanner.end,
    });
  }
  return found;
}

/** Part names may be percent-encoded. */
function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
