import { parseArea, type Area } from "../../../sheet/address.ts";
import type { NewCell, NewSheet } from "../new-file/new-workbook.ts";
import { cellLook } from "./cell-looks.ts";
import { fillInFormats } from "./fill-in-formats.ts";
import { mergeAreaAt } from "./merge-lookup.ts";
import { MARGINS, pageBreaks } from "./page-breaks.ts";
import { rowHeights } from "./row-heights.ts";
import { repeatedRows, rowRoles } from "./row-roles.ts";
import type { PageLook, SheetData } from "./sheet-data.ts";

/** One form as a worksheet: ruled, wrapped, sized, ready to print on A4. */
export function worksheetOf(sheet: SheetData, look: PageLook, blank: boolean): NewSheet {
  const merges = sheet.merges.map(areaOrThrow);
  const roles = rowRoles(sheet, merges);
  const heights = rowHeights(sheet, merges, roles, look.widths, blank);
  const formats = blank ? fillInFormats(sheet, merges) : new Map<string, string>();
  const rows = sheet.rows.map((row, r) =>
    row.map((value, c): NewCell => {
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
      return { value: value === "" ? null : value, style };
    }),
  );
  return {
    name: sheet.name,
    rows,
    widths: look.widths,
    heights,
    merges,
    page: {
      landscape: look.landscape,
      margins: MARGINS,
      repeatedRows: repeatedRows(sheet, merges),
      breaks: pageBreaks(sheet, merges, heights, look),
    },
  };
}

function areaOrThrow(text: string): Area {
  const area = parseArea(text);
  if (!area) throw new RangeError(`Not an A1 area: ${text}`);
  return area;
}
