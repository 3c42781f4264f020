import { foldText } from "../../values/fold.ts";
import { readOperator } from "../../values/operator.ts";
import { parsePointsLabel } from "../../values/points-label.ts";
import type { IndicatorColumn } from "../meanings.ts";
import type { IndicatorRow, IndicatorSection, IndicatorSubtotal } from "./indicator-section.ts";
import { nameSlot, type FormGrid, type Slot } from "../grid.ts";
import { headingOf, NOTE_LABEL, TOTAL_LABEL } from "../lexicon.ts";
import { isPageBreak } from "./page-break.ts";
import { readGroups } from "./groups.ts";
import { numbersColumns, slotUnder, type HeaderColumn } from "./header-band.ts";
import { indicatorHeader, type IndicatorHeader } from "./indicator-header.ts";

/** Reads the table under a header, down to the total row, a note, or `limit` (exclusive); without rows where none is there. */
export function readIndicators(grid: FormGrid, header: IndicatorHeader, limit: number): IndicatorSection {
  const layout = layoutOf(header);
  const rows: IndicatorRow[] = [];
  const subtotals: IndicatorSubtotal[] = [];
  const carried: Carried = { level1: null, level2: null };
  let bottom = header.bottom;
  let headed = header.bottom;
  for (const row of grid.filledRows.filter((each) => each < limit)) {
    if (row <= headed) continue;
    const subtotal = subtotalLabel(grid, row, layout);
    if (subtotal) {
      const summed = subtotals.reduce((sum, { rows: own }) => sum + own.length, 0);
      subtotals.push(subtotalAt(grid, row, layout, subtotal, rows.slice(summed)));
      continue;
    }
    if (isPageBreak(grid, row) || isFragment(grid, row, layout)) continue;
    const isFirst = rows.length === 0;
    if (isFirst && totalLabel(grid, row)) continue; // the total printed above the lines
    if (endsTable(grid, row, layout)) break;
    headed = indicatorHeader(grid, row)?.bottom ?? headed; // repeated on a new page
    if (row <= headed || (isFirst && numbersColumns(grid, row))) continue;
    const read = readRow(grid, row, layout, carried);
    if (!read) continue;
    rows.push(read);
    bottom = row;
  }
  const columns = [...new Set(header.columns.map((column) => column.meaning))];
  return {
    kind: "indicators",
    area: {
      top: header.top,
      left: Math.min(...header.columns.map((c) => c.left)),
      bottom,
      right: Math.max(...header.columns.map((c) => c.right)),
    },
    headerRow: header.top,
    columns,
    rows,
    groups: readGroups(grid, rows, layout.weights),
    subtotals,
  };
}

/** Which columns a body row is read from. */
interface Layout {
  readonly of: Readonly<Partial<Record<IndicatorColumn, HeaderColumn<IndicatorColumn>>>>;
  /** Weight columns that belong to a level, not to the indicator. */
  readonly weights: readonly { readonly level: 1 | 2; readonly column: HeaderColumn<IndicatorColumn> }[];
  /** 调整后指标值 beside the initial one: where filled, the target that counts. */
  readonly adjusted: HeaderColumn<IndicatorColumn> | undefined;
  /** Columns of signs or directions (指标性质, 指标方向, 计算符号). */
  readonly signs: readonly HeaderColumn<IndicatorColumn>[];
  readonly left: number;
  readonly nameRight: number;
}

type Heading = HeaderColumn<IndicatorColumn>;

/** Of several headings with one meaning the first counts, but for those that are chosen by their words or their place. */
function layoutOf({ columns }: IndicatorHeader): Layout {
  const weights = weightsOf(columns);
  const points = columns.filter(
    (column) => column.meaning === "points" && !weights.some((weight) => weight.column === column),
  );
  const all = (meaning: IndicatorColumn): Heading[] => columns.filter((column) => column.meaning === meaning);
  const named = (meaning: IndicatorColumn, words: RegExp): Heading | undefined =>
    all(meaning).find(({ slot }) => words.test(slot.label));
  const [target, ...targets] = all("target");
  const chosen: Readonly<Partial<Record<IndicatorColumn, Heading | undefined>>> = {
    points: points.findLast(({ slot }) => /分值|标准分|满分/.test(slot.label)) ?? points[0],
    actual: wholeYear(all("actual"), target),
    reason: named("reason", /原因|偏差/),
    // 指标解释 beside 评分标准: the points are given by the latter.
    standard: named("standard", /标准|细则|评分|计分|打分|赋分|扣分/),
  };
  const of: Partial<Record<IndicatorColumn, Heading>> = {};
  for (const column of columns) {
    const own = chosen[column.meaning] ?? (column.meaning === "points" ? undefined : column);
    if (own) of[column.meaning] ??= own;
  }
  const adjusted = targets.find(({ slot }) => slot.label.startsWith("调整"));
  const lead = [of.level1, of.level2, of.level3].filter((column) => column !== undefined);
  return {
    of,
    weights,
    adjusted,
    signs: all("sign"),
    left: Math.min(...lead.map((c) => c.left)),
    nameRight: Math.max(...lead.map((c) => c.right)),
  };
}

