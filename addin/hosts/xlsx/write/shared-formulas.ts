import { formatArea } from "../../../sheet/address.ts";
import { cellKey } from "../../../sheet/snapshot.ts";
import { CellCursor } from "../read/cell-cursor.ts";
import { shiftFormula } from "../read/formula-shift.ts";
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
  for (const [index, members] of sharedGroups(xml, part)) {
    const master = members.find(({ formula }) => formula !== "");
    if (!master) continue;
    if (!edited.has(cellKey(master.row, master.column))) continue;
    const rest = members.filter(({ row, column }) => !edited.has(cellKey(row, column)));
    const heir = rest[0];
    if (!heir || rest.some(({ formula }) => formula !== "")) continue;
    const area = formatArea(
      rest.reduce(
        (all, { row, column }) => ({
          top: Math.min(all.top, row),
          left: Math.min(all.left, column),
          bottom: Math.max(all.bottom, row),
          right: Math.max(all.right, column),
        }),
        { top: heir.row, left: heir.column, bottom: heir.row, right: heir.column },
      ),
    );
    const formula = shiftFormula(master.formula, heir.row - master.row, heir.column - master.column);
    splices.put(
      heir.start,
      heir.end,
      `<${prefix}f t="shared" ref="${area}" si="${index}">${escapeXml(formula)}</${prefix}f>`,
    );
  }
}

function sharedGroups(xml: string, part: string): Map<string, Member[]> {
  const scanner = new XmlScanner(xml, part);
  const groups = new Map<string, Member[]>();
  const cursor = new CellCursor();
  for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
    if (kind === CLOSE) continue;
    const name = scanner.local;
    if (name === "row") cursor.startRow(scanner.attribute("r"));
    else if (name === "c") cursor.place(scanner.attribute("r"));
    if (name !== "f" || scanner.attribute("t") !== "shared") continue;
    const index = scanner.attribute("si");
    if (index === undefined) continue;
    const { row, column } = cursor;
    const start = scanner.start;
    let formula = "";
    if (kind === OPEN) {
      const from = scanner.end;
      scanner.next();
      formula = decodeXml(xml.slice(from, scanner.start));
    }
    const members = groups.get(index) ?? [];
    members.push({ row, column, start, end: scanner.end, formula });
    groups.set(index, members);
  }
  return groups;
}
