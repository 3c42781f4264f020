import type { Area } from "../sheet/address.ts";
import { normalizeLabel } from "../sheet/label.ts";
import type { Form } from "./form.ts";
import type { FormGrid, Slot } from "./grid.ts";
import { isProse, reportTitleAt, type ReportTitle } from "./report-title.ts";
import type { ReportSection } from "./sections/report-section.ts";
import { yearIn, yearOf } from "./sections/title.ts";
import { REPORT_LIMIT } from "./text-limit.ts";

/** A sheet named so holds a report even where its title is broken over several rows. */
const SHEET_NAME = /自评报告|绩效(?:评价)?报告/u;
/** Prose a sheet must hold beside its title, in characters. */
const LEAST_PROSE = 40;

/** Reads one stretch of rows as 绩效自评报告: a title, and under it text in single cells. `null` when it is a table or anything else. */
export function readReport(grid: FormGrid, area: Area): Form | null {
  const rows = grid.filledRows.filter((row) => row >= area.top && row <= area.bottom);
  const title = firstTitle(grid, rows);
  const name = title?.label ?? normalizeLabel(grid.sheet.name);
  if (!title && !SHEET_NAME.test(name)) return null;
  const single = rows.flatMap((row) => {
    const slots = grid.row(row);
    return slots.length === 1 && slots[0] ? [slots[0]] : [];
  });
  const paragraphs = single.filter((slot) => !title?.slots.includes(slot));
  const prose = paragraphs.filter(isProse).reduce((all, slot) => all + slot.label.length, 0);
  // A report may hold a small table of its own; a sheet that is mostly table is none.
  if (prose < LEAST_PROSE || single.length * 2 < rows.length) return null;
  const read = paragraphs.slice(0, readable(paragraphs));
  const section: ReportSection = {
    kind: "report",
    area,
    about: aboutOf(name) ?? aboutByText(read),
    paragraphs: read,
    beyond: paragraphs.slice(read.length),
  };
  return {
    kind: "report",
    grid,
    area,
    title: title?.slot ?? null,
    year: yearOfReport(grid, title?.slot ?? null, area, section.about),
    moneyUnit: "万元",
    fields: {},
    sections: [section],
  };
}

/** How many of the paragraphs are within the length that is read. */
function readable(paragraphs: readonly Slot[]): number {
  let length = 0;
  const beyond = paragraphs.findIndex((slot) => (length += slot.text.length) > REPORT_LIMIT);
  return beyond < 0 ? paragraphs.length : beyond;
}

/** Rows in which the title of a report may start. */
const TITLE_ROWS = 12;

function firstTitle(grid: FormGrid, rows: readonly number[]): ReportTitle | null {
  for (const row of rows.slice(0, TITLE_ROWS)) {
    const title = reportTitleAt(grid, row);
    if (title) return title;
    const [slot] = grid.row(row);
    if (slot && isProse(slot)) return null;
  }
  return null;
}

const OF_DEPARTMENT =
  /部门概况|单位概况|部门基本情况|单位基本情况|基本概况|部门职[责能]|主要职[责能]|内设机构|下设|编制|在职|离退休|三公|基本支出|公用经费|部门整体|整体支出|机构设置/gu;
const OF_PROJECT =
  /项目概况|项目基本情况|项目资金|项目立项|立项依据|项目实施|项目组织|项目绩效|项目目标|项目内容|专项资金(?:安排|使用|管理)|项目管理|该项目|本项目/gu;
/** Paragraphs that show what a report is about when its title does not. */
const TELLING = 20;
const CLEARLY = 2;

/** 绩效自评报告 alone: the words of the first paragraphs distinguish a department from a project. */
function aboutByText(paragraphs: readonly Slot[]): ReportSection["about"] {
  const text = paragraphs
    .slice(0, TELLING)
    .map((slot) => slot.label.slice(0, 2000))
    .join("\n");
  const [department, project] = [[...text.matchAll(OF_DEPARTMENT)].length, [...text.matchAll(OF_PROJECT)].length];
  if (department >= project + CLEARLY) return "department";
  return project >= department + CLEARLY ? "project" : null;
}

function aboutOf(name: string): ReportSection["about"] {
  if (name.includes("整体")) return "department";
  if (/项目|专项/u.test(name)) return "project";
  if (/部门|单位/u.test(name)) return "department";
  // 2022年度林业改革发展资金绩效自评报告: money of one purpose; 财政资金 is all money.
  return /(?<!财政|预算|年度?)资金(?:使用|支出|预算|管理)?(?:情况)?(?:的)?(?:绩效|自评|评价)/u.test(name)
    ? "project"
    : null;
}

/** 2023年某某项目 in the title of one project's report may be the name of the project; 2023年度 is the year. */
function yearOfReport(grid: FormGrid, title: Slot | null, area: Area, about: ReportSection["about"]): number | null {
  if (about === "project" && title && /\d{4}年(?!度)/u.test(title.label)) return null;
  return yearOf(grid, title, area.top, Math.min(area.bottom, area.top + 5)) ?? sheetYear(grid);
}

function sheetYear(grid: FormGrid): number | null {
  return yearIn(normalizeLabel(grid.sheet.name));
}
