import { normalizeLabel } from "../sheet/label.ts";
import type { Area } from "../sheet/address.ts";
import type { Field, Form, Section } from "./form.ts";
import type { FieldName } from "./meanings.ts";
import type { IndicatorSection } from "./sections/indicator-section.ts";
import { indicatorHeader } from "./sections/indicator-header.ts";
import type { Grid, Slot } from "./grid.ts";
import type { FormKind } from "./kind.ts";
import { DEPARTMENT_TITLE, PROJECT_TITLE } from "./lexicon.ts";
import { moneyUnitOf } from "./money-unit.ts";
import { readBreakdowns } from "./sections/breakdown.ts";
import { readFields } from "./sections/fields.ts";
import { fundingHeader, readFunding, readFundingPairs } from "./sections/funding.ts";
import { goalsAt, readGoals, readPlainGoal } from "./sections/goals.ts";
import { readIndicators } from "./sections/indicators.ts";
import { readHeaderTotal } from "./sections/header-total.ts";
import { formTitle, yearOf } from "./sections/title.ts";
import { readTotal } from "./sections/total.ts";

/** Reads one stretch of rows as a self-evaluation form or a scoring sheet; `null` when it is neither. Which of them is told by the form unless `given`. */
export function readSelfEvaluation(grid: Grid, area: Area, given: FormKind | null = null): Form | null {
  const sections = readSections(grid, area);
  const tables = sections.filter((section) => section.kind === "indicators");
  const table = tables[0];
  if (!table) return null;
  const firstSection = Math.min(...sections.map((section) => section.area.top));
  const title = formTitle(grid, area.top, firstSection);
  const fields = readFields(grid, area.top, table.area.top - 1);
  const kind = given ?? kindOf(grid, title, fields, sections, table);
  if (!kind) return null;
  const headerTotal = readHeaderTotal(grid, area.top, firstSection - 1);
  return {
    kind,
    grid,
    area,
    title,
    year: yearOf(grid, title, area.top, area.bottom),
    moneyUnit: moneyUnitOf(grid, area, table.area.top),
    fields,
    sections: headerTotal ? [headerTotal, ...sections] : sections,
  };
}

function readSections(grid: Grid, area: Area): Section[] {
  const sections: Section[] = [];
  const end = area.bottom + 1;
  let done = area.top - 1;
  for (const row of grid.filledRows) {
    if (row <= done || row < area.top || row > area.bottom) continue;
    const found = sectionsAt(grid, row, end, sections);
    sections.push(...found);
    for (const section of found) done = Math.max(done, section.area.bottom);
  }
  return sections;
}

function sectionsAt(grid: Grid, row: number, end: number, before: readonly Section[]): Section[] {
  const header = indicatorHeader(grid, row);
  if (header) {
    const table = readIndicators(grid, header, end);
    if (!table) return [];
    const next = nextTable(grid, table.area.bottom + 1, end);
    const total = readTotal(grid, table, next);
    return total ? [table, total] : [table];
  }
  const funding = fundingHeader(grid, row);
  if (funding) {
    const section = readFunding(grid, funding, end);
    if (section) return [section];
  }
  const breakdowns = readBreakdowns(grid, row, end);
  if (breakdowns.length > 0) return breakdowns;
  if (goalsAt(grid, row)) {
    const goals = readGoals(grid, row);
    return goals ? [goals] : [];
  }
  const beforeTable = !before.some((section) => section.kind === "indicators");
  const pairs = beforeTable ? readFundingPairs(grid, row, end) : null;
  if (pairs) return [pairs];
  const goal = beforeTable ? readPlainGoal(grid, row) : null;
  return goal ? [goal] : [];
}

/** The row where another indicator table of the same form starts, or `end`. */
function nextTable(grid: Grid, from: number, end: number): number {
  return grid.filledRows.find((row) => row >= from && row < end && indicatorHeader(grid, row) !== null) ?? end;
}

/** Appraisals of people, not of money. */
const APPRAISAL_TITLE = /员工|个人|岗位|人员|职工|教师|干部|月度/;
/** Words that make it one of money all the same. */
const SPENDING_TITLE = /支出|资金|项目|预算|整体/;

/** What tells the scoring of public money from the scoring of anything else. */
const MONEY_TITLE = /绩效|自评|支出|资金|项目|预算|整体/;

/** Which form it is; `null` when the table is one of goals without results, or nothing says it is a self-evaluation. */
function kindOf(
  grid: Grid,
  title: Slot | null,
  fields: Partial<Record<FieldName, Field>>,
  sections: readonly Section[],
  table: IndicatorSection,
): FormKind | null {
  const has = (column: IndicatorSection["columns"][number]): boolean => table.columns.includes(column);
  const name = title?.label ?? "";
  if (/监控|申报|批复|备案|指标库|指标体系/.test(name) && !/自评|评价|评分/.test(name)) return null;
  if (APPRAISAL_TITLE.test(name) && !SPENDING_TITLE.test(name)) return null;
  const levels = (["level1", "level2", "level3"] as const).filter(has).length;
  if (!has("actual") && has("standard") && has("score"))
    return levels >= 2 || MONEY_TITLE.test(name) ? "scoring-sheet" : null;
  if (!has("actual") && !has("target") && has("score") && /[得评打计]分/.test(name)) return "scoring-sheet";
  const money = sections.some((section) => section.kind === "funding");
  // A scoring sheet may print the results it scores; targets, money or goals make it a self-evaluation.
  const bare = !has("target") && !money && !sections.some((section) => section.kind === "goals");
  if (bare && has("standard") && has("score") && /[评打]分表/.test(name)) return "scoring-sheet";
  if (!has("actual") && !has("score")) return null;
  const evidence = [
    title !== null,
    money,
    sections.some((section) => section.kind === "goals"),
    fields.project ?? fields.unit ?? fields.authority,
  ].filter(Boolean).length;
  if (evidence === 0) return null;
  return isDepartment(name === "" ? normalizeLabel(grid.sheet.name) : name, fields, sections)
    ? "department-self-evaluation"
    : "project-self-evaluation";
}

function isDepartment(title: string, fields: Partial<Record<FieldName, Field>>, sections: readonly Section[]): boolean {
  if (title.includes("整体")) return true;
  if (PROJECT_TITLE.test(title)) return false;
  if (fields.project) return false;
  if (DEPARTMENT_TITLE.test(title)) return true;
  return (
    sections.some(
      (section) =>
        section.kind === "breakdown" ||
        (section.kind === "funding" && section.rows.some((row) => row.role === "basic" || row.role === "project")),
    ) || fields.unit !== undefined
  );
}
