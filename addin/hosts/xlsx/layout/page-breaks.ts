import type { Area } from "../../../sheet/address.ts";
import type { PageLook, SheetData } from "./sheet-data.ts";

/** Page margins in inches. */
export const MARGINS = { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 } as const;

/** A4 in points. */
const PAPER = { short: 595, long: 842 } as const;
const INCH = 72;
/** Width of a digit of the default font (宋体 11) and the size of a pixel. */
const DIGIT = 8;
const POINTS_PER_PIXEL = 0.75;
/** Room left unused at the foot of a page, for printers that measure differently. */
const SAFETY = 0.96;

/** Zero-based rows after which a new page starts, so that no page ends inside a merged cell. */
export function pageBreaks(
  sheet: SheetData,
  merges: readonly Area[],
  heights: readonly number[],
  look: PageLook,
): number[] {
  const room = pageRoom(look);
  const breaks: number[] = [];
  let start = 0;
  let used = 0;
  for (let row = 0; row < heights.length; row++) {
    const section = sheet.rows[row]?.[0]?.toString().startsWith("三、") ?? false;
    used += heights[row] ?? 0;
    if (used <= room && !section) continue;
    const first = section ? row : freeRow(merges, start, row);
    if (first === null) continue;
    breaks.push(first - 1);
    start = first;
    used = heights.slice(first, row + 1).reduce((sum, height) => sum + height, 0);
  }
  return breaks;
}

/** Height of one page in points of the unscaled sheet, which is shrunk to the paper's width. */
function pageRoom({ widths, landscape }: PageLook): number {
  const paper = landscape ? { width: PAPER.long, height: PAPER.short } : { width: PAPER.short, height: PAPER.long };
  const wide = widths.reduce((sum, width) => sum + (width * DIGIT + 5) * POINTS_PER_PIXEL, 0);
  const scale = Math.min(1, (paper.width - (MARGINS.left + MARGINS.right) * INCH) / wide);
  return ((paper.height - (MARGINS.top + MARGINS.bottom) * INCH) / scale) * SAFETY;
}

/** The last row up to `row` that no merge reaches into from above; merges taller than half the page do not count. */
function freeRow(merges: readonly Area[], start: number, row: number): number | null {
  for (const tall of [Infinity, 10]) {
    for (let first = row; first > start + (row - start) / 2; first--) {
      if (!merges.some((area) => area.top < first && area.bottom >= first && area.bottom - area.top < tall))
        return first;
    }
  }
  return null;
}
