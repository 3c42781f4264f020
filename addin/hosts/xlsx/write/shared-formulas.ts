import { formatArea, parsePosition } from "../../../sheet/address.ts";
import { cellKey } from "../../../sheet/snapshot.ts";
import { problem } from "../../problem.ts";
import { shiftFormula } from "../read/formula-shift.ts";
import { localName } from "../../ooxml/xml/prefix.ts";
import { CLOSE, END, OPEN, XmlScanner } from "../../ooxml/xml/scanner.ts";
import { decodeXml, escapeXml } from "../../ooxml/xml/text.ts";
import type { Splices } from "./splices.ts";

interface Member {
  readonly row: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly formula: string;
}

/**
 * Shared formulas are written once, in their first cell. Where that cell gets new content, the next cell of the group
 * takes the formula over; the others keep pointing at the group.
 */
export function rehomeSharedFormulas(
  xml: string,
  prefix: string,
  edited: ReadonlySet<number>,
  splices: Splices,
  part: string,
): void {
  if (!/\st\s*=\s*["']shared["']/.test(xml)) return;
  for (const [index, members] of sharedGroups(xml, prefix, part)) {
    const master = members.find(({ formula }) => formula !== "");
    if (!master) throw problem("structure", part);
    if (!edited.has(cellKey(master.row, master.column))) continue;
    const rest = members.filter(({ row, column }) => !edited.has(cellKey(row, column)));
    const heir = rest[0];
    if (!heir || rest.some(({ formula }) => formula !== "")) continue;
    const area = formatArea({
      top: Math.min(...rest.map(({ row }) => row)),
      left: Math.min(...rest.map(({ column }) => column)),
      bottom: Math.max(...rest.map(({ row }) => row)),
      right: Math.max(...rest.map(({ column }) => column)),
    });
    const formula = shiftFormula(master.formula, heir.row - master.row, heir.column - master.column);
    splices.put(
      heir.start,
      heir.end,
      `<${prefix}f t="shared" ref="${area}" si="${index}">${escapeXml(formula)}</${prefix}f>`,
    );
  }
}

function sharedGroups(xml: string, prefix: string, part: string): Map<string, Member[]> {
  const scanner = new XmlScanner(xml, part);
  const groups = new Map<string, Member[]>();
  let reference = "";
  for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
    if (kind === CLOSE) continue;
    const name = localName(scanner.name, prefix);
    if (name === "c") reference = scanner.attribute("r") ?? "";
    if (name !== "f" || scanner.attribute("t") !== "shared") continue;
    const index = scanner.attribute("si");
    const at = parsePosition(reference);
    if (index === undefined || !at) throw problem("structure", part);
    const start = scanner.start;
    let formula = "";
    if (kind === OPEN) {
      const from = scanner.end;
      scanner.next();
      formula = decodeXml(xml.slice(from, scanner.start));
    }
    const members = groups.get(index) ?? [];
    members.push({ ...at, start, end: scanner.end, formula });
    groups.set(index, members);
  }
  return groups;
}
