import { fileError } from "../../problem.ts";
import { EMPTY, OPEN, type XmlScanner } from "./scanner.ts";

/**
 * Reads the root tag and returns the prefix (`"x:"` or `""`) it has for the spreadsheet namespace: what is put into the
 * part is written with it. Refuses a root of another name or namespace.
 */
export function rootPrefix(scanner: XmlScanner, root: string, part: string): string {
  const kind = scanner.next();
  if ((kind !== OPEN && kind !== EMPTY) || scanner.local !== root) throw fileError("structure", part);
  return scanner.name.slice(0, scanner.name.indexOf(":") + 1);
}
