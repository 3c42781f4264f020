import { cellKey } from "../../../sheet/snapshot.ts";
import { isTrue } from "../parts/workbook.ts";
import { rootPrefix } from "../../ooxml/xml/prefix.ts";
import { CLOSE, END, OPEN, XmlScanner } from "../../ooxml/xml/scanner.ts";
import { CellCursor } from "../read/cell-cursor.ts";
import type { RowLook } from "./types.ts";

/** What the rows and cells of a worksheet part say about their looks. */
interface CellLooks {
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
  rootPrefix(scanner, "worksheet", part);
  const looks: CellLooks = {
    cellStyles: new Map(),
    rowStyles: new Map(),
    rows: new Map(),
    strings: new Map(),
    inline: new Map(),
  };
  const cursor = new CellCursor();
  let isShared = false;
  for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
    if (kind === CLOSE) continue;
    const name = scanner.local;
    if (name === "row") {
      cursor.startRow(scanner.attribute("r"));
      readRowLook(scanner, cursor.row, looks);
    } else if (name === "c") {
      cursor.place(scanner.attribute("r"));
      looks.cellStyles.set(cellKey(cursor.row, cursor.column), Number(scanner.attribute("s") ?? 0));
      isShared = scanner.attribute("t") === "s";
    } else if (name === "v" && isShared && kind === OPEN) {
      const from = scanner.end;
      scanner.next();
      looks.strings.set(cellKey(cursor.row, cursor.column), Number(xml.slice(from, scanner.start)));
    } else if (name === "is" && kind === OPEN) {
      const { start, depth } = scanner;
      while (scanner.depth >= depth) scanner.next();
      looks.inline.set(cellKey(cursor.row, cursor.column), xml.slice(start, scanner.end));
    }
  }
  return looks;
}

function readRowLook(scanner: XmlScanner, row: number, looks: CellLooks): void {
  const height = scanner.attribute("ht");
  const hidden = isTrue(scanner.attribute("hidden"));
  if (height !== undefined || hidden)
    looks.rows.set(row, { height: height === undefined ? null : Number(height), hidden });
  if (isTrue(scanner.attribute("customFormat"))) looks.rowStyles.set(row, Number(scanner.attribute("s") ?? 0));
}
