import type { Area } from "../../../sheet/address.ts";
import type { RowRole } from "./row-roles.ts";
import type { SheetData } from "./sheet-data.ts";

/** Points per line of 10.5 pt text, and the room above and below it. */
const LINE = 14.5;
const PADDING = 7;
/** Excel's highest row. */
const HIGHEST = 409;

/** Heights of fixed rows, in points. */
const FIXED: Readonly<Partial<Record<RowRole, number>>> = { attachment: 20, title: 36, subtitle: 22 };

/** Width of text in half-width characters. */
export function textWidth(text: string): number {
  return Array.from(text).reduce(
    (sum, char) => sum + (/[\u2E80-\uFFEF\u2014\u2018-\u201D\u2026]/.test(char) ? 2 : 1),
    0,
  );
}

/** How many lines the text takes in a cell `width` characters wide. */
function lineCount(text: string, width: number): number {
  const room = Math.max(2, Math.floor((width - 1.2) * 0.98));
  return text.split("\n").reduce((lines, part) => lines + Math.max(1, Math.ceil(textWidth(part) / room)), 0);
}

/** Room to write in, in points: rows of a blank form that wait for prose, and its other rows. */
const ROOM = { prose: 72, entry: 26 } as const;
/** The same on the dense 基本情况表, whose first two parts have to fit one page. */
const BASIC_ROOM = { prose: 44, entry: 22.5 } as const;

/** Least height of a row in points: blank forms have space to write in. */
function leastHeight(
  sheet: SheetData,
  row: number,
  role: RowRole,
  merges: readonly Area[],
  widths: readonly number[],
  blank: boolean,
): number {
  if (!blank || role !== "body") return FIXED[role] ?? LINE + PADDING + 2;
  const waits = merges.some(({ top, bottom, left, right }) => {
    const width = widths.slice(left, right + 1).reduce((sum, part) => sum + part, 0);
    return top === row && bottom === row && width >= 40 && (sheet.rows[row]?.[left] ?? "") === "";
  });
  const labels = (sheet.rows[row] ?? []).filter((value) => value !== "").map((value) => textWidth(String(value)));
  const prose =
    labels.length === 0 || ((sheet.type === "monitoring" || sheet.type === "basic_info") && Math.max(...labels) >= 12);
  const room = sheet.type === "basic_info" ? BASIC_ROOM : ROOM;
  return waits && prose ? room.prose : room.entry;
}

/** Row heights in points so that no text is cut, merged cells included. */
export function rowHeights(
  sheet: SheetData,
  merges: readonly Area[],
  roles: readonly RowRole[],
  widths: readonly number[],
  blank: boolean,
): readonly number[] {
  const heights = sheet.rows.map((_row, index) =>
    leastHeight(sheet, index, roles[index] ?? "body", merges, widths, blank),
  );
  const areaOf = (row: number, column: number): Area =>
    merges.find((area) => area.top === row && area.left === column) ?? {
      top: row,
      left: column,
      bottom: row,
      right: column,
    };
  const cells = sheet.rows.flatMap((row, r) =>
    row.flatMap((value, c) => {
      const text = String(value);
      if (text.trim() === "" || FIXED[roles[r] ?? "body"] !== undefined) return [];
      const area = areaOf(r, c);
      const width = widths.slice(area.left, area.right + 1).reduce((sum, part) => sum + part, 0);
      return [{ area, need: lineCount(text, width) * LINE + PADDING }];
    }),
  );
  cells.sort((a, b) => a.area.bottom - a.area.top - (b.area.bottom - b.area.top));
  for (const { area, need } of cells) {
    const span = area.bottom - area.top + 1;
    const have = heights.slice(area.top, area.bottom + 1).reduce((sum, height) => sum + height, 0);
    if (have >= need) continue;
    for (let row = area.top; row <= area.bottom; row++) heights[row] = (heights[row] ?? 0) + (need - have) / span;
  }
  return heights.map((height) => Math.min(HIGHEST, Math.ceil(height * 2) / 2));
}
