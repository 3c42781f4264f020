import type { FormGrid, Slot } from "../grid.ts";
import type { BuildingRow, BuildingsSection } from "./buildings-section.ts";

const HEADINGS = {
  approvedSize: /^(?:批复|批准|核定)(?:规模|面积)$/,
  actualSize: /^(?:实际|竣工)(?:规模|面积)$/,
  sizeRate: /^(?:规模|面积)控制率$/,
  approvedCost: /^(?:预算|概算|批复|批准|计划)投资(?:额|概算)?$/,
  actualCost: /^(?:实际|决算|完成)投资(?:额)?$/,
  costRate: /^投资(?:概算|预算)?控制率$/,
} as const;

type Column = keyof typeof HEADINGS;
const COLUMNS = Object.keys(HEADINGS) as readonly Column[];

/** Reads 楼堂馆所控制情况 whose headings are in the row, with the rows below inside its side label; `null` for any other row. */
export function readBuildings(grid: FormGrid, row: number, limit: number): BuildingsSection | null {
  const slots = grid.row(row);
  const heading = (column: Column): Slot | undefined => slots.find((slot) => HEADINGS[column].test(slot.heading));
  const [size, actualSize, cost, actualCost] = [
    heading("approvedSize"),
    heading("actualSize"),
    heading("approvedCost"),
    heading("actualCost"),
  ];
  if (!(size && actualSize) && !(cost && actualCost)) return null;
  const side = slots[0];
  const bottom = Math.min(limit - 1, Math.max(row + 1, side?.label.includes("楼堂馆所") ? side.area.bottom : row + 1));
  const rows: BuildingRow[] = [];
  for (let below = row + 1; below <= bottom; below++) {
    const under = (column: Column): Slot | null => {
      const slot = heading(column);
      return slot ? grid.at(below, slot.column) : null;
    };
    const read = Object.fromEntries(COLUMNS.map((column) => [column, under(column)])) as Record<Column, Slot | null>;
    rows.push(read);
  }
  return {
    kind: "buildings",
    area: { top: row, left: 0, bottom, right: Math.max(...slots.map((slot) => slot.area.right)) },
    rows,
  };
}
