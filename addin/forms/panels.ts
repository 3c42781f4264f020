import type { SheetSnapshot } from "../sheet/snapshot.ts";
import { keyPosition } from "../sheet/snapshot.ts";
import { gridOf, type FormGrid, type Slot } from "./grid.ts";
import { FUNDING_HEADINGS, INDICATOR_HEADINGS } from "./lexicon.ts";
import { goalBands } from "./sections/goal-header.ts";

/**
 * The sheet cut into the forms that are side by side on it, left to right; the sheet alone in the usual case. Two indicator
 * tables with one header row are two forms where a blank column divides them, or where the headings come again in the same
 * order and no merged cell runs across the seam.
 */
export function panelsOf(grid: FormGrid): readonly FormGrid[] {
  const row = headerRow(grid);
  if (row === undefined) return fundingPanels(grid);
  const [first, ...others] = firstLevels(grid, row);
  const cuts = others.flatMap((level) => {
    const blank = blankColumn(grid, row, level);
    if (blank !== null) return [{ last: blank - 1, next: blank + 1 }];
    const seam = first ? seamBefore(grid, row, first, level) : null;
    return seam === null ? [] : [{ last: seam - 1, next: seam }];
  });
  if (cuts.length === 0) return [grid];
  const starts = [0, ...cuts.map(({ next }) => next)];
  const ends = [...cuts.map(({ last }) => last), Number.POSITIVE_INFINITY];
  return starts.map((left, index) => gridOf(between(grid.sheet, left, ends[index] ?? Number.POSITIVE_INFINITY)));
}

/** Funding blocks with one header row, where all their headings are repeated, with the label in front of them; no indicator table separates them. */
function fundingPanels(grid: FormGrid): readonly FormGrid[] {
  for (const row of grid.filledRows) {
    const seam = fundingSeam(grid, row);
    if (seam !== null)
      return [between(grid.sheet, 0, seam - 1), between(grid.sheet, seam, Number.POSITIVE_INFINITY)].map(gridOf);
  }
  return [grid];
}

function fundingSeam(grid: FormGrid, row: number): number | null {
  const slots = grid.row(row);
  const half = slots.length / 2;
  const [first, next] = [slots[0], slots[half]];
  if (!first || !next || half < FEWEST_HEADINGS || first.reading.kind !== "text") return null;
  const isTwice = slots.slice(0, half).every(({ label }, index) => label === slots[half + index]?.label);
  const amounts = slots.slice(0, half).filter(({ heading }) => FUNDING_HEADINGS.meaningOf(heading) !== null);
  return isTwice && amounts.length >= 2 && isSeam(grid, next.column) ? next.column : null;
}

const FEWEST_HEADINGS = 3;

/** The headings that come a second time in the header row of an indicator table that is as one panel: it is read once only. */
export function repeatedHeadings(grid: FormGrid): readonly Slot[] {
  const row = headerRow(grid);
  return row === undefined ? [] : firstLevels(grid, row).slice(1);
}

/** The first row with two 一级指标 that is no table of goals for two times beside each other. */
function headerRow(grid: FormGrid): number | undefined {
  return grid.filledRows.find((row) => firstLevels(grid, row).length > 1 && goalBands(grid, row) === null);
}

/** The headings 一级指标 of the row. */
function firstLevels(grid: FormGrid, row: number): Slot[] {
  return grid
    .row(row)
    .filter((slot) => slot.label.startsWith("一级") && INDICATOR_HEADINGS.meaningOf(slot.heading) === "level1");
}

/** The last column left of a heading in which nothing is from the header row on. */
function blankColumn(grid: FormGrid, header: number, level: Slot): number | null {
  const before = Math.max(
    -1,
    ...firstLevels(grid, header)
      .filter((other) => other.column < level.column)
      .map((other) => other.column),
  );
  const taken = new Set<number>();
  for (const row of grid.filledRows) {
    if (row < header) continue;
    for (const { area } of grid.row(row)) {
      for (let column = Math.max(area.left, before); column <= Math.min(area.right, level.column); column++)
        taken.add(column);
    }
  }
  for (let column = level.column - 1; column > before; column--) if (!taken.has(column)) return column;
  return null;
}

/**
 * The column where the headings begin again: as far left of the second 一级指标 as the first form begins left of its own, or
 * right behind the last heading of the first form. `null` where a merged cell runs across each of them.
 */
function seamBefore(grid: FormGrid, row: number, first: Slot, level: Slot): number | null {
  const slots = grid.row(row);
  const lead = first.column - Math.min(...grid.filledRows.flatMap((each) => grid.row(each)[0]?.column ?? []));
  const before = slots.filter(
    (slot) => slot.column < level.column && INDICATOR_HEADINGS.meaningOf(slot.heading) !== null,
  );
  const known = before.at(-1);
  const candidates = [level.column - lead, ...(known ? [known.area.right + 1] : []), level.column];
  return candidates.find((column) => column > first.column && isSeam(grid, column)) ?? null;
}

/** Whether no merged cell runs across the left edge of the column, but for titles and notes over the whole width. */
function isSeam(grid: FormGrid, column: number): boolean {
  const edge = Math.min(...grid.filledRows.flatMap((row) => grid.row(row)[0]?.column ?? []));
  return grid.sheet.merges.every((area) => area.left >= column || area.right < column || area.left <= edge);
}

/** The part of the sheet between two columns (both included); its cells keep their addresses. */
function between(sheet: SheetSnapshot, left: number, right: number): SheetSnapshot {
  return {
    ...sheet,
    cells: new Map(
      [...sheet.cells].filter(([key]) => {
        const { column } = keyPosition(key);
        return column >= left && column <= right;
      }),
    ),
    merges: sheet.merges.filter((area) => area.left >= left && area.left <= right),
  };
}
