import type { FormGrid, Slot } from "../grid.ts";
import { INDICATOR_HEADINGS, NOTE_LABEL, TOTAL_LABEL } from "../lexicon.ts";
import type { Likelihood, MonitoredIndicators, MonitoredRow } from "./monitored-section.ts";

type Column =
  "level1" | "level2" | "level3" | "target" | "points" | "executed" | "forecast" | "likelihood" | "cause" | "reason";

/** Headings of the indicator part of 绩效运行监控表; first match wins. */
const WORDS: readonly (readonly [Column, RegExp])[] = [
  ["likelihood", /可能性|能否(?:完成|实现)/u],
  ["forecast", /预计/u],
  [
    "executed",
    /(?:\d月|上半年|季度|截[至止]|目前|当前).{0,8}(?:执行|完成|实现)|^(?:实际|监控期)?(?:执行|完成)(?:数|情况|值)$/u,
  ],
  ["cause", /^(?:经费|资金|制度|人员|硬件|硬件条件|组织|政策|技术)(?:条件)?(?:保障|因素|原因)$|^其他(?:原因|因素)?$/u],
  ["reason", /原因|备注|说明|改进措施/u],
];

/** The three answers of 完成目标可能性 as headings of columns to tick. */
const ANSWERS: readonly (readonly [Likelihood, RegExp])[] = [
  ["certain", /^(?:确定|肯定|完全|一定)?能(?:完成|实现)?$|^确定(?:完成)?$/u],
  ["impossible", /不可能|不能/u],
  ["possible", /^(?:有|较有|基本)?可能(?:完成)?$/u],
];

/** Which of the three answers the words are; `null` for any other words. */
export function likelihoodOf(label: string): Likelihood | null {
  return ANSWERS.find(([, pattern]) => pattern.test(label))?.[0] ?? null;
}

interface Leaf {
  readonly meaning: Column | Likelihood;
  readonly slot: Slot;
  readonly column: number;
}

/** The indicators of a monitoring form among the rows: targets, results up to a month, what is expected, and how likely it is; `null` where there are none. */
export function readMonitored(grid: FormGrid, rows: readonly number[], limit: number): MonitoredIndicators | null {
  for (const row of rows) {
    if (!namesColumns(grid, row)) continue;
    const bottom = bottomOf(grid, row);
    const leaves = leavesOf(grid, row, bottom);
    const has = (meaning: Column): boolean => leaves.some((leaf) => leaf.meaning === meaning);
    const levels = (["level1", "level2", "level3"] as const).filter(has).length;
    if (levels < 2 || !has("target") || !(has("executed") || has("forecast"))) continue;
    const lines = linesOf(grid, leaves, bottom, limit);
    if (lines.length === 0) continue;
    const left = Math.min(...leaves.map(({ column }) => column));
    const right = Math.max(...leaves.map(({ column }) => column));
    const answers = leaves.filter(({ meaning }) => isAnswer(meaning)).length;
    return {
      area: { top: row, left, bottom: lines.at(-1)?.row ?? bottom, right },
      asksForLikelihood: answers >= 2 || has("likelihood"),
      rows: lines,
    };
  }
  return null;
}

/** Whether the row holds no figure and one of its texts names a column: a line of the funds above the table is no heading. */
function namesColumns(grid: FormGrid, row: number): boolean {
  const slots = grid.row(row);
  return (
    slots.every(({ reading }) => reading.kind === "text") &&
    slots.some((slot) => slot.label.length <= LONGEST && meaningOf(slot, undefined) !== null)
  );
}

function isAnswer(meaning: Leaf["meaning"]): meaning is Likelihood {
  return meaning === "certain" || meaning === "possible" || meaning === "impossible";
}

/** The last row of the headings: the one below where a wide heading is divided. */
function bottomOf(grid: FormGrid, row: number): number {
  const slots = grid.row(row);
  const bottom = Math.max(row, ...slots.filter(isHeading).map(({ area }) => area.bottom));
  if (bottom > row) return bottom;
  const wide = slots.filter(({ area }) => area.right > area.left && area.bottom === row);
  const below = grid.row(row + 1);
  const divides = wide.some(
    ({ area }) => below.filter((slot) => slot.column >= area.left && slot.column <= area.right).length > 1,
  );
  return divides && below.every(({ reading, label }) => reading.kind === "text" && label.length <= LONGEST)
    ? row + 1
    : row;
}

