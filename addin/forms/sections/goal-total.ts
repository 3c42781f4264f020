import type { FormGrid } from "../grid.ts";
import type { IndicatorColumn } from "../meanings.ts";
import { slotUnder, type HeaderBand } from "./header-band.ts";
import type { IndicatorSection } from "./indicator-section.ts";
import { totalLabel } from "./indicators.ts";
import type { TotalSection } from "./total-section.ts";

/** 合计 of the points in the row right below the table of a goal table; `null` where it has none. */
export function readGoalTotal(
  grid: FormGrid,
  table: IndicatorSection,
  { columns }: HeaderBand<IndicatorColumn>,
  limit: number,
): TotalSection | null {
  const row = grid.filledRows.find((each) => each > table.area.bottom);
  const column = columns.find(({ meaning }) => meaning === "points");
  if (row === undefined || row >= limit || !column) return null;
  const label = totalLabel(grid, row);
  if (!label || label.area.right >= column.left) return null;
  return {
    kind: "total",
    area: { top: row, left: label.area.left, bottom: row, right: table.area.right },
    label,
    points: slotUnder(grid, row, column),
    score: null,
    deduction: null,
  };
}
