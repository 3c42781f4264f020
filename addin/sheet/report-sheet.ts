import type { Area, CellRef } from "./address.ts";

/** One worksheet of an exported report (结果工作表), as plain data. */
export interface ReportSheet {
  readonly name: string;
  readonly rows: readonly (readonly ReportCell[])[];
  /** Column widths in characters of {@link CHARACTER} pixels. All of them fit one page across at 9 pt or more; see `PAGE_WIDTH`. */
  readonly widths: readonly number[];
  readonly landscape: boolean;
  /** The header row, repeated on every printed page; row 0 by default. As row 0 it stays in view. */
  readonly headRow?: number;
  /** What is at the foot of each page beside the page number. */
  readonly footer?: { readonly left: string; readonly right: string };
}

export interface ReportCell {
  readonly value: string | number;
  /** The cell links to this place of the workbook. */
  readonly link?: CellRef;
  readonly bold?: true;
  /** Columns it covers, itself included; 1 by default. The cells it covers are listed in the row as empty ones. */
  readonly across?: number;
  /** `title`: large, in the middle, without lines; `bare`: without lines. Ruled by default. */
  readonly look?: "title" | "bare";
}

/** Points of the type on result sheets, and of their titles. */
export const REPORT_TYPE = { text: 10.5, title: 16 } as const;

/** Pixels of a character of width; hosts whose unit depends on the workbook's font convert. */
export const CHARACTER = 7;

/** Characters of all columns together that fit A4 upright and on its side so that type of 10.5 pt is printed at 9 pt or more. */
export const PAGE_WIDTH = { portrait: 114, landscape: 164 } as const;

/** Points of a line of text, the room around the lines of a row, and Excel's highest row. */
const LINE = { text: 14, title: 24 } as const;
const ROOM = 3;
const HIGHEST = 409;

/** How much wider bold type runs. */
const BOLD = 1.04;

/** Row heights in points, so that no wrapped text is cut in whatever program opens the sheet; rows of one line have 18. */
export function reportHeights({ rows, widths }: Pick<ReportSheet, "rows" | "widths">): number[] {
  return rows.map((cells) =>
    Math.max(18, ...cells.map((cell, column) => Math.min(HIGHEST, heightOf(cell, column, widths)))),
  );
}

function heightOf({ value, across = 1, look, bold }: ReportCell, column: number, widths: readonly number[]): number {
  const width = widths.slice(column, column + across).reduce((sum, each) => sum + each, 0) || 9;
  const plain = bold ? BOLD : 1;
  const size = look === "title" ? REPORT_TYPE.title / REPORT_TYPE.text : plain;
  const line = look === "title" ? LINE.title : LINE.text;
  return linesOf(String(value), Math.max(4, width - 1) / size) * line + ROOM;
}

/** Chinese characters and full-width signs of 10.5 pt are two characters wide. */
const WIDE = 2;

/** Lines a text takes at a width in characters. */
function linesOf(text: string, width: number): number {
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / width)), 0);
}

function widthOf(line: string): number {
  const wide = line.match(/[\u2014\u2018-\u201D\u2026\u2460-\u24FF\u2E80-\uFFEF]/gu)?.length ?? 0;
  return line.length - wide + wide * WIDE;
}

/** The areas of cells that cover several columns. */
export function reportMerges({ rows }: Pick<ReportSheet, "rows">): Area[] {
  const areas: Area[] = [];
  rows.forEach((cells, row) =>
    cells.forEach(({ across = 1 }, column) => {
      if (across > 1) areas.push({ top: row, bottom: row, left: column, right: column + across - 1 });
    }),
  );
  return areas;
}