/** Of several columns of points those right behind a level that is not the last are its weights. */
function weightsOf(columns: readonly Heading[]): { level: 1 | 2; column: Heading }[] {
  const points = columns.filter((column) => column.meaning === "points");
  if (points.length < 2) return [];
  const hasThird = columns.some((column) => column.meaning === "level3");
  return points.flatMap((column): { level: 1 | 2; column: Heading }[] => {
    const owner = columns.findLast((other) => other.right < column.left && other.meaning.startsWith("level"));
    if (!owner || isApart(columns, owner, column)) return [];
    if (owner.meaning === "level1") return [{ level: 1, column }];
    return owner.meaning === "level2" && hasThird ? [{ level: 2, column }] : [];
  });
}

/** Something else than points is between both. */
function isApart(columns: readonly Heading[], owner: Heading, column: Heading): boolean {
  return columns.some((other) => other.left > owner.right && other.right < column.left && other.meaning !== "points");
}

/** Words of a column about another time: 上年, 上半年, 前三季度. */
const OTHER_TIME = /上年|上一年|去年|往年|历史|半年|季度/;

/** Of several columns of results the one of the whole year: not of a part of it or of a year before; beside each other, the one after the target. */
function wholeYear(
  columns: readonly HeaderColumn<IndicatorColumn>[],
  target: HeaderColumn<IndicatorColumn> | undefined,
): HeaderColumn<IndicatorColumn> | undefined {
  if (columns.length < 2) return columns[0];
  const now = columns.filter((column) => !OTHER_TIME.test(column.slot.label));
  const years = now.map((column) => Number(/20\d{2}(?=年)/.exec(column.slot.label)?.[0] ?? 0));
  const latest = Math.max(...years);
  const ofYear = now.filter((_, index) => years[index] === latest || years[index] === 0);
  return ofYear.find((column) => !target || column.left > target.left) ?? ofYear[0] ?? columns[0];
}

/** 小计 below a group: its figures are already listed above it. */
function subtotalLabel(grid: FormGrid, row: number, layout: Layout): Slot | null {
  return (
    grid
      .row(row)
      .find(
        (slot) => slot.column <= layout.nameRight && slot.label.length <= 12 && /(?:^|[^\d])小计$/.test(slot.heading),
      ) ?? null
  );
}

/** The 小计 of the row: what is in it under the points and the scores. */
function subtotalAt(
  grid: FormGrid,
  row: number,
  layout: Layout,
  label: Slot,
  rows: readonly IndicatorRow[],
): IndicatorSubtotal {
  const under = (meaning: "points" | "score"): Slot | null => {
    const column = layout.of[meaning];
    return column && column.left > label.area.right ? slotUnder(grid, row, column) : null;
  };
  return { label, points: under("points"), score: under("score"), rows };
}

/** What is left of a level label broken over two cells (产出 / 指标): the line has no content of its own. */
function isFragment(grid: FormGrid, row: number, layout: Layout): boolean {
  const slots = grid.row(row);
  return (
    slots.some((slot) => slot.label === "指标") &&
    slots.every((slot) => slot.area.right < layout.nameRight && slot.area.top === slot.area.bottom)
  );
}

/** The label of a total row (总分, 合计). */
export function totalLabel(grid: FormGrid, row: number): Slot | undefined {
  return grid.row(row).find((slot) => TOTAL_LABEL.test(slot.heading));
}

/** A total row, a note, or prose across the table ends the body. */
function endsTable(grid: FormGrid, row: number, layout: Layout): boolean {
  const first = grid.row(row)[0];
  if (!first) return false;
  if (first.column <= layout.nameRight && (TOTAL_LABEL.test(first.heading) || NOTE_LABEL.test(first.label)))
    return true;
  // 总分 may be anywhere left of the figures.
  const figures = Math.min(...[layout.of.points, layout.of.score].map((column) => column?.left ?? 0));
  const label = (slot: Slot): boolean =>
    slot.column < figures && slot.area.top === row && slot.label.length <= 8 && TOTAL_LABEL.test(slot.heading);
  if (grid.row(row).some(label)) return true;
  return grid.row(row).some((slot) => isProse(slot, layout));
}

