import { EMPTY_CELL, type Cell } from "../../../sheet/snapshot.ts";
import type { Package } from "../../ooxml/package.ts";
import { readXml } from "../../ooxml/xml/sax.ts";
import { BUILTIN_FORMATS } from "./builtin-formats.ts";
import { isTrue } from "./workbook.ts";

/** What the plain read needs of a cell style, as the empty cell that wears it. */
export type CellFormats = readonly Cell[];

/** The cell styles by index, or the default alone when the file has no styles. */
export function readCellFormats(pack: Package, part: string | undefined): CellFormats {
  const xml = part === undefined ? null : pack.text(part);
  if (xml === null || part === undefined) return [EMPTY_CELL];
  const codes = new Map<number, string>();
  const styles: { format: number; locked: boolean }[] = [];
  let inCells = false;
  readXml(xml, part, {
    open(tag, attributes) {
      const style = styles.at(-1);
      if (tag === "s:numFmt") {
        const { numFmtId, formatCode = "General" } = attributes();
        codes.set(Number(numFmtId), formatCode);
      } else if (tag === "s:cellXfs") inCells = true;
      else if (tag === "s:xf" && inCells) styles.push({ format: Number(attributes().numFmtId ?? 0), locked: true });
      else if (tag === "s:protection" && inCells && style) style.locked = isTrue(attributes().locked ?? "1");
    },
    close(tag) {
      if (tag === "s:cellXfs") inCells = false;
    },
  });
  const cells = styles.map(({ format, locked }): Cell => {
    const code = formatCode(codes.get(format) ?? BUILTIN_FORMATS[format]);
    return code === EMPTY_CELL.format && locked ? EMPTY_CELL : { value: null, formula: null, format: code, locked };
  });
  return cells.length > 0 ? cells : [EMPTY_CELL];
}

/** A number format as the snapshot names it: `General` has several spellings, one of them Chinese. */
export function formatCode(code: string | undefined): string {
  return code === undefined || code === "" || /^(?:general|g\/通用格式)$/i.test(code) ? EMPTY_CELL.format : code;
}
