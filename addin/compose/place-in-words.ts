import { REVIEW_REPORT } from "../messages/review-report.ts";
import { gridOf, type FormGrid, type Slot } from "../forms/grid.ts";
import { FUNDING_HEADINGS, INDICATOR_HEADINGS } from "../forms/lexicon.ts";
import type { FundingColumn, IndicatorColumn } from "../forms/meanings.ts";
import type { CellRef } from "../sheet/address.ts";
import { readableText } from "../sheet/label.ts";
import { memoizeByObject } from "../sheet/memoize.ts";
import type { WorkbookSnapshot } from "../sheet/snapshot.ts";

/** Longest name of a row and of a column, in characters. */
const LONGEST = 18;
/** A heading is looked for so many rows above, so that a tall sheet costs no more than a short one. */
const REACH = 400;

/** Columns whose cells name the row, where a heading says what they are. */
const NAMES: ReadonlySet<string> = new Set<IndicatorColumn>(["level1", "level2", "level3"]);

const gridIn = memoizeByObject(gridOf);

/**
 * Where a cell is in words: the name of its row and the heading over its column, e.g. `办公经费 · 得分`. One part alone
 * where the other cannot be determined; `""` where neither can.
 */
export function placeInWords(workbook: WorkbookSnapshot, cell: CellRef): string {
  const sheet = workbook.sheets.find(({ name }) => name === cell.sheet);
  if (!sheet) return "";
  const grid = gridIn(sheet);
  const own = grid.at(cell.row, cell.column);
  const heading = headingOver(grid, own);
  return REVIEW_REPORT.rowAndColumn(rowName(grid, own), heading === null ? "" : shorten(heading));
}

/** The nearest cell above that is a known heading. */
function headingOver(grid: FormGrid, { row, column, area }: Slot): string | null {
  for (let above = row - 1; above >= Math.max(0, row - REACH); above--) {
    const slot = grid.at(above, column);
    if (meaningOf(slot) !== null && slot.area.bottom < area.top) return readableText(slot.text);
    above = slot.row;
  }
  return null;
}

function meaningOf({ heading }: Slot): IndicatorColumn | FundingColumn | null {
  return heading === "" ? null : (INDICATOR_HEADINGS.meaningOf(heading) ?? FUNDING_HEADINGS.meaningOf(heading));
}

/** The text that names the row: the nearest on the left that is no figure and is in no column of values. */
function rowName(grid: FormGrid, own: Slot): string {
  for (let column = own.column - 1; column >= 0; column--) {
    const slot = grid.at(own.row, column);
    column = slot.column;
    if (slot.reading.kind !== "text" || !/\p{Script=Han}/u.test(slot.text)) continue;
    const over = headingMeaning(grid, slot);
    if (over === null || NAMES.has(over)) return shorten(readableText(slot.text));
  }
  // The cell may be the label itself.
  return own.reading.kind === "text" && /\p{Script=Han}/u.test(own.text) ? shorten(readableText(own.text)) : "";
}

function headingMeaning(grid: FormGrid, { row, column }: Slot): IndicatorColumn | FundingColumn | null {
  for (let above = row - 1; above >= Math.max(0, row - REACH); above--) {
    const slot = grid.at(above, column);
    const meaning = meaningOf(slot);
    if (meaning !== null) return meaning;
    above = slot.row;
  }
  return null;
}

function shorten(text: string): string {
  const signs = Array.from(text.trim().replace(/[:：]$/u, ""));
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST).join("")}…` : signs.join("");
}
