import type { Area } from "../sheet/address.ts";
import { evaluationKind } from "./evaluation-kind.ts";
import type { Form, FormSection } from "./form.ts";
import { indicatorHeader } from "./sections/indicator-header.ts";
import type { FormGrid } from "./grid.ts";
import type { FormKind } from "./kind.ts";
import { moneyUnitOf } from "./money-unit.ts";
import { readBreakdowns } from "./sections/breakdown.ts";
import { readFields } from "./sections/fields.ts";
import { readFunding } from "./sections/funding.ts";
import { fundingHeader } from "./sections/funding-header.ts";
import { readFundingAcross } from "./sections/funding-across.ts";
import { readFundingPairs } from "./sections/funding-pairs.ts";
import { readListedFunds } from "./sections/goal-funds.ts";
import { goalsAt, readGoals, readPlainGoal } from "./sections/goals.ts";
import { splitByTotals } from "./sections/income-and-spending.ts";
import { readIndicators } from "./sections/indicators.ts";
import { fundsInTable } from "./sections/listed-in-table.ts";
import { readHeaderTotal } from "./sections/header-total.ts";
import { formTitle, yearOf } from "./sections/title.ts";
import { readTotal } from "./sections/total.ts";

/** Reads one stretch of rows as a self-evaluation form, a scoring sheet, or a part of one; `null` when it is none. Which of them is determined by the form unless `given`. */
export function readSelfEvaluation(grid: FormGrid, area: Area, given: FormKind | null = null): Form | null {
  const sections = readSections(grid, area);
  if (sections.length === 0) return null;
  const table = sections.find((section) => section.kind === "indicators");
  const firstSection = Math.min(...sections.map((section) => section.area.top));
  const top = table?.area.top ?? firstSection;
  const title = formTitle(grid, area.top, firstSection);
  const last = Math.max(...sections.map((section) => section.area.bottom));
  const { grade } = readFields(grid, last + 1, area.bottom);
  const fields = { ...(grade ? { grade } : {}), ...readFields(grid, area.top, top - 1) };
  if (given && (table?.rows.length ?? 0) === 0) return null;
  const kind = given ?? evaluationKind({ grid, area, title, fields, sections });
  if (!kind) return null;
  const headerTotal = totalAbove(grid, area.top, top, sections);
  return {
    kind,
    grid,
    area,
    title,
    year: yearOf(grid, title, area.top, area.bottom),
    moneyUnit: moneyUnitOf(grid, area, table ? top : firstSection + 1),
    fields,
    sections: headerTotal ? [headerTotal, ...sections] : sections,
  };
}

/** The score of the whole form above its tables: in its first rows, or between the blocks before the indicators. */
function totalAbove(
  grid: FormGrid,
  from: number,
  end: number,
  sections: readonly FormSection[],
): ReturnType<typeof readHeaderTotal> {
  for (let row = from; row < end; row++) {
    if (sections.some(({ area }) => row >= area.top && row <= area.bottom)) continue;
    const found = readHeaderTotal(grid, row, row);
    if (found) return found;
  }
  return null;
}

function readSections(grid: FormGrid, area: Area): FormSection[] {
  const sections: FormSection[] = [];
  const end = area.bottom + 1;
  let done = area.top - 1;
  for (const row of grid.filledRows) {
    if (row <= done || row < area.top || row > area.bottom) continue;
    const found = sectionsAt(grid, row, end, sections);
    sections.push(...found);
    for (const section of found) done = Math.max(done, section.area.bottom);
  }
  return withoutNeedlessHeaders(sections);
}

/** A header without a row under it is a section of its own only where no other of its kind is filled. */
function withoutNeedlessHeaders(sections: readonly FormSection[]): FormSection[] {
  const filled = new Set(sections.flatMap((section) => (isEmptySection(section) ? [] : [section.kind])));
  return sections.filter(
    (section, index) =>
      !isEmptySection(section) ||
      (!filled.has(section.kind) && sections.findIndex(({ kind }) => kind === section.kind) === index),
  );
}

function isEmptySection(section: FormSection): boolean {
  return (section.kind === "indicators" || section.kind === "funding") && section.rows.length === 0;
}

function sectionsAt(grid: FormGrid, row: number, end: number, before: readonly FormSection[]): FormSection[] {
  const header = indicatorHeader(grid, row);
  if (header) {
    const table = readIndicators(grid, header, end);
    const next = nextTable(grid, table.area.bottom + 1, end);
    return [table, ...fundsInTable(table), ...only(readTotal(grid, table, next))];
  }
  const funding = fundingHeader(grid, row);
  const block = funding && readFunding(grid, funding, end);
  if (block && block.rows.length > 0) return splitByTotals(block);
  const across = readFundingAcross(grid, row, end);
  if (across) return [across];
  const breakdowns = readBreakdowns(grid, row, end);
  if (breakdowns.length > 0) return breakdowns;
  if (goalsAt(grid, row)) return only(readGoals(grid, row));
  const beforeTable = !before.some((section) => section.kind === "indicators");
  const pairs = beforeTable ? readFundingPairs(grid, row, end) : null;
  if (pairs) return [pairs];
  const listed = beforeTable && before.every(({ kind }) => kind !== "funding") ? readListedFunds(grid, row, end) : [];
  if (listed.length > 0) return listed;
  return only((beforeTable ? readPlainGoal(grid, row) : null) ?? block);
}

function only(section: FormSection | null): FormSection[] {
  return section ? [section] : [];
}

/** The row where another indicator table of the same form starts, or `end`. */
function nextTable(grid: FormGrid, from: number, end: number): number {
  return grid.filledRows.find((row) => row >= from && row < end && indicatorHeader(grid, row) !== null) ?? end;
}
