import type { Cell, WriteSheet } from "hucre/xlsx";
import { columnName, parseArea, type Area } from "../../../sheet/address.ts";
import { cellLook } from "./cell-looks.ts";
import { fillInFormats } from "./fill-in-formats.ts";
import { mergeAreaAt } from "./merge-lookup.ts";
import { MARGINS, pageBreaks } from "./page-breaks.ts";
import { rowHeights } from "./row-heights.ts";
import { repeatedRows, rowRoles } from "./row-roles.ts";
import type { PageLook, SheetData } from "./sheet-data.ts";

/** One form as a worksheet: ruled, wrapped, sized, ready to print on A4. */
export function worksheetOf(sheet: SheetData, look: PageLook, blank: boolean): WriteSheet {
  const merges = sheet.merges.map(areaOrThrow);
  const roles = rowRoles(sheet, merges);
  const heights = rowHeights(sheet, merges, roles, look.widths, blank);
  const formats = blank ? fillInFormats(sheet, merges) : new Map<string, string>();
  const cells = new Map<string, Partial<Cell>>();
  sheet.rows.forEach((row, r) =>
    row.forEach((value, c) => {
      const area = mergeAreaAt(merges, r, c) ?? { top: r, left: c, bottom: r, right: c };
      const anchor = sheet.rows[area.top]?.[area.left] ?? "";
      const style = cellLook({
        role: roles[r] ?? "body",
        text: String(anchor),
        first: area.left === 0,
        width: look.widths.slice(area.left, area.right + 1).reduce((sum, part) => sum + part, 0),
        span: area.bottom - area.top + 1,
        format: formats.get(`${r},${c}`) ?? null,
      });
      cells.set(`${r},${c}`, { value: value === "" ? null : value, style });
    }),
  );
  const repeated = repeatedRows(sheet, merges);
  return {
    name: sheet.name,
    rows: sheet.rows.map((row) => row.map((value) => (value === "" ? null : value))),
    cells,
    columns: look.widths.map((width) => ({ width })),
    rowDefs: new Map(heights.map((height, row) => [row, { height }])),
    merges: merges.map((area) => ({
      startRow: area.top,
      startCol: area.left,
      endRow: area.bottom,
      endCol: area.right,
    })),
    rowBreaks: pageBreaks(sheet, merges, heights, look),
    pageSetup: {
      paperSize: "a4",
      orientation: look.landscape ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: MARGINS,
      printArea: `$A$1:$${columnName(look.widths.length - 1)}$${sheet.rows.length}`,
      ...(repeated === null ? {} : { printTitlesRow: repeated.replace(/\d+/g, (row) => `$${row}`) }),
    },
  };
}

function areaOrThrow(text: string): Area {
  const area = parseArea(text);
  if (!area) throw new RangeError(`Not an A1 area: ${text}`);
  return area;
}
