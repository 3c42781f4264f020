import { parsePosition } from "../../../sheet/address.ts";
import { cellKey } from "../../../sheet/snapshot.ts";
import { isTrue } from "../parts/workbook.ts";
import { localName, rootPrefix } from "../../ooxml/xml/prefix.ts";
import { CLOSE, END, OPEN, XmlScanner } from "../../ooxml/xml/scanner.ts";
import type { RowLook } from "./types.ts";

/** What the rows and cells of a worksheet part say about their looks. */
export interface CellLooks {
  readonly cellStyles: Map<number, number>;
  readonly rowStyles: Map<number, number>;
  readonly rows: Map<number, RowLook>;
  /** Shared string number by cell key. */
  readonly strings: Map<number, number>;
  /** Text of inline rich strings (`<is>…</is>`) by cell key. */
  readonly inline: Map<number, string>;
}

/** Reads rows and cells in one pass; contents are left to the plain read. */
export function readCellLooks(xml: string, part: string): CellLooks {
  const scanner = new XmlScanner(xml, part);
  const prefix = rootPrefix(scanner, "worksheet", part);
  const looks: CellLooks = {
    cellStyles: new Map(),
    rowStyles: new Map(),
    rows: new Map(),
    strings: new Map(),
    inline: new Map(),
  };
  let row = -1;
  let column = -1;
  let isShared = false;
  for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
    if (kind === CLOSE) continue;
    const name = localName(scanner.name, prefix);
    if (name === "row") {
      row = scanner.attribute("r") === undefined ? row + 1 : Number(scanner.attribute("r")) - 1;
      column = -1;
      const height = scanner.attribute("ht");
      const hidden = isTrue(scanner.attribute("hidden"));
      if (height !== undefined || hidden)
        looks.rows.set(row, { height: height === undefined ? null : Number(height), hidden });
      if (isTrue(scanner.attribute("customFormat"))) looks.rowStyles.set(row, Number(scanner.attribute("s") ?? 0));
    } else if (name === "c") {
      const at = parsePosition(scanner.attribute("r") ?? "");
      column = at?.column ?? column + 1;
      looks.cellStyles.set(cellKey(row, column), Number(scanner.attribute("s") ?? 0));
      isShared = scanner.attribute("t") === "s";
    } else if (name === "v" && isShared && kind === OPEN) {
      const from = scanner.end;
      scanner.next();
      looks.strings.set(cellKey(row, column), Number(xml.slice(from, scanner.start)));
    } else if (name === "is" && kind === OPEN) {
      const { start, depth } = scanner;
      while (scanner.depth >= depth) scanner.next();
      looks.inline.set(cellKey(row, column), xml.slice(start, scanner.end));
    }
  }
  return looks;
}