/** A merge from the names across the values holds prose, such as the goal of the next table. */
function isProse({ area }: Slot, layout: Layout): boolean {
  const values = [layout.of.target, layout.of.actual, layout.of.points, layout.of.score].filter(
    (column) => column !== undefined,
  );
  const wide = area.right > area.left + 2 && area.left <= layout.nameRight;
  return (
    wide &&
    ((area.right >= layout.nameRight && area.left <= layout.left) ||
      values.every((column) => column.left <= area.right))
  );
}

interface Carried {
  level1: Slot | null;
  level2: Slot | null;
}

function readRow(grid: FormGrid, row: number, layout: Layout, carried: Carried): IndicatorRow | null {
  const under = (meaning: IndicatorColumn): Slot | null => {
    const column = layout.of[meaning];
    return column ? slotUnder(grid, row, column) : null;
  };
  const level1 = under("level1");
  const level2 = under("level2");
  if (level1 && isLevelLabel(level1) && level1 !== carried.level1) {
    carried.level1 = level1;
    carried.level2 = null;
  }
  if (level2 && isLevelLabel(level2)) carried.level2 = level2;
  const own = grid.row(row).some((slot) => slot.column >= layout.left);
  if (!own) return null;
  const name = nameUnder(grid, row, layout.of.level3) ?? carried.level2;
  const adjusted = layout.adjusted ? slotUnder(grid, row, layout.adjusted) : null;
  const target = adjusted && adjusted.label !== "" ? adjusted : under("target");
  return {
    row,
    level1: carried.level1 && nameSlot(carried.level1),
    level2: carried.level2 && nameSlot(carried.level2),
    name: name && nameSlot(name),
    sign: signUnder(grid, row, layout),
    target,
    unit: under("unit"),
    actual: under("actual"),
    completion: under("completion"),
    points: layout.of.points ? under("points") : pointsInName(name, layout),
    coefficient: under("coefficient"),
    deduction: under("deduction"),
    score: under("score"),
    standard: under("standard"),
    reason: under("reason"),
    execution: isExecution([carried.level1, carried.level2, name]),
  };
}

/**
 * 指标性质 is the column of signs in some places and of directions (正向, 反向) in others: where several columns are called so, the
 * one with a sign in the row, else the first that is filled.
 */
function signUnder(grid: FormGrid, row: number, { signs }: Layout): Slot | null {
  const slots = signs.map((column) => slotUnder(grid, row, column));
  return (
    slots.find(({ text }) => readOperator(foldText(text), "") !== null) ??
    slots.find(({ label }) => label !== "") ??
    slots[0] ??
    null
  );
}

/** Points alone (（50分）) are the rest of the label above, which was broken over two cells. */
function isLevelLabel(slot: Slot): boolean {
  const { name, points } = parsePointsLabel(slot.text);
  return slot.label !== "" && !(points !== null && name === "");
}

/** Without a column of points, an indicator's own name may state them: 受益人口（10分）. */
function pointsInName(name: Slot | null, layout: Layout): Slot | null {
  return name && layout.of.level3 && name.column >= layout.of.level3.left && parsePointsLabel(name.text).points
    ? name
    : null;
}

/** The name of the indicator: not the serial number in front of it under a heading over both. */
function nameUnder(grid: FormGrid, row: number, column: HeaderColumn<IndicatorColumn> | undefined): Slot | null {
  if (!column) return null;
  const first = slotUnder(grid, row, column);
  if (first.reading.kind !== "figure" || first.area.right >= column.right) return first;
  const next = grid.at(row, first.area.right + 1);
  return next.reading.kind === "text" ? next : first;
}

/** 预算执行情况 / 预算执行率 scored as a line of its own: its level names nothing but the execution of the budget. */
function isExecution(levels: readonly (Slot | null)[]): boolean {
  const first = levels[0] ?? levels[1] ?? levels[2];
  return (
    first !== null &&
    first !== undefined &&
    /^(?:项目)?(?:预算|资金)(?:资金)?执行(?:率|情况|进度)?(?:指标)?$/.test(headingOf(parsePointsLabel(first.text).name))
  );
}
