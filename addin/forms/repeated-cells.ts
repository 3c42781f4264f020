import type { Area } from "../sheet/address.ts";
import type { SheetSnapshot } from "../sheet/snapshot.ts";
import { gridOf, type FormGrid, type Slot } from "./grid.ts";
import { INDICATOR_HEADINGS } from "./lexicon.ts";

/** A text repeated in so many cells beside each other was one cell before it was converted. */
const CERTAIN_RUN = 3;
/** Shorter texts (及时, 良好) may well be typed separately into neighbouring cells. */
const TITLE_LENGTH = 6;

/**
 * The sheet as it was before a converter dissolved its merged cells and wrote their text into every cell: texts repeated side
 * by side are one cell again, and so are labels repeated down the side. Figures are never joined, nor are neighbours under
 * different headings of the indicator table (a target and a result may both read 及时). Any other sheet is returned as it is.
 */
export function withRepeatsMerged(sheet: SheetSnapshot): SheetSnapshot {
  if (sheet.merges.length > 0) return sheet;
  const grid = gridOf(sheet);
  if (!grid.filledRows.some((row) => repeatsLongText(grid, row))) return sheet;
  const areas: Area[] = [];
  const side = Math.min(...grid.filledRows.flatMap((row) => grid.row(row)[0]?.column ?? []));
  let header: Header | null = null;
  let open = new Map<number, { top: number; left: number; bottom: number; right: number }>();
  for (const row of grid.filledRows) {
    const own = headerOf(grid, row);
    if (own || isTitle(grid, row)) header = own;
    const next: typeof open = new Map();
    for (const area of runsIn(grid, row, own ? null : header)) {
      const above = open.get(area.left);
      const isBelowHeader = area.left === side || (header !== null && mayGoDown(area, above, header));
      if (above && isBelowHeader && repeats(grid, area, above)) {
        above.bottom = row;
        next.set(area.left, above);
      } else {
        const fresh = { ...area };
        areas.push(fresh);
        next.set(area.left, fresh);
      }
    }
    open = next;
  }
  return { ...sheet, merges: areas.filter((area) => area.bottom > area.top || area.right > area.left) };
}

function repeatsLongText(grid: FormGrid, row: number): boolean {
  return runsIn(grid, row, null).some(
    (area) => area.right - area.left + 1 >= CERTAIN_RUN && grid.at(row, area.left).label.length >= TITLE_LENGTH,
  );
}

/** The same text in the same columns of the row above. */
function repeats(grid: FormGrid, area: Area, above: Area): boolean {
  if (above.right !== area.right || above.bottom !== area.top - 1) return false;
  return grid.at(above.top, above.left).label === grid.at(area.top, area.left).label;
}

/** Labels of the levels, and headings of more than one row, are in merged cells; names and figures do not. */
function mayGoDown(area: Area, above: Area | undefined, header: Header): boolean {
  return area.right < header.name || above?.bottom === header.row;
}

interface Header {
  readonly row: number;
  /** Left edge of the indicators' names. */
  readonly name: number;
  readonly headings: ReadonlyMap<number, string>;
}

function headerOf(grid: FormGrid, row: number): Header | null {
  const levels = grid.row(row).filter((slot) => INDICATOR_HEADINGS.meaningOf(slot.heading)?.startsWith("level"));
  const last = levels.at(-1);
  const first = levels.find((slot) => slot.label === last?.label);
  if (!first || new Set(levels.map((slot) => slot.label)).size < 2) return null;
  return { row, name: first.column, headings: new Map(grid.row(row).map((slot) => [slot.column, slot.label])) };
}

/** One text fills the row. */
function isTitle(grid: FormGrid, row: number): boolean {
  const [first, ...others] = grid.row(row);
  return first !== undefined && others.length > 0 && others.every((slot) => slot.label === first.label);
}

/** The texts of the row with the columns each of them covers. */
function runsIn(grid: FormGrid, row: number, header: Header | null): Area[] {
  const runs: { slot: Slot; left: number; right: number }[] = [];
  for (const slot of grid.row(row)) {
    if (slot.reading.kind !== "text" || slot.label === "指标") continue; // 一级 / 指标 broken over two rows
    const last = runs.at(-1);
    if (last?.right === slot.column - 1 && last.slot.label === slot.label) last.right = slot.column;
    else runs.push({ slot, left: slot.column, right: slot.column });
  }
  return runs.flatMap(({ left, right }) => {
    const alone =
      header === null
        ? grid.at(row, left).label.length < CERTAIN_RUN
        : header.headings.get(left) !== header.headings.get(right);
    const together = right - left + 1 >= CERTAIN_RUN || !alone;
    const columns = together
      ? [[left, right] as const]
      : Array.from({ length: right - left + 1 }, (_, index) => [left + index, left + index] as const);
    return columns.map(([from, to]) => ({ top: row, left: from, bottom: row, right: to }));
  });
}
