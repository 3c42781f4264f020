import type { Package } from "../../ooxml/package.ts";
import { decodeCellText, decodeXml } from "../../ooxml/xml/text.ts";
import { CLOSE, EMPTY, END, OPEN, XmlScanner } from "../../ooxml/xml/scanner.ts";
import { rootPrefix } from "../../ooxml/xml/prefix.ts";

/** The shared strings in order, rich text joined, phonetic readings left out. */
export function readSharedStrings(pack: Package, part: string): string[] {
  const scanner = new XmlScanner(pack.demand(part), part);
  rootPrefix(scanner, "sst", part);
  const { text } = scanner;
  const strings: string[] = [];
  let current = "";
  let phonetic = 0;
  for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
    switch (scanner.local) {
      case "si":
        if (kind !== CLOSE) current = "";
        if (kind !== OPEN) strings.push(decodeCellText(current));
        break;
      case "t":
        if (kind === OPEN && phonetic === 0) {
          const from = scanner.end;
          scanner.next();
          current += decodeXml(text.slice(from, scanner.start));
        }
        break;
      case "rPh":
        if (kind !== EMPTY) phonetic += kind === OPEN ? 1 : -1;
        break;
    }
  }
  return strings;
}
