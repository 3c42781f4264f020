import type { NewCell, NewSheet } from "./new-file/new-workbook.ts";
import { writeWorkbook } from "./new-file/write-workbook.ts";
import { worksheetOf } from "./layout/worksheet.ts";
import { summaryTable as say } from "../../messages/summary-table.ts";
import type { Summary } from "../../review/summary.ts";

const WIDTHS = [7, 34, 14, 14, 12, 12, 12, 12];
const FIRST = 3;
/** Blank rows are left up to this many units, as on the official form. */
const LEAST_ROWS = 10;

/** The summary as the bytes of an .xlsx file: the official layout, with formulas for rates and totals. */
export function summaryFile(summary: Summary): Uint8Array {
  const unused = summary.unused.length > 0 ? [unusedSheet(summary)] : [];
  return writeWorkbook({ title: say.title(summary.year), sheets: [summarySheet(summary), ...unused] });
}

function summarySheet(summary: Summary): NewSheet {
  const { lines, total } = summary;
  const blanks = Array.from({ length: Math.max(0, LEAST_ROWS - lines.length) }, (_, index) => [
    lines.length + index + 1,
    "",
    "",
    "",
    "",
    "",
    "",
    "",
  ]);
  const notes = [
    say.noteOrder,
    say.noteReview(summary.toReview),
    ...(summary.scoresDiffer.length > 0 ? [say.noteScores(summary.scoresDiffer.join("、"))] : []),
    ...(summary.unused.length > 0
      ? [`${summary.scoresDiffer.length > 0 ? "4" : "3"}.${say.noteUnused(summary.unused.length)}`]
      : []),
  ];
  const shown = (value: number | null): number | "" => value ?? "";
  const body = lines.map((line, index) => [
    index + 1,
    line.unit,
    shown(line.budget),
    shown(line.executed),
    shown(line.rate),
    shown(line.selfScore),
    shown(line.rowsScore),
    shown(line.reviewScore),
  ]);
  const totalRow = FIRST + body.length + blanks.length;
  const rows = [
    [say.title(summary.year), ...empty(7)],
    [say.authority, ...empty(5), say.unit, ""],
    [...say.headings],
    ...body,
    ...blanks,
    [say.total, "", shown(total.budget), shown(total.executed), shown(total.rate), ...empty(3)],
    ...notes.map((note) => [note, ...empty(7)]),
  ];
  const merges = [
    "A1:H1",
    "A2:F2",
    "G2:H2",
    `A${totalRow + 1}:B${totalRow + 1}`,
    ...notes.map((_, index) => `A${totalRow + 2 + index}:H${totalRow + 2 + index}`),
  ];
  const sheet = worksheetOf(
    { name: say.sheet, type: "summary", rows, merges },
    { widths: WIDTHS, landscape: true },
    false,
  );
  return {
    ...sheet,
    rows: sheet.rows.map((row, index) =>
      index < FIRST || index > totalRow ? row : decorated(row, index, totalRow, summary),
    ),
  };
}

/** Number formats, and formulas where the figures they read are there. */
function decorated(cells: readonly NewCell[], row: number, totalRow: number, { lines, total }: Summary): NewCell[] {
  const line = row === totalRow ? total : lines[row - FIRST];
  const excel = row + 1;
  const sum = (letter: string): string | null =>
    row === totalRow ? `SUM(${letter}${FIRST + 1}:${letter}${totalRow})` : null;
  const rate = `ROUND(D${excel}/C${excel},4)`;
  const looks: readonly (readonly [column: number, format: string, formula: string | null])[] = [
    [2, "0.00", line?.budget === null || line === undefined ? null : sum("C")],
    [3, "0.00", line?.executed === null || line === undefined ? null : sum("D")],
    [4, "0.00%", line?.rate === null || line === undefined ? null : rate],
  ];
  return cells.map((cell, column) => {
    const found = looks.find(([place]) => place === column);
    if (!found) return cell;
    const [, format, formula] = found;
    const style = { ...cell.style, format };
    return formula === null ? { ...cell, style } : { value: cell.value ?? 0, formula, style };
  });
}

function unusedSheet({ unused }: Summary): NewSheet {
  const rows = [[say.unusedSheet, ""], [...say.unusedHeadings], ...unused.map(({ file, reason }) => [file, reason])];
  return worksheetOf(
    { name: say.unusedSheet, type: "summary", rows, merges: ["A1:B1"] },
    { widths: [50, 70], landscape: true },
    false,
  );
}

function empty(count: number): string[] {
  return Array.from({ length: count }, () => "");
}
