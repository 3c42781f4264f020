import type { Package } from "../../ooxml/package.ts";
import { declareByExtension, undeclarePart } from "../../ooxml/content-types.ts";
import {
  addRelationship,
  relationshipsPart,
  removeRelationship,
  type Relationship,
} from "../../ooxml/relationships.ts";
import type { WorkbookPart } from "../parts/workbook.ts";
import { decodeXml, escapeXml } from "../../ooxml/xml/text.ts";

/** Root of the custom XML part that holds the settings as JSON text. Excel and WPS keep such parts when they save. */
const NAMESPACE = "urn:jihe:settings";

/** The stored settings, or `null`. Text that is no JSON counts as none. */
export function readSettings(pack: Package, workbook: WorkbookPart): unknown {
  const [found] = settingsParts(pack, workbook);
  const xml = found ? pack.demand(found.target) : "";
  const open = /<(?:[\w.-]+:)?settings\b[^<>]*>/.exec(xml);
  const close = xml.lastIndexOf("</");
  if (!open || close < open.index) return null;
  try {
    return JSON.parse(decodeXml(xml.slice(open.index + open[0].length, close)));
  } catch {
    return null;
  }
}

/** The package with these settings; it must hold none yet. */
export function addSettings(pack: Package, workbook: WorkbookPart, settings: unknown): Package {
  let number = 1;
  while (pack.has(`customXml/item${number}.xml`)) number++;
  const part = `customXml/item${number}.xml`;
  const json = JSON.stringify(settings).replace(/[\uFFFE\uFFFF]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<settings xmlns="${NAMESPACE}">${escapeXml(json)}</settings>`;
  return addRelationship(
    declareByExtension(pack.with(part, xml), part, "application/xml"),
    workbook.part,
    "customXml",
    part,
  ).pack;
}

/** The package without settings of ours, however many parts of them it has. */
export function stripSettings(pack: Package, workbook: WorkbookPart): Package {
  return settingsParts(pack, workbook).reduce((rest, found) => withoutPart(rest, workbook, found), pack);
}

function withoutPart(pack: Package, workbook: WorkbookPart, found: Relationship): Package {
  const properties = found.target.replace(/item(?<number>\d+)\.xml$/, "itemProps$<number>.xml");
  return undeclarePart(undeclarePart(removeRelationship(pack, workbook.part, found.id), found.target), properties)
    .without(found.target)
    .without(relationshipsPart(found.target))
    .without(properties);
}

function settingsParts(pack: Package, { relationships }: WorkbookPart): Relationship[] {
  return relationships.filter(
    ({ type, target, external }) => type === "customXml" && !external && ROOT.test(pack.textIfReadable(target) ?? ""),
  );
}

/** The root element decides: the name of the namespace may occur anywhere in a part that is not ours. */
const ROOT = new RegExp(`^\\uFEFF?\\s*(?:<\\?[^<>]*\\?>\\s*)?<(?:[\\w.-]+:)?settings\\s[^<>]*["']${NAMESPACE}["']`);
