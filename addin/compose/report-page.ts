import { REVIEW_REPORT as say } from "../messages/review-report.ts";
import { formatPosition } from "../sheet/address.ts";
import type { ReportCell, ReportSheet } from "../sheet/report-sheet.ts";
import type { ReportEntry, ReviewReport } from "./review-report.ts";

/** Widths of 序号, 位置, 单元格, 现为, 应为 and 说明, in characters. */
const WIDTHS = [5, 23, 8, 10, 10, 58] as const;
const ALL = WIDTHS.length;

/** 校验报告 as a worksheet: A4 upright, to be printed and signed. */
export function reportPage(report: ReviewReport): ReportSheet {
  const rows: (readonly ReportCell[])[] = [
    across({ value: say.title, look: "title" }),
    ...headLines(report).map((value) => across({ value, look: "bare" })),
    across({ value: labelled(say.verdict, [report.verdict, ...report.remarks].join("")), look: "bare", bold: true }),
  ];
  const headRow = rows.length;
  rows.push(
    [say.head.number, say.head.place, say.head.cell, say.head.found, say.head.expected, say.head.note].map((value) => ({
      value,
      bold: true,
    })),
  );
  rows.push(...sectionRows(say.must(report.must.length), report.must, entryRow));
  rows.push(...sectionRows(say.explain(report.explain.length), report.explain, entryRow));
  rows.push(...sectionRows(say.gaps(report.gaps.length), report.gaps, gapRow));
  rows.push(across({ value: "", look: "bare" }), across({ value: say.signatures.join(GAP), look: "bare" }));
  return {
    name: say.sheet,
    rows,
    widths: WIDTHS,
    landscape: false,
    headRow,
    footer: { left: report.unit, right: report.date },
  };
}

/** Unit, year and day on one line, then the forms and what was checked of them. */
export function headLines({ unit, years, date, forms, coverage }: ReviewReport): string[] {
  return [
    [
      labelled(say.unit, unit === "" ? say.noUnit : unit),
      labelled(say.year, years === "" ? say.noYear : years),
      ...(date === "" ? [] : [labelled(say.date, date)]),
    ].join("    "),
    labelled(say.forms, forms.length === 0 ? say.noForms : forms.join("、")),
    ...(coverage === "" ? [] : [labelled(say.coverage, coverage)]),
  ];
}

function labelled(label: string, text: string): string {
  return `${label}：${text}`;
}

/** A heading, then the entries, those of one sheet under its name. */
function sectionRows(
  heading: string,
  entries: readonly ReportEntry[],
  rowOf: (entry: ReportEntry) => readonly ReportCell[],
): (readonly ReportCell[])[] {
  const rows: (readonly ReportCell[])[] = [across({ value: heading, bold: true })];
  let sheet = "";
  for (const entry of entries) {
    if (entry.sheet !== sheet) rows.push(across({ value: say.onSheet(entry.sheet) }));
    sheet = entry.sheet;
    rows.push(rowOf(entry));
  }
  return rows;
}

function entryRow({ number, cell, place, found, expected, note }: ReportEntry): readonly ReportCell[] {
  return [...placeCells(number, cell, place), { value: found }, { value: expected }, { value: note }];
}

function gapRow({ number, cell, place, note }: ReportEntry): readonly ReportCell[] {
  return [...placeCells(number, cell, place), { value: note, across: 3 }, EMPTY, EMPTY];
}

function placeCells(number: number, cell: ReportEntry["cell"], place: string): readonly ReportCell[] {
  return [{ value: number }, { value: place }, cell ? { value: formatPosition(cell), link: cell } : EMPTY];
}

/** Room to sign between two names. */
const GAP = "\u3000".repeat(7);

const EMPTY: ReportCell = { value: "" };

/** A row that is one cell across all columns. */
function across(cell: ReportCell): readonly ReportCell[] {
  const rest: ReportCell = cell.look === undefined ? EMPTY : { value: "", look: "bare" };
  return [{ ...cell, across: ALL }, ...Array.from({ length: ALL - 1 }, () => rest)];
}
