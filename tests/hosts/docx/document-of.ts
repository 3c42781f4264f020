import { mergeIndex } from "../../../addin/sheet/merges.ts";
import { cellAt, valueText, type SheetSnapshot, type WorkbookSnapshot } from "../../../addin/sheet/snapshot.ts";
import { buildDocx, paragraph, table, type CellParts } from "./build-docx.ts";

/** A filing as it would be in Word: every sheet one table, one behind the other, each on a page of its own. */
export function documentOf({ sheets }: WorkbookSnapshot, after = ""): Uint8Array {
  const body = sheets.map(
    (sheet, index) => (index === 0 ? "" : paragraph("附件", "<w:pageBreakBefore/>")) + tableOf(sheet),
  );
  return buildDocx(body.join("") + after);
}

function tableOf(sheet: SheetSnapshot): string {
  const merges = mergeIndex(sheet);
  const rows = Array.from({ length: sheet.rowCount }, (_, row) => {
    const cells: CellParts[] = [];
    for (let column = 0; column < sheet.columnCount; column++) {
      const area = merges.areaAt(row, column);
      if (area && area.left !== column) continue;
      const { value, format } = cellAt(sheet, row, column);
      const text = area && area.top !== row ? "" : shown(valueText(value), format);
      cells.push({
        text: text
          .split("\n")
          .map((line) => paragraph(escape(line)))
          .join(""),
        span: area ? area.right - area.left + 1 : 1,
        properties: area && area.bottom > area.top ? `<w:vMerge${area.top === row ? ' w:val="restart"' : ""}/>` : "",
      });
    }
    return cells;
  });
  return table(
    rows,
    Array.from({ length: sheet.columnCount }, () => 1_000),
  );
}

/** A figure as its cell shows it. */
function shown(text: string, format: string): string {
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) return text;
  const decimals = /\.(?<zeros>0+)/.exec(format)?.groups?.zeros?.length;
  if (format.includes("%")) return `${(Number(text) * 100).toFixed(decimals ?? 0)}%`;
  return decimals === undefined ? text : Number(text).toFixed(decimals);
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
