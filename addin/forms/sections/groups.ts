import { parsePointsLabel } from "../../values/points-label.ts";
import type { IndicatorColumn } from "../meanings.ts";
import type { IndicatorGroup, IndicatorRow } from "./indicator-section.ts";
import type { FormGrid, Slot } from "../grid.ts";
import { slotUnder, type HeaderColumn } from "./header-band.ts";

/** Weight columns that belong to a level. */
type LevelWeights = readonly { readonly level: 1 | 2; readonly column: HeaderColumn<IndicatorColumn> }[];

/** The level-1 and level-2 groups of the rows, in order, with the points printed for each. */
export function readGroups(grid: FormGrid, rows: readonly IndicatorRow[], weights: LevelWeights): IndicatorGroup[] {
  return [1 as const, 2 as const].flatMap((level) => {
    const weight = weights.find((candidate) => candidate.level === level)?.column;
    return runs(rows, (row) => (level === 1 ? row.level1 : row.level2)).map(({ slot, members }) => {
      const { name, points } = parsePointsLabel(slot.text);
      const besideLabel = (): Slot | null => weightOf(grid, members, weight) ?? brokenOffPoints(grid, slot, members);
      return { level, slot, name, points: points ? slot : besideLabel(), rows: members };
    });
  });
}

/** The weight in a column of its own; `null` where none is printed. */
function weightOf(
  grid: FormGrid,
  [first]: readonly IndicatorRow[],
  column: HeaderColumn<IndicatorColumn> | undefined,
): Slot | null {
  const slot = column && first ? slotUnder(grid, first.row, column) : null;
  return slot && slot.label !== "" ? slot : null;
}

/** （50分） in a cell of its own below the label it belongs to. */
function brokenOffPoints(grid: FormGrid, slot: Slot, members: readonly IndicatorRow[]): Slot | null {
  for (const { row } of members) {
    const below = grid.at(row, slot.column);
    if (below === slot || below.label === "" || below.area.top !== row) continue;
    const { name, points } = parsePointsLabel(below.text);
    return points && name === "" ? below : null;
  }
  return null;
}

/** Rows that share one level cell, or repeat its text line by line. */
function runs(
  rows: readonly IndicatorRow[],
  levelOf: (row: IndicatorRow) => Slot | null,
): { slot: Slot; members: IndicatorRow[] }[] {
  const result: { slot: Slot; first: IndicatorRow; members: IndicatorRow[] }[] = [];
  for (const row of rows) {
    const slot = levelOf(row);
    if (!slot) continue;
    const last = result.at(-1);
    const continues =
      last?.slot === slot || (last?.slot.label === slot.label && last.first.level1?.label === row.level1?.label);
    if (last && continues) last.members.push(row);
    else result.push({ slot, first: row, members: [row] });
  }
  return result;
}
