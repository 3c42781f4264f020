import { problem } from "../../problem.ts";
import { EMPTY, OPEN, type XmlScanner } from "./scanner.ts";

const MAIN = new Set([
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
]);

/**
 * Reads the root tag and returns the prefix (`"x:"` or `""`) the part uses for the spreadsheet namespace.
 * Refuses a root of another name or namespace.
 */
export function rootPrefix(scanner: XmlScanner, root: string, part: string): string {
  const kind = scanner.next();
  if (kind !== OPEN && kind !== EMPTY) throw problem("structure", part);
  const prefix = scanner.name.slice(0, scanner.name.indexOf(":") + 1);
  const namespace = scanner.attribute(prefix === "" ? "xmlns" : `xmlns:${prefix.slice(0, -1)}`);
  if (scanner.name !== prefix + root || namespace === undefined || !MAIN.has(namespace))
    throw problem("structure", part);
  return prefix;
}

/** A tag name without the part's own prefix; names with another prefix come back whole. */
export function localName(name: string, prefix: string): string {
  return prefix !== "" && name.startsWith(prefix) ? name.slice(prefix.length) : name;
}
