import type { Area } from "../sheet/address.ts";
import { gather } from "../sheet/gather.ts";
import { normalizeLabel } from "../sheet/label.ts";
import type { Form } from "./form.ts";
import type { Grid, Slot } from "./grid.ts";
import type { ReportSection } from "./sections/report-section.ts";
import { yearIn, yearOf } from "./sections/title.ts";

const TITLE = /(?:绩效|支出|预算).{0,40}(?:自评|评价).{0,6}报告(?:\(.{0,12}\))?$|^(?:绩效)?自评报告$/u;
/** A sheet named so holds a report even where its title is broken over several rows. */
const SHEET_NAME = /自评报告|绩效(?:评价)?报告/u;
/** What a paragraph of prose has and a label has not. */
const SENTENCE = /[。；;，,]/u;
const SHORTEST_PARAGRAPH = 12;
/** Prose a sheet must hold beside its title, in characters. */
const LEAST_PROSE = 40;

/** Reads one stretch of rows as 绩效自评报告: a title, and under it text in single cells. `null` when it is a table or anything else. */
export function readReport(grid: Grid, area: Area): Form | null {
  const rows = grid.filledRows.filter((row) => row >= area.top && row <= area.bottom);
  const title =
    rows
      .slice(0, 6)
      .map((row) => reportTitle(grid.row(row)))
      .find((slot) => slot !== null) ?? null;
  const name = title?.label ?? normalizeLabel(grid.sheet.name);
  if (!title && !SHEET_NAME.test(name)) return null;
  const single = gather(rows, (row) => {
    const slots = grid.row(row);
    return slots.length === 1 && slots[0] ? [slots[0]] : [];
  });
  const paragraphs = single.filter((slot) => slot !== title);
  const prose = paragraphs.filter(isProse).reduce((all, slot) => all + slot.label.length, 0);
  // A report may hold a small table of its own; a sheet that is mostly table is none.
  if (prose < LEAST_PROSE || single.length * 2 < rows.length) return null;
  const section: ReportSection = { kind: "report", area, about: aboutOf(name), paragraphs };
  return {
    kind: "report",
    grid,
    area,
    title,
    year: yearOfReport(grid, title, area, section.about),
    moneyUnit: "万元",
    fields: {},
    sections: [section],
  };
}

function reportTitle(slots: readonly Slot[]): Slot | null {
  const [slot, ...others] = slots;
  return slot && others.length === 0 && slot.label.length <= 40 && TITLE.test(slot.label) && !SENTENCE.test(slot.text)
    ? slot
    : null;
}

function isProse(slot: Slot): boolean {
  return slot.reading.kind === "text" && slot.label.length >= SHORTEST_PARAGRAPH && SENTENCE.test(slot.text);
}

function aboutOf(name: string): ReportSection["about"] {
  if (name.includes("整体")) return "department";
  if (/项目|专项/u.test(name)) return "project";
  return /部门|单位/u.test(name) ? "department" : null;
}

/** 2023年某某项目 in the title of one project's report may be the name of the project; 2023年度 is the year. */
function yearOfReport(grid: Grid, title: Slot | null, area: Area, about: ReportSection["about"]): number | null {
  if (about === "project" && title && /\d{4}年(?!度)/u.test(title.label)) return null;
  return yearOf(grid, title, area.top, Math.min(area.bottom, area.top + 5)) ?? sheetYear(grid);
}

function sheetYear(grid: Grid): number | null {
  return yearIn(normalizeLabel(grid.sheet.name));
}
