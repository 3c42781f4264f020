import type { Area } from "../sheet/address.ts";
import type { Form } from "./form.ts";
import type { FormGrid, Slot } from "./grid.ts";
import type { FormKind } from "./kind.ts";
import { INDICATOR_HEADINGS, vocabulary } from "./lexicon.ts";
import { perRow } from "./per-row.ts";
import { moneyUnitOf } from "./money-unit.ts";
import { readFields } from "./sections/fields.ts";
import type { MonitoringSection } from "./sections/monitoring-section.ts";
import { readMonitored } from "./sections/monitored.ts";
import { readProgress } from "./sections/progress.ts";
import { yearOf } from "./sections/title.ts";

type Prose = "types" | "period" | "overview" | "funds" | "organization" | "output";

/** Labels of the monitoring form. */
const LABELS = vocabulary<Prose>([
  { meaning: "types", pattern: /^项目类[型别]/ },
  { meaning: "period", pattern: /^(?:项目)?(?:实施)?(?:起[止讫]|起始)(?:时间|日期|年月)|^项目(?:实施)?(?:期限|周期)/ },
  { meaning: "overview", pattern: /^项目(?:基本)?(?:概况|简介|内容)/ },
  {
    meaning: "funds",
    pattern: /资金.{0,6}(?:投入|到位|拨付|下达).{0,6}使用|^(?:项目)?资金(?:拨付|使用|执行)(?:和使用)?情况/,
  },
  { meaning: "organization", pattern: /^(?:项目)?组织(?:实施|管理)/ },
  { meaning: "output", pattern: /产出.{0,3}效[果益]|^(?:绩效)?目标(?:完成|实现)情况/ },
]);
const PROSE: readonly Prose[] = ["funds", "organization", "output"];

/** 监控表 in a line of its own. */
const TITLE = /监控.{0,8}表/;

/** The title cell of a monitoring form in the row, or `null`. */
export const monitoringTitle = perRow((grid, row): Slot | null => {
  const slots = grid.row(row);
  const title = slots.length <= 2 ? slots.find((slot) => TITLE.test(slot.label) && slot.label.length <= 40) : undefined;
  return title && !/自评|评价|评分|[。；;]/.test(title.text) ? title : null;
});

/** Reads one stretch of rows as 绩效监控表, in prose or as a table by month; `null` when it is none. If the kind is `given`, no title is required. */
export function readMonitoring(grid: FormGrid, area: Area, given: FormKind | null = null): Form | null {
  const rows = grid.filledRows.filter((row) => row >= area.top && row <= area.bottom);
  const title = rows.map((row) => monitoringTitle(grid, row)).find((slot) => slot !== null) ?? null;
  const labels = labelsIn(grid, rows);
  const scored = rows.some((row) => grid.row(row).some((slot) => isScore(slot)));
  const named = title !== null || given !== null;
  const progress = named ? readProgress(grid, rows, area.bottom + 1) : null;
  const indicators = named ? readMonitored(grid, rows, area.bottom + 1) : null;
  if (scored || !isMonitoring(new Set(labels.keys()), named, progress !== null || indicators !== null)) return null;
  const answer = (meaning: Prose): Slot | null => {
    const label = labels.get(meaning);
    return label ? answerOf(grid, label, labels) : null;
  };
  const slots = {
    types: answer("types"),
    period: answer("period"),
    overview: answer("overview"),
    funds: answer("funds"),
    organization: answer("organization"),
    output: answer("output"),
  };
  const section: MonitoringSection = { kind: "monitoring", area, ...slots, progress, indicators };
  return {
    kind: "monitoring",
    grid,
    area,
    title,
    year: yearOf(grid, title, area.top, area.bottom) ?? periodYear(slots.period),
    moneyUnit: moneyUnitOf(grid, area, progress ? progress.table.area.bottom : area.bottom),
    fields: readFields(grid, area.top, Math.max(...[...labels.values()].map((slot) => slot.row), area.top + 3)),
    sections: [section],
  };
}

function isScore(slot: Slot): boolean {
  const meaning = slot.label.length <= 12 ? INDICATOR_HEADINGS.meaningOf(slot.heading) : null;
  return meaning === "score" || meaning === "review-score";
}

/** The answer right of its label; below it where the label runs across, or where another label is to the right. */
function answerOf(grid: FormGrid, label: Slot, labels: ReadonlyMap<Prose, Slot>): Slot {
  const beside = grid.at(label.row, label.area.right + 1);
  const across = label.area.right + 1 >= grid.sheet.columnCount;
  return across || [...labels.values()].includes(beside) ? grid.at(label.area.bottom + 1, label.column) : beside;
}

function labelsIn(grid: FormGrid, rows: readonly number[]): Map<Prose, Slot> {
  const labels = new Map<Prose, Slot>();
  for (const row of rows) {
    for (const slot of grid.row(row)) {
      const meaning = LABELS.meaningOf(slot.label);
      if (meaning && !labels.has(meaning)) labels.set(meaning, slot);
    }
  }
  return labels;
}

/** Without a title that names it, every label of the prose and the types of the project are expected. */
function isMonitoring(labels: ReadonlySet<Prose>, named: boolean, tables: boolean): boolean {
  const prose = PROSE.filter((label) => labels.has(label)).length;
  return named ? prose >= 2 || tables : prose === PROSE.length && labels.has("types");
}

const YEAR = /(?<!\d)20\d{2}(?=[年./-])/gu;

/** The only year a period such as `2021年1月至2021年12月` names. */
function periodYear(period: Slot | null): number | null {
  const years = new Set([...(period?.label ?? "").matchAll(YEAR)].map(([year]) => Number(year)));
  const [only] = years;
  return years.size === 1 && only !== undefined ? only : null;
}
