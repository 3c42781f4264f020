import { compareMessages as say } from "../messages/compare.ts";
import { FORM_NAMES } from "../messages/form-names.ts";
import { visibleText } from "../messages/visible-text.ts";
import { formatCellRef } from "../sheet/address.ts";
import type { ReportCell, ReportSheet } from "../sheet/report-sheet.ts";
import type { YearRow, YearTable } from "./year-table.ts";

/** 与上年核对 as a result worksheet: 今年, 上年, 增减, 增减率, the greatest change first, and the forms without a partner. */
export function yearSheet({ rows, unpaired, left }: YearTable): ReportSheet {
  const notes = [
    ...(unpaired.length > 0 ? [say.sheet.unpaired(unpaired.map(visibleText).join("、"))] : []),
    ...(left.length > 0 ? [say.sheet.left(left.map(visibleText).join("、"))] : []),
  ];
  return {
    name: say.sheet.name,
    rows: [
      say.sheet.columns.map((value): ReportCell => ({ value, bold: true })),
      ...rows.map(line),
      ...notes.map((value): ReportCell[] => [{ value }]),
    ],
    widths: [10, 30, 44, 14, 8, 16, 16, 16, 14, 12],
    landscape: true,
  };
}

function line(row: YearRow): ReportCell[] {
  const place = row.cell ? formatCellRef(row.cell) : "";
  return [
    { value: say.kinds[row.kind] },
    { value: FORM_NAMES[row.form] },
    { value: visibleText(row.label) },
    row.cell ? { value: visibleText(place), link: row.cell } : { value: "" },
    { value: row.unit },
    figure(row.current),
    figure(row.previous),
    figure(row.change),
    { value: row.rate },
    { value: say.states[row.state] },
  ];
}

/** Significant digits that a spreadsheet stores of a number. */
const LONGEST = 15;

/** Plain digits as a number that can be added up and sorted; anything else as its words. */
function figure(text: string): ReportCell {
  const plain = /^[+-]?\d+(?:\.\d+)?$/u.test(text) && text.replace(/\D/gu, "").length <= LONGEST;
  return { value: plain ? Number(text) : visibleText(text) };
}
