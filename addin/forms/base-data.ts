import type { Area } from "../sheet/address.ts";
import type { Form, Section } from "./form.ts";
import type { Grid, Slot } from "./grid.ts";
import type { FormKind } from "./kind.ts";
import { moneyUnitOf } from "./money-unit.ts";
import { amountsHeader, readAmounts } from "./sections/amounts.ts";
import type { AmountRole } from "./sections/amounts-section.ts";
import { indicatorHeader } from "./sections/indicator-header.ts";
import { readBuildings } from "./sections/buildings.ts";
import { readFields } from "./sections/fields.ts";
import { readStaff } from "./sections/staff.ts";
import { formTitle, yearOf } from "./sections/title.ts";

/** Lines that make an expenses table the one of the base data. */
const TELLING: readonly AmountRole[] = [
  "three-public",
  "vehicles",
  "abroad",
  "reception",
  "project",
  "public",
  "procurement",
  "basic-adjustment",
];

/** Reads one stretch of rows as 部门整体支出绩效评价基础数据表; `null` when it is none. Telling lines are not asked for when the kind is `given`. */
export function readBaseData(grid: Grid, area: Area, given: FormKind | null = null): Form | null {
  const rows = grid.filledRows.filter((row) => row >= area.top && row <= area.bottom);
  const headerRow = rows.find((row) => amountsHeader(grid, row));
  const header = headerRow === undefined ? null : amountsHeader(grid, headerRow);
  if (!header || rows.some((row) => indicatorHeader(grid, row))) return null;
  const amounts = readAmounts(grid, header, area.bottom + 1);
  if (!amounts) return null;
  const title = formTitle(grid, area.top, header.row);
  const staff = rows
    .filter((row) => row < header.row || row > amounts.area.bottom)
    .map((row) => readStaff(grid, row))
    .find((section) => section !== null);
  if (!given && !isBaseData(new Set(amounts.lines.map((line) => line.role)), title, staff !== undefined)) return null;
  const buildings = rows
    .filter((row) => row > amounts.area.bottom)
    .map((row) => readBuildings(grid, row, area.bottom + 1))
    .find((section) => section !== null);
  const sections: Section[] = [staff, amounts, buildings]
    .filter((section) => section !== undefined)
    .toSorted((a, b) => a.area.top - b.area.top);
  return {
    kind: "base-data",
    grid,
    area,
    title,
    year: yearOf(grid, title, area.top, area.bottom),
    moneyUnit: moneyUnitOf(grid, area, amounts.lines[0]?.row ?? area.bottom),
    fields: readFields(grid, area.top, header.row - 1),
    sections,
  };
}

/** Enough telling lines, and a title that names the table, or 三公经费 and expenses beside a table of the staff. */
function isBaseData(roles: ReadonlySet<AmountRole>, title: Slot | null, staffed: boolean): boolean {
  if (TELLING.filter((role) => roles.has(role)).length < 3) return false;
  if (title !== null && /基础数据|基本数据/.test(title.label)) return true;
  return staffed && roles.has("three-public") && (roles.has("project") || roles.has("public"));
}
