import type { Area } from "../sheet/address.ts";
import type { Form, FormSection } from "./form.ts";
import type { FormGrid, Slot } from "./grid.ts";
import type { FormKind } from "./kind.ts";
import { moneyUnitOf } from "./money-unit.ts";
import { amountsHeader, readAmounts } from "./sections/amounts.ts";
import type { AmountRole, AmountsSection } from "./sections/amounts-section.ts";
import { fundingHeader } from "./sections/funding-header.ts";
import { indicatorHeader } from "./sections/indicator-header.ts";
import { readBuildings } from "./sections/buildings.ts";
import { readFields } from "./sections/fields.ts";
import { readStaff } from "./sections/staff.ts";
import type { StaffSection } from "./sections/staff-section.ts";
import { summaryHeader } from "./sections/summary-section.ts";
import { unitTableTopic } from "./sections/unit-table.ts";
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

/**
 * Reads one stretch of rows as 部门整体支出绩效评价基础数据表, or as a part of it that is alone; `null` when it is none.
 * If the kind is `given`, the distinguishing rows are not required.
 */
export function readBaseData(grid: FormGrid, area: Area, given: FormKind | null = null): Form | null {
  const rows = grid.filledRows.filter((row) => row >= area.top && row <= area.bottom);
  if (rows.some((row) => indicatorHeader(grid, row))) return null;
  const headerRow = rows.find((row) => amountsHeader(grid, row));
  const header = headerRow === undefined ? null : amountsHeader(grid, headerRow);
  const amounts = header && readAmounts(grid, header, area.bottom + 1);
  const staff = rows
    .filter((row) => !amounts || row < amounts.area.top || row > amounts.area.bottom)
    .map((row) => readStaff(grid, row))
    .find((section) => section !== null);
  const seen: Seen = { title: baseTitle(grid, area.top, firstOf(amounts, staff)), staff, amounts };
  const kind = given ? "base-data" : kindOf(grid, area, seen);
  if (!kind || (given && !amounts)) return null;
  const buildings = rows
    .filter((row) => amounts && row > amounts.area.bottom)
    .map((row) => readBuildings(grid, row, area.bottom + 1))
    .find((section) => section !== null);
  const sections: FormSection[] = [staff, amounts ?? undefined, buildings]
    .filter((section) => section !== undefined)
    .toSorted((a, b) => a.area.top - b.area.top);
  return {
    kind,
    grid,
    area,
    title: seen.title,
    year: yearOf(grid, seen.title, area.top, area.bottom),
    moneyUnit: moneyUnitOf(grid, area, amounts?.lines[0]?.row ?? area.bottom),
    fields: readFields(grid, area.top, firstOf(amounts, staff) - 1),
    sections,
  };
}

/** What is known of a stretch of rows when its kind is decided. */
interface Seen {
  readonly title: Slot | null;
  readonly staff: StaffSection | undefined;
  readonly amounts: AmountsSection | null;
}

function firstOf(amounts: AmountsSection | null, staff: StaffSection | undefined): number {
  return amounts?.area.top ?? staff?.area.top ?? 0;
}

const LONGEST_TITLE = 60;

/** The title, also one that says 基础数据 or 基本情况 without the words of a self-evaluation. */
function baseTitle(grid: FormGrid, top: number, before: number): Slot | null {
  const known = formTitle(grid, top, before);
  if (known) return known;
  const alone = grid.filledRows
    .filter((row) => row >= top && row < before && grid.row(row).length === 1)
    .map((row) => grid.row(row)[0]);
  return (
    alone.find(
      (slot) =>
        slot !== undefined &&
        slot.label.length <= LONGEST_TITLE &&
        /基[础本](?:数据|情况|信息)/u.test(slot.label) &&
        /绩效|自评|评价|整体支出/u.test(slot.label),
    ) ?? null
  );
}

/** By the lines of the expenses where there are any, else by the staff. */
function kindOf(grid: FormGrid, area: Area, { title, staff, amounts }: Seen): FormKind | null {
  const isNamed = title !== null && /基础数据|基本数据|基本[情信]/.test(title.label);
  if (amounts) return kindOfAmounts(grid, area, { isNamed, staff, amounts });
  if (!staff || !hasFigures(staff) || hasOtherMoney(grid, area, staff)) return null;
  if (isNamed) return "base-data";
  // 控制率 occurs on no other form.
  return staff.rate ? "part" : null;
}

/** Enough distinguishing rows, and a title that names the table, or 三公经费 and expenses beside a table of the staff. */
function kindOfAmounts(
  grid: FormGrid,
  area: Area,
  { isNamed, staff, amounts }: { isNamed: boolean; staff: StaffSection | undefined; amounts: AmountsSection },
): FormKind | null {
  const roles = new Set(amounts.lines.map((line) => line.role));
  if (TELLING.filter((role) => roles.has(role)).length < 3) return null;
  if (isNamed) return "base-data";
  if (staff && roles.has("three-public") && (roles.has("project") || roles.has("public"))) return "base-data";
  return roles.has("three-public") && isBare(grid, area, amounts) ? "part" : null;
}

/** No title is above the headings: it was cut off. */
function isBare(grid: FormGrid, area: Area, amounts: AmountsSection): boolean {
  return !grid.filledRows.some((row) => row >= area.top && row < amounts.area.top);
}

function hasFigures({ quota, actual }: StaffSection): boolean {
  return [quota, actual].every((slot) => slot?.reading.kind === "figure" || slot?.reading.kind === "uncalculated");
}

/** The staff figures are among tables by unit or the money of another form, which has its own reader. */
function hasOtherMoney(grid: FormGrid, area: Area, staff: StaffSection): boolean {
  return grid.filledRows.some(
    (row) =>
      row >= area.top &&
      row <= area.bottom &&
      (row < staff.area.top || row > staff.area.bottom) &&
      (unitTableTopic(grid, row) !== null || fundingHeader(grid, row) !== null || summaryHeader(grid, row) !== null),
  );
}
