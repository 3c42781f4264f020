import type { IndicatorColumn } from "../meanings.ts";
import type { FormGrid, Slot } from "../grid.ts";
import { INDICATOR_HEADINGS, vocabulary } from "../lexicon.ts";
import { perRow } from "../per-row.ts";
import { readHeaderBand, type HeaderBand, type HeaderColumn } from "./header-band.ts";

type Column = HeaderColumn<IndicatorColumn>;

/** The headings of a goal table for the targets of one time: 年度, 中期, 第一年度 … */
interface GoalBand {
  readonly band: HeaderBand<IndicatorColumn>;
  /** The time as printed: 中期目标, 年度指标, 2024年; `""` where the table has targets for one time only. */
  readonly period: string;
}

const TIME = "(?:总体|全周期|全过程|项目期|实施期|中期|中长期|长期|三年|五年|年度|当年|本年|本年度|后续年度)";
const YEAR = "(?:20\\d{2}年?度?|第[一二三四五六\\d]+年度?)";

/** Headings that state the period of the targets in a column or a stretch of columns. */
const PERIOD = new RegExp(`^(?:${TIME}|${YEAR})(?:绩效|总体)*(?:目标值?|指标值?|绩效指标)?$`, "u");

const HEADINGS = vocabulary<IndicatorColumn>([
  { meaning: "target", pattern: PERIOD },
  { meaning: "target", pattern: /^(?:绩效|目标|考核|预期|申报)*(?:指标值|目标值|指标目标值|指标标准|绩效标准|标准)$/u },
  ...INDICATOR_HEADINGS.words,
]);

/** What a table of goals does not have: results, scores, months. */
const RESULTS: readonly IndicatorColumn[] = [
  "actual",
  "score",
  "review-score",
  "completion",
  "coefficient",
  "deviation",
];
/** `1—7月执行情况`, 全年预计完成情况: the table of a monitoring form. */
const MONTHS = /预计.{0,4}(?:完成|实现|执行)|\d月.{0,6}(?:执行|完成)|(?:执行|完成)(?:数|情况)$|自评|完成值/u;

/**
 * Reads a row as the header of a table of goals (绩效目标): levels and targets, no results. One band for each time that has
 * targets of its own, left to right; `null` for any other row.
 */
export const goalBands = perRow((grid, row): readonly GoalBand[] | null => {
  const whole = readHeaderBand(grid, row, HEADINGS);
  if (!whole) return null;
  const columns = withoutSideLabel(whole.columns);
  const has = (meaning: IndicatorColumn): boolean => columns.some((column) => column.meaning === meaning);
  const levels = (["level1", "level2", "level3"] as const).filter(has).length;
  if (levels < 2 || !has("target") || RESULTS.some(has)) return null;
  if (grid.row(row).some(({ heading }) => MONTHS.test(heading))) return null;
  const parts = partsOf(columns);
  const bands = parts.flatMap((part) => timesOf(part).map((own) => ({ ...whole, columns: own })));
  const left = bands.map((band) => periodOf(grid, band, bands.length));
  return bands.map((band, index) => ({ band, period: left[index] ?? "" }));
});

/** 绩效指标 down the side, in front of 一级指标, reads like a heading of its own. */
function withoutSideLabel(columns: readonly Column[]): readonly Column[] {
  const first = columns.find(({ meaning }) => meaning === "level1" || meaning === "level2");
  return first ? columns.filter(({ left, meaning }) => left >= first.left || meaning === "level1") : columns;
}

/** The table and those beside it: a level that comes again starts the next; levels that it does not repeat are shared. */
function partsOf(columns: readonly Column[]): Column[][] {
  const parts: Column[][] = [];
  let current: Column[] = [];
  for (const column of columns) {
    if (isLevel(column) && current.some(({ meaning }) => meaning === column.meaning)) {
      parts.push(current);
      current = [];
    }
    current.push(column);
  }
  parts.push(current);
  const [first] = parts;
  return parts.map((part) => [
    ...(first ?? []).filter(({ meaning }) => meaning === "level1" && !part.some((own) => own.meaning === meaning)),
    ...part,
  ]);
}

/** One column of targets a year: the same levels under each. */
function timesOf(part: readonly Column[]): Column[][] {
  const targets = part.filter(({ meaning }) => meaning === "target");
  if (targets.length < 2) return [[...part]];
  return targets.map((target) => part.filter((column) => column.meaning !== "target" || column === target));
}

function isLevel({ meaning }: Column): boolean {
  return meaning === "level1" || meaning === "level2" || meaning === "level3";
}

/** The heading over the targets, over the whole stretch, or the one in the same order among the goals above. */
function periodOf(grid: FormGrid, band: HeaderBand<IndicatorColumn>, count: number): string {
  if (count < 2) return "";
  const target = band.columns.find(({ meaning }) => meaning === "target");
  if (!target) return "";
  if (PERIOD.test(target.slot.heading)) return target.slot.heading;
  for (let row = band.bottom; row >= 0 && row > band.top - REACH; row--) {
    const over = grid.row(row).find((slot) => isOver(slot, target) && PERIOD.test(slot.heading));
    if (over) return over.heading;
  }
  return "";
}

/** How far above the headings the times may be printed: over the texts of the overall goals. */
const REACH = 8;

function isOver({ area }: Slot, target: Column): boolean {
  return area.left <= target.left && area.right >= target.right && area.right > area.left;
}
