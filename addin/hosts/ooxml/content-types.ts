import type { Package } from "./package.ts";
import { escapeXml } from "./xml/text.ts";
import { appendToRoot } from "./relationships.ts";

const PART = "[Content_Types].xml";
const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";

/** The package with the content type of one part declared. */
export function declarePart(pack: Package, part: string, type: string): Package {
  const entry = `<Override xmlns="${NAMESPACE}" PartName="/${escapeXml(part)}" ContentType="${type}"/>`;
  return pack.with(PART, appendToRoot(pack.demand(PART), entry, PART));
}

/** The package with a default content type for an extension, unless it has one. */
export function declareExtension(pack: Package, extension: string, type: string): Package {
  const xml = pack.demand(PART);
  if (new RegExp(`\\bExtension\\s*=\\s*["']${extension}["']`, "i").test(xml)) return pack;
  // Defaults come first where a reader insists on order.
  const root = /<(?:[\w.-]+:)?Types\b[^<>]*[^<>/]>/.exec(xml);
  const entry = `<Default xmlns="${NAMESPACE}" Extension="${extension}" ContentType="${type}"/>`;
  if (!root) return pack.with(PART, appendToRoot(xml, entry, PART));
  const at = root.index + root[0].length;
  return pack.with(PART, xml.slice(0, at) + entry + xml.slice(at));
}

/** The package without the content type of one part. */
export function undeclarePart(pack: Package, part: string): Package {
  const xml = pack.demand(PART);
  const name = escapeXml(part).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return pack.with(
    PART,
    xml.replace(
      new RegExp(
        `<(?:[\\w.-]+:)?Override\\b[^<>]*\\bPartName\\s*=\\s*["']/${name}["'][^<>]*?(?:/>|>\\s*</(?:[\\w.-]+:)?Override\\s*>)`,
        "i",
      ),
      "",
    ),
  );
}
