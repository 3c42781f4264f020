import type { IndicatorRow, IndicatorSection } from "./indicator-section.ts";
import type { FormGrid, Slot } from "../grid.ts";
import { NOTE_LABEL } from "../lexicon.ts";

const CONTENT = /^(?:评价内容|目标内容|指标类[型别]|评价指标)$/;
const GOAL = /^(?:绩效|年度|预期|定量)?目标(?:值)?$/;
const RESULT = /^(?:实际)?完成(?:情况|值)$|^实际完成$/;

/**
 * Reads 整体支出绩效定量目标及实施计划完成情况 whose headings are in the row: 评价内容 (one or two levels), 绩效目标 and
 * 完成情况, without points. `null` for any other row.
 */
export function readGoalLines(grid: FormGrid, row: number, limit: number): IndicatorSection | null {
  const headings = headingsIn(grid.row(row));
  if (!headings) return null;
  const { content, goal, result } = headings;
  const rows: IndicatorRow[] = [];
  let level1: Slot | null = null;
  let level2: Slot | null = null;
  for (let below = row + 1; below < limit; below++) {
    const target = grid.at(below, goal.column);
    if (endsLines(grid.row(below)[0], below, content.column) || target.area.left !== goal.area.left) break;
    const outer = grid.at(below, content.area.left);
    const inner = grid.at(below, content.area.right);
    if (outer.label !== "") level1 = outer;
    level2 = inner.label === "" || inner === outer ? level2 : inner;
    if (target.label === "" && grid.at(below, result.column).label === "") continue;
    rows.push({
      row: below,
      level1,
      level2,
      name: target,
      sign: null,
      target,
      unit: null,
      actual: grid.at(below, result.column),
      completion: null,
      points: null,
      coefficient: null,
      deduction: null,
      score: null,
      standard: null,
      reason: null,
      execution: false,
    });
  }
  if (rows.length === 0) return null;
  return {
    kind: "indicators",
    area: { top: row, left: content.column, bottom: rows.at(-1)?.row ?? row, right: result.area.right },
    headerRow: row,
    columns: ["level1", "level2", "target", "actual"],
    rows,
    groups: [],
    subtotals: [],
  };
}

function headingsIn(slots: readonly Slot[]): { content: Slot; goal: Slot; result: Slot } | null {
  const find = (pattern: RegExp): Slot | undefined => slots.find((slot) => pattern.test(slot.heading));
  const [content, goal, result] = [find(CONTENT), find(GOAL), find(RESULT)];
  if (!content || !goal || !result || goal.column < content.column || result.column < goal.column) return null;
  return { content, goal, result };
}

/** A note, or a label further out than the contents. */
function endsLines(first: Slot | undefined, row: number, left: number): boolean {
  if (!first) return false;
  return NOTE_LABEL.test(first.label) || (first.column < left && first.area.top === row);
}
