import type { Area } from "../sheet/address.ts";
import type { Form, FormSection } from "./form.ts";
import type { TotalSection } from "./sections/total-section.ts";
import type { FormGrid } from "./grid.ts";
import { moneyUnitOf } from "./money-unit.ts";
import { readFields } from "./sections/fields.ts";
import { readGoalLines } from "./sections/goal-lines.ts";
import { goalsAt, readGoals } from "./sections/goals.ts";
import { readStaff } from "./sections/staff.ts";
import { formTitle, yearOf } from "./sections/title.ts";
import { readUnitTable, unitTableTopic } from "./sections/unit-table.ts";

/** 综合得分 of the form, a label with the score beside it. */
const SCORE_LABEL = /^(?:绩效)?(?:自评|评价)?(?:综合|总)(?:得分|评分|分)$|^(?:绩效)?自评得分$/;

/** Reads one stretch of rows as 部门整体支出绩效自评基本情况表: staff, tables by unit, goals, score and grade; `null` when it is none. */
export function readBasicInformation(grid: FormGrid, area: Area): Form | null {
  const rows = grid.filledRows.filter((row) => row >= area.top && row <= area.bottom);
  const topics = new Set(rows.flatMap((row) => unitTableTopic(grid, row) ?? []));
  if (topics.size < 2 || !(topics.has("income") || topics.has("expenditure"))) return null;
  const sections: FormSection[] = [];
  let done = area.top - 1;
  for (const row of rows) {
    if (row <= done) continue;
    const section = sectionAt(grid, row, area.bottom + 1);
    if (!section) continue;
    sections.push(section);
    done = Math.max(done, section.area.bottom);
  }
  const first = sections.find((section) => section.kind === "unit-table")?.area.top ?? area.bottom;
  const title = formTitle(grid, area.top, sections[0]?.area.top ?? area.bottom);
  return {
    kind: "basic-information",
    grid,
    area,
    title,
    year: yearOf(grid, title, area.top, area.bottom),
    moneyUnit: moneyUnitOf(grid, area, first),
    fields: readFields(grid, area.top, area.bottom),
    sections,
  };
}

function sectionAt(grid: FormGrid, row: number, limit: number): FormSection | null {
  return (
    readUnitTable(grid, row, limit) ??
    readStaff(grid, row) ??
    readGoalLines(grid, row, limit) ??
    (goalsAt(grid, row) ? readGoals(grid, row) : null) ??
    readScore(grid, row)
  );
}

function readScore(grid: FormGrid, row: number): TotalSection | null {
  const label = grid.row(row)[0];
  if (!label || !SCORE_LABEL.test(label.heading)) return null;
  const score = grid.at(row, label.area.right + 1);
  return {
    kind: "total",
    area: { top: row, left: label.column, bottom: label.area.bottom, right: score.area.right },
    label,
    points: null,
    score,
    deduction: null,
  };
}
