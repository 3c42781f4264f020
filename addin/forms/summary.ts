import type { Area } from "../sheet/address.ts";
import type { Form } from "./form.ts";
import type { FormGrid } from "./grid.ts";
import type { FormKind } from "./kind.ts";
import { moneyUnitOf } from "./money-unit.ts";
import { readFields } from "./sections/fields.ts";
import { readSummaryTable, summaryHeader } from "./sections/summary-section.ts";
import { indicatorHeader } from "./sections/indicator-header.ts";
import { formTitle, yearOf } from "./sections/title.ts";

/** Reads one stretch of rows as 自评情况汇总表; `null` when it is none. If the kind is `given`, no title is required. */
export function readSummary(grid: FormGrid, area: Area, given: FormKind | null = null): Form | null {
  const rows = grid.filledRows.filter((row) => row >= area.top && row <= area.bottom);
  const headerRow = rows.find((row) => summaryHeader(grid, row) !== null);
  const header = headerRow === undefined ? null : summaryHeader(grid, headerRow);
  if (!header) return null;
  const title = formTitle(grid, area.top, header.top);
  const reviewed = header.columns.some((column) => column.meaning === "review-score");
  const scored = header.columns.some((column) => column.meaning === "score");
  if (!given && !reviewed && !((scored && title?.label.includes("汇总")) ?? false) && !isList(grid, rows, header.top))
    return null;
  const table = readSummaryTable(grid, header, area.bottom + 1);
  return {
    kind: "summary",
    grid,
    area,
    title,
    year: yearOf(grid, title, area.top, area.bottom),
    moneyUnit: moneyUnitOf(grid, area, header.top),
    fields: readFields(grid, area.top, header.top - 1),
    sections: [table],
  };
}

const LONGEST_TITLE = 60;

/** A list of what was evaluated, under a title that says so (自评结果, 自评情况一览表), and no form with indicators. */
function isList(grid: FormGrid, rows: readonly number[], header: number): boolean {
  const named = rows
    .filter((row) => row < header)
    .some((row) => grid.row(row).some(({ label, text }) => isListTitle(label, text)));
  return named && !rows.some((row) => indicatorHeader(grid, row) !== null);
}

function isListTitle(label: string, text: string): boolean {
  return label.includes("自评") && label.length <= LONGEST_TITLE && !/[。；;，,]/.test(text);
}
