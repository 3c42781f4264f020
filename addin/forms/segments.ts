import type { Area } from "../sheet/address.ts";
import { fieldAt } from "./sections/fields.ts";
import { fundingHeader } from "./sections/funding.ts";
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
import type { Grid } from "./grid.ts";

/** Cuts a sheet into the stretches of rows that each hold one form: several may stand one below the other. */
export function segmentsOf(grid: Grid): Area[] {
  const starts: number[] = [];
  let complete = false; // the current stretch already has an indicator table
  let base = false; // the current stretch already has a table of base data, a table by unit, or the title of a monitoring form
  let open = false; // no total row has closed the table yet
  let text = false; // the current stretch is a written report
  let wide = false; // a row of the current stretch is one of a table
  let titled = -1; // last row of the title of a report
  let previous: number | null = null;
  for (const row of grid.filledRows) {
    const report = row > titled ? startsReport(grid, row) : null;
    if (report) {
      titled = report.bottom;
      // The lines of a cover above the title belong to it.
      if (complete || base || text || wide) starts.push(isAttachmentLine(grid, previous) ? (previous ?? row) : row);
      complete = base = open = wide = false;
      text = true;
    } else if (text && row > titled && startsTable(grid, row)) {
      starts.push(isAttachmentLine(grid, previous) ? (previous ?? row) : row);
      text = false;
    }
    if (text) {
      previous = row;
      continue;
    }
    wide ||= grid.row(row).length > 2;
    if (
      (complete && startsForm(grid, row) && !(open && repeatsTitle(grid, row))) ||
      (base && isTableTitle(grid, row))
    ) {
      starts.push(isAttachmentLine(grid, previous) ? (previous ?? row) : row);
      complete = base = false;
    }
    if (!complete && (indicatorHeader(grid, row) ?? goalBands(grid, row))) complete = open = true;
    else if (open && isTotal(grid, row)) open = false;
    if (!complete && !base && (unitTableTopic(grid, row) || (amountsHeader(grid, row) && !fundingHeader(grid, row))))
      base = true;
    if (!complete && (monitoringTitle(grid, row) ?? summaryHeader(grid, row))) base = true;
    previous = row;
  }
  const first = grid.filledRows[0];
  if (first === undefined) return [];
  const last = grid.filledRows.at(-1) ?? first;
  const tops = [first, ...starts];
  const right = Math.max(0, grid.sheet.columnCount - 1);
  return tops.map((top, index) => ({ top, left: 0, bottom: (tops[index + 1] ?? last + 1) - 1, right }));
}

/** A form below a report: the title of a table, not a table the report quotes. */
function startsTable(grid: Grid, row: number): boolean {
  return isTableTitle(grid, row) && !isContinuedTitle(grid, row);
}

/** The total row of the table; its headings may read alike (自评得分). */
function isTotal(grid: Grid, row: number): boolean {
  return grid.row(row).some((slot) => TOTAL_LABEL.test(slot.heading)) && indicatorHeader(grid, row) === null;
}

/** A title, a project or unit name, or a funding block after a finished table opens the next form. */
function startsForm(grid: Grid, row: number): boolean {
  if (isContinuedTitle(grid, row)) return false;
  if (titleAt(grid, row) ?? monitoringTitle(grid, row) ?? goalTitle(grid, row)) return true;
  if (fundingHeader(grid, row) && !indicatorHeader(grid, row)) return true;
  return grid.row(row).some((slot) => {
    const name = fieldAt(grid, slot)?.name;
    return name === "project" || name === "authority";
  });
}

/** A title that names a table, not a numbered heading inside one. */
function isTableTitle(grid: Grid, row: number): boolean {
  const title = titleAt(grid, row) ?? monitoringTitle(grid, row) ?? goalTitle(grid, row);
  return (
    title !== null && /表(?:\([^()]*\))?$/.test(title.label) && !/^[(]?[一二三四五六七八九十]+[)、]/.test(title.label)
  );
}

function isAttachmentLine(grid: Grid, row: number | null): boolean {
  const slots = row === null ? [] : grid.row(row);
  return (
    slots.length === 1 &&
    /^附(?:件|表|录)?\d*[一二三四五六七八九十]*/.test(slots[0]?.label ?? "") &&
    (slots[0]?.label.length ?? 99) <= 8
  );
}
