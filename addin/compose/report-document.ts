import { REVIEW_REPORT as say } from "../messages/review-report.ts";
import { formatPosition } from "../sheet/address.ts";
import { tableCell, text, type DocumentBlock, type DocumentPlan, type PlannedCell } from "./document-plan.ts";
import { headLines } from "./report-page.ts";
import type { ReportEntry, ReviewReport } from "./review-report.ts";

/** Widths of 序号, 位置, 单元格, 现为, 应为 and 说明, in parts. */
const WIDTHS = [6, 20, 8, 12, 13, 57] as const;

/** 校验报告 as a document: the same words as the worksheet, for Word and for printing. */
export function reportDocument(report: ReviewReport): DocumentPlan {
  return {
    title: report.unit === "" ? say.title : `${report.unit} ${say.title}`,
    compact: true,
    blocks: [
      text("title", say.title),
      ...headLines(report).map((line) => text("plain", line)),
      {
        kind: "text",
        style: "plain",
        runs: [{ text: `${say.verdict}：${[report.verdict, ...report.remarks].join("")}`, bold: true }],
      },
      findingsTable(report),
      text("plain", ""),
      text("plain", say.signatures.join("\u3000".repeat(5))),
    ],
  };
}

/** The table of findings: what must be changed, what is to be explained, what could not be checked. */
export function findingsTable({ must, explain, gaps }: Pick<ReviewReport, "must" | "explain" | "gaps">): DocumentBlock {
  const { head } = say;
  return {
    kind: "table",
    widths: WIDTHS,
    headings: 1,
    rows: [
      [head.number, head.place, head.cell, head.found, head.expected, head.note].map((words) => tableCell(words)),
      ...part(say.must(must.length), must, entryCells),
      ...part(say.explain(explain.length), explain, entryCells),
      ...part(say.gaps(gaps.length), gaps, gapCells),
    ],
  };
}

function part(
  heading: string,
  entries: readonly ReportEntry[],
  cellsOf: (entry: ReportEntry) => readonly PlannedCell[],
): (readonly PlannedCell[])[] {
  const rows: (readonly PlannedCell[])[] = [[{ runs: [{ text: heading, bold: true }], across: WIDTHS.length }]];
  let sheet = "";
  for (const entry of entries) {
    if (entry.sheet !== sheet) rows.push([{ runs: [{ text: say.onSheet(entry.sheet) }], across: WIDTHS.length }]);
    sheet = entry.sheet;
    rows.push(cellsOf(entry));
  }
  return rows;
}

function entryCells(entry: ReportEntry): readonly PlannedCell[] {
  return [...placeCells(entry), tableCell(entry.found), tableCell(entry.expected), tableCell(entry.note)];
}

function gapCells(entry: ReportEntry): readonly PlannedCell[] {
  return [...placeCells(entry), { runs: [{ text: entry.note }], across: 3 }];
}

function placeCells({ number, place, cell: at }: ReportEntry): readonly PlannedCell[] {
  return [tableCell(String(number), "center"), tableCell(place), tableCell(at ? formatPosition(at) : "")];
}
