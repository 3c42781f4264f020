import type { GoalsSection } from "./goals-section.ts";
import { indicatorHeader } from "./indicator-header.ts";
import type { FormGrid, Slot } from "../grid.ts";
import { GOAL_ACTUAL, GOAL_EXPECTED, GOAL_SIDE } from "../lexicon.ts";

/** The headings of a goals block in the row: expected and actual side by side, with nothing that makes it an indicator table. */
export function goalsAt(grid: FormGrid, row: number): { readonly expected: Slot; readonly actual: Slot } | null {
  const slots = grid.row(row);
  if (slots.length > 3) return null;
  const actual = slots.findLast((slot) => GOAL_ACTUAL.test(slot.heading));
  // The side label (年度总体目标) is further left than the heading of the expected goal.
  const expected = slots.findLast((slot) => actual && slot.column < actual.column && GOAL_EXPECTED.test(slot.heading));
  return expected && actual ? { expected, actual } : null;
}

/** Reads the goals block whose headings are in the row; the answers are below them, unless the indicator table is. */
export function readGoals(grid: FormGrid, row: number): GoalsSection | null {
  const headings = goalsAt(grid, row);
  if (!headings) return null;
  const below = Math.max(headings.expected.area.bottom, headings.actual.area.bottom) + 1;
  if (indicatorHeader(grid, below)) {
    return {
      kind: "goals",
      area: { top: row, left: 0, bottom: below - 1, right: headings.actual.area.right },
      expected: null,
      actual: null,
    };
  }
  const expected = grid.at(below, headings.expected.column);
  const actual = grid.at(below, headings.actual.column);
  return {
    kind: "goals",
    area: { top: row, left: 0, bottom: Math.max(expected.area.bottom, below), right: headings.actual.area.right },
    expected,
    actual,
  };
}

/** A goal written beside its side label without headings: `年度总体目标 | …`. */
export function readPlainGoal(grid: FormGrid, row: number): GoalsSection | null {
  const slots = grid.row(row);
  const [label, value] = slots;
  if (!label || slots.length > 2 || !GOAL_SIDE.test(label.heading) || label.label.length > 12) return null;
  const answer = value ?? grid.at(row, label.area.right + 1);
  return {
    kind: "goals",
    area: { top: row, left: label.column, bottom: row, right: answer.area.right },
    expected: answer,
    actual: null,
  };
}