const LONGEST = 16;
const TALLEST = 3;

function isHeading({ area, label }: Slot): boolean {
  return area.bottom - area.top < TALLEST && label.length <= LONGEST;
}

/** The lowest heading of each column, with what the heading above it says where its own words are short. */
function leavesOf(grid: FormGrid, top: number, bottom: number): Leaf[] {
  const leaves: Leaf[] = [];
  const seen = new Set<Slot>();
  const right = Math.max(-1, ...grid.row(top).map(({ area }) => area.right));
  for (let column = 0; column <= right; column++) {
    const stack: Slot[] = [];
    for (let row = top; row <= bottom; row++) {
      const slot = grid.at(row, column);
      if (slot.label !== "" && isHeading(slot) && slot.row >= top && !stack.includes(slot)) stack.push(slot);
    }
    const lowest = stack.at(-1);
    if (!lowest || seen.has(lowest)) continue;
    seen.add(lowest);
    const meaning = meaningOf(lowest, stack.length > 1 ? stack[0] : undefined);
    if (meaning) leaves.push({ meaning, slot: lowest, column });
  }
  return leaves;
}

function meaningOf(slot: Slot, above: Slot | undefined): Leaf["meaning"] | null {
  const known = INDICATOR_HEADINGS.meaningOf(slot.heading);
  if (known === "level1" || known === "level2" || known === "level3" || known === "points") return known;
  if (above && /可能性|能否/u.test(above.heading)) return likelihoodOf(slot.heading);
  const word = WORDS.find(([, pattern]) => pattern.test(slot.heading))?.[0];
  if (word) return word;
  return known === "target" ? "target" : likelihoodOf(slot.heading);
}

function filled(slot: Slot | null): Slot | null {
  return slot && slot.label !== "" ? slot : null;
}

/** A note, a total, or a text across the names and the targets. */
function endsLines(first: Slot, name: Slot | null, target: Slot | null): boolean {
  if (NOTE_LABEL.test(first.label) || TOTAL_LABEL.test(first.heading)) return true;
  return target !== null && name === target && target.area.right - target.area.left > 3;
}

function linesOf(grid: FormGrid, leaves: readonly Leaf[], bottom: number, limit: number): MonitoredRow[] {
  const lines: MonitoredRow[] = [];
  const columnOf = (meaning: Column): number | undefined => leaves.find((leaf) => leaf.meaning === meaning)?.column;
  let level1: Slot | null = null;
  let level2: Slot | null = null;
  for (let row = bottom + 1; row < limit; row++) {
    const [first] = grid.row(row);
    if (!first) continue;
    const at = (meaning: Column): Slot | null => {
      const column = columnOf(meaning);
      return column === undefined ? null : grid.at(row, column);
    };
    const [outer, inner, name, target] = [filled(at("level1")), filled(at("level2")), at("level3"), at("target")];
    if (endsLines(first, name, target)) break;
    if (outer && outer !== level1) [level1, level2] = [outer, null];
    level2 = inner ?? level2;
    const own = name ?? level2;
    if (!own || (!filled(own) && !filled(target))) continue;
    lines.push({
      row,
      level1,
      level2,
      name: own,
      target,
      points: at("points"),
      executed: at("executed"),
      forecast: at("forecast"),
      answer: at("likelihood"),
      ticks: leaves.flatMap(({ meaning, column }) =>
        isAnswer(meaning) ? [{ likelihood: meaning, slot: grid.at(row, column) }] : [],
      ),
      causes: leaves.flatMap(({ meaning, column }) => (meaning === "cause" ? [grid.at(row, column)] : [])),
      reasons: leaves.flatMap(({ meaning, column }) => (meaning === "reason" ? [grid.at(row, column)] : [])),
    });
  }
  return lines;
}
