import type { Area } from "../sheet/address.ts";
import { fieldAt } from "./sections/fields.ts";
import { fundingHeader } from "./sections/funding-header.ts";
import { amountsHeader } from "./sections/amounts.ts";
import { TOTAL_LABEL } from "./lexicon.ts";
import { isContinuedTitle, repeatsTitle } from "./sections/page-break.ts";
import { indicatorHeader } from "./sections/indicator-header.ts";
import { summaryHeader } from "./sections/summary-section.ts";
import { goalBands } from "./sections/goal-header.ts";
import { startsReport } from "./report-title.ts";
import { titleAt } from "./sections/title.ts";
import { goalTitle } from "./goal-table.ts";
import { monitoringTitle } from "./monitoring.ts";
import { unitTableTopic } from "./sections/unit-table.ts";
import type { FormGrid } from "./grid.ts";

/** Cuts a sheet into the stretches of rows that each hold one form: several may be one below the other. */
export function segmentsOf(grid: FormGrid): Area[] {
  const starts: number[] = [];
  let stretch: Stretch = NEW_FORM;
  let titleBottom = -1; // last row of the title of a report
  let previous: number | null = null;
  for (const row of grid.filledRows) {
    const report = row > titleBottom ? startsReport(grid, row) : null;
    if (report) {
      titleBottom = report.bottom;
      // The lines of a cover above the title belong to it.
      if (holdsSomething(stretch)) starts.push(topOf(grid, row, previous));
      stretch = NEW_REPORT;
    } else if (row > titleBottom && endsBefore(grid, row, stretch)) {
      starts.push(topOf(grid, row, previous));
      stretch = { ...NEW_FORM, wide: stretch.wide };
    }
    if (stretch.kind === "form") stretch = withRow(grid, row, stretch);
    previous = row;
  }
  const first = grid.filledRows[0];
  if (first === undefined) return [];
  const last = grid.filledRows.at(-1) ?? first;
  const tops = [first, ...starts];
  const right = Math.max(0, grid.sheet.columnCount - 1);
  return tops.map((top, index) => ({ top, left: 0, bottom: (tops[index + 1] ?? last + 1) - 1, right }));
}

/** What the rows of the stretch that is being read have shown so far. */
interface Stretch {
  /** A form, or a written report. */
  readonly kind: "form" | "report";
  /** The indicator table: not met yet, met, or closed by its total row. */
  readonly table: "none" | "open" | "closed";
  /** A table of base data or by unit, or the title of a monitoring form or a summary. */
  readonly base: boolean;
  /** A row since the last report is one of a table. */
  readonly wide: boolean;
}

const NEW_FORM: Stretch = { kind: "form", table: "none", base: false, wide: false };
const NEW_REPORT: Stretch = { ...NEW_FORM, kind: "report" };

function holdsSomething({ kind, table, base, wide }: Stretch): boolean {
  return kind === "report" || table !== "none" || base || wide;
}

/** Another form begins in the row. */
function endsBefore(grid: FormGrid, row: number, { kind, table, base }: Stretch): boolean {
  if (kind === "report") return startsTable(grid, row);
  if (base && isTableTitle(grid, row)) return true;
  return table !== "none" && startsForm(grid, row) && !(table === "open" && repeatsTitle(grid, row));
}

function withRow(grid: FormGrid, row: number, form: Stretch): Stretch {
  const table = tableAfter(grid, row, form.table);
  return {
    kind: "form",
    table,
    base: form.base || (table === "none" && saysBase(grid, row)),
    wide: form.wide || grid.row(row).length > 2,
  };
}

function tableAfter(grid: FormGrid, row: number, before: Stretch["table"]): Stretch["table"] {
  if (before === "none") return (indicatorHeader(grid, row) ?? goalBands(grid, row)) ? "open" : "none";
  return before === "open" && isTotal(grid, row) ? "closed" : before;
}

function saysBase(grid: FormGrid, row: number): boolean {
  if (unitTableTopic(grid, row) || (monitoringTitle(grid, row) ?? summaryHeader(grid, row))) return true;
  return amountsHeader(grid, row) !== null && fundingHeader(grid, row) === null;
}

/** 附件3 above a title belongs to it. */
function topOf(grid: FormGrid, row: number, previous: number | null): number {
  return previous !== null && isAttachmentLine(grid, previous) ? previous : row;
}

/** A form below a report: the title of a table, not a table the report quotes. */
function startsTable(grid: FormGrid, row: number): boolean {
  return isTableTitle(grid, row) && !isContinuedTitle(grid, row);
}

/** The total row of the table; its headings may read alike (自评得分). */
function isTotal(grid: FormGrid, row: number): boolean {
  return grid.row(row).some((slot) => TOTAL_LABEL.test(slot.heading)) && indicatorHeader(grid, row) === null;
}

/** A title, a project or unit name, or a funding block after a finished table opens the next form. */
function startsForm(grid: FormGrid, row: number): boolean {
  if (isContinuedTitle(grid, row)) return false;
  if (titleAt(grid, row) ?? monitoringTitle(grid, row) ?? goalTitle(grid, row)) return true;
  if (fundingHeader(grid, row) && !indicatorHeader(grid, row)) return true;
  return grid.row(row).some((slot) => {
    const name = fieldAt(grid, slot)?.name;
    return name === "project" || name === "authority";
  });
}

/** A title that names a table, not a numbered heading inside one. */
function isTableTitle(grid: FormGrid, row: number): boolean {
  const title = titleAt(grid, row) ?? monitoringTitle(grid, row) ?? goalTitle(grid, row);
  return (
    title !== null && /表(?:\([^()]*\))?$/.test(title.label) && !/^[(]?[一二三四五六七八九十]+[)、]/.test(title.label)
  );
}

function isAttachmentLine(grid: FormGrid, row: number): boolean {
  const slots = grid.row(row);
  return (
    slots.length === 1 &&
    /^附(?:件|表|录)?\d*[一二三四五六七八九十]*/.test(slots[0]?.label ?? "") &&
    (slots[0]?.label.length ?? 99) <= 8
  );
}
