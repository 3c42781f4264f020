import type { Area } from "../sheet/address.ts";
import type { Form, FormSection } from "./form.ts";
import type { GoalsSection } from "./sections/goals-section.ts";
import type { IndicatorRow, IndicatorSection } from "./sections/indicator-section.ts";
import type { FormGrid, Slot } from "./grid.ts";
import type { FormKind } from "./kind.ts";
import { moneyUnitOf } from "./money-unit.ts";
import { perRow } from "./per-row.ts";
import { readBreakdowns } from "./sections/breakdown.ts";
import { readFields } from "./sections/fields.ts";
import { readGoalFunds } from "./sections/goal-funds.ts";
import { goalBands } from "./sections/goal-header.ts";
import { readPlainGoal } from "./sections/goals.ts";
import { indicatorHeader } from "./sections/indicator-header.ts";
import { readIndicators } from "./sections/indicators.ts";
import { readTasks } from "./sections/tasks.ts";
import { readGoalTotal } from "./sections/goal-total.ts";
import { yearOf } from "./sections/title.ts";

const TITLE =
  /绩效目标(?:申报|批复|备案|设定|编制|审核|填报|情况|任务|分解|下达)*(?:表|书)|目标申报表|绩效目标及指标表|绩效目标表/;
const OTHER_TITLE = /自评|自我评价|监控|执行|完成|指标库|指标体系|[。；;]/;

/** The title cell of a goal table in the row (项目支出绩效目标申报表, 区域绩效目标表, 部门整体支出绩效目标表), or `null`. */
export const goalTitle = perRow((grid, row): Slot | null => {
  const slots = grid.row(row);
  const slot = slots.length <= 2 ? slots.find(({ label }) => TITLE.test(label) && label.length <= 60) : undefined;
  return slot && !OTHER_TITLE.test(slot.text) ? slot : null;
});

/** Reads one stretch of rows as 绩效目标表: goals, money and indicators with targets and without results; `null` when it is none. */
export function readGoalTable(grid: FormGrid, area: Area, given: FormKind | null = null): Form | null {
  const rows = grid.filledRows.filter((row) => row >= area.top && row <= area.bottom);
  const headers = rows.filter((row) => goalBands(grid, row) !== null);
  const scored = rows.some((row) => indicatorHeader(grid, row)?.columns.some(({ meaning }) => RESULTS.has(meaning)));
  const [first] = headers;
  if (first === undefined || scored) return null;
  const title = rows.map((row) => goalTitle(grid, row)).find((slot) => slot !== null) ?? null;
  const sections = sectionsOf(grid, rows, area);
  const fields = readFields(grid, area.top, first - 1);
  const kinds = new Set(sections.map(({ kind }) => kind));
  const evidence = [
    title !== null || given !== null,
    kinds.has("funding") || kinds.has("tasks") || kinds.has("breakdown"),
    kinds.has("goals"),
    fields.project ?? fields.unit ?? fields.authority,
  ].filter(Boolean).length;
  const named = rows.filter((row) => row < first).some((row) => isOtherTitle(grid.row(row)));
  if (!kinds.has("indicators") || evidence === 0 || (title === null && named)) return null;
  return {
    kind: "goals",
    grid,
    area,
    title,
    // A year among the headings of the table says when a target is due.
    year: yearOf(grid, title, area.top, Math.max(area.top, first - 1)),
    moneyUnit: moneyUnitOf(grid, area, first),
    fields,
    sections,
  };
}

const RESULTS: ReadonlySet<string> = new Set(["actual", "score", "completion", "coefficient", "review-score"]);

/** The title of another kind of table: a library of indicators, a self-evaluation whose results are missing. */
function isOtherTitle(slots: readonly Slot[]): boolean {
  const [slot, ...others] = slots;
  return slot !== undefined && others.length === 0 && /(?:自评|监控|指标库|指标体系|评分|考核).{0,8}$/.test(slot.label);
}

function sectionsOf(grid: FormGrid, rows: readonly number[], area: Area): FormSection[] {
  const sections: FormSection[] = [];
  let done = area.top - 1;
  for (const row of rows) {
    if (row <= done || goalTitle(grid, row) !== null) continue;
    const found = sectionsAt(grid, row, area.bottom + 1);
    sections.push(...found);
    for (const section of found) done = Math.max(done, section.area.bottom);
  }
  return sections;
}

function sectionsAt(grid: FormGrid, row: number, end: number): FormSection[] {
  const bands = goalBands(grid, row);
  if (bands) {
    return bands.flatMap(({ band, period }): FormSection[] => {
      const table = readIndicators(grid, band, end);
      const filled = withoutEmptyLines(table);
      if (filled.rows.length === 0) return [];
      const total = readGoalTotal(grid, table, band, end);
      const own = period === "" ? filled : { ...filled, period, headings: band.columns.map(({ slot }) => slot) };
      return total ? [own, total] : [own];
    });
  }
  const tasks = readTasks(grid, row, end);
  if (tasks) return [tasks];
  const breakdowns = readBreakdowns(grid, row, end);
  const funds = readGoalFunds(grid, row, end);
  if (breakdowns.length > 0 || funds.length > 0) return [...funds, ...breakdowns];
  const goals = goalsBeside(grid, row);
  if (goals.length > 0) return goals;
  const goal = readPlainGoal(grid, row);
  return goal ? [goal] : [];
}

/** Lines that only the table beside this one uses. */
function withoutEmptyLines(table: IndicatorSection): IndicatorSection {
  const says = ({ row, name, level1, level2, target }: IndicatorRow): boolean =>
    (target !== null && target.label !== "") ||
    (name !== null && name !== level2 && name.label !== "") ||
    level2?.area.top === row ||
    level1?.area.top === row;
  const rows = table.rows.filter(says);
  return rows.length === table.rows.length ? table : { ...table, rows };
}

const GOAL = /^(?:中期|中长期|长期|实施期|项目期|三年|年度|总体|当年|本年度?|20\d{2}年?度?)(?:绩效|总体)*目标$/;

/** 中期目标 | 年度目标 as headings with the goals below them. */
function goalsBeside(grid: FormGrid, row: number): GoalsSection[] {
  const headings = grid.row(row).filter((slot) => GOAL.test(slot.heading) && slot.area.bottom === slot.area.top);
  const below = headings.map((slot) => grid.at(slot.area.bottom + 1, slot.column));
  if (headings.length < 2 || below.every(({ reading }) => reading.kind !== "text")) return [];
  // Over the headings of the tables they are their times.
  if (headings.some(({ area }) => goalBands(grid, area.bottom + 1) !== null)) return [];
  return below.map((expected) => ({
    kind: "goals",
    area: { top: row, left: expected.area.left, bottom: expected.area.bottom, right: expected.area.right },
    expected,
    actual: null,
  }));
}
