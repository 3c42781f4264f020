import type { SheetSnapshot } from "../sheet/snapshot.ts";
import { keyPosition } from "../sheet/snapshot.ts";
import { gridOf, type Grid } from "./grid.ts";
import { INDICATOR_HEADINGS } from "./lexicon.ts";
import type { Slot } from "./grid.ts";

/**
 * The sheet as the forms that stand beside each other on it, left to right; the sheet alone in the usual case. Two indicator
 * tables with one header row are two forms where a blank column divides them.
 */
export function panelsOf(grid: Grid): readonly Grid[] {
  const row = grid.filledRows.find((candidate) => firstLevels(grid, candidate).length > 1);
  if (row === undefined) return [grid];
  const cuts = firstLevels(grid, row)
    .slice(1)
    .map((level) => blankColumn(grid, row, level))
    .filter((column) => column !== null);
  if (cuts.length === 0) return [grid];
  const edges = [-1, ...cuts, Number.POSITIVE_INFINITY];
  return edges.slice(1).map((right, index) => gridOf(between(grid.sheet, edges[index] ?? -1, right)));
}

/** The headings 一级指标 of the row. */
function firstLevels(grid: Grid, row: number): Slot[] {
  return grid
    .row(row)
    .filter((slot) => slot.label.startsWith("一级") && INDICATOR_HEADINGS.meaningOf(slot.heading) === "level1");
}

/** The last column left of a heading in which nothing stands from the header row on. */
function blankColumn(grid: Grid, header: number, level: Slot): number | null {
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

/** The part of the sheet between two columns (both exclusive); its cells keep their addresses. */
function between(sheet: SheetSnapshot, left: number, right: number): SheetSnapshot {
  return {
    ...sheet,
    cells: new Map(
      [...sheet.cells].filter(([key]) => {
        const { column } = keyPosition(key);
        return column > left && column < right;
      }),
    ),
    merges: sheet.merges.filter((area) => area.left > left && area.left < right),
  };
}
