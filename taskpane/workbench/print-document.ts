import type { DocumentBlock, DocumentPlan, TableBlock, PlannedRun } from "../../addin/compose/document-plan.ts";
import { reportDocument } from "../../addin/compose/report-document.ts";
import { planReviewReport, type ReportSource } from "../../addin/compose/review-report.ts";
import "./print-document.css";

/** Opens the browser's print dialog with 校验报告, from where it also becomes a PDF. */
export function printReport(source: ReportSource): void {
  printDocument(reportDocument(planReviewReport(source)));
}

/** Prints a document on pages of its own: nothing else of the page is on them, and it leaves the page when that is done. */
function printDocument(plan: DocumentPlan): void {
  document.querySelector(".jihe-print")?.remove();
  const { title } = document;
  const paper = document.createElement("div");
  paper.className = "jihe-print";
  paper.lang = "zh-CN";
  paper.append(...plan.blocks.map(blockElement));
  document.body.append(paper);
  // Browsers offer the title as the name of the PDF.
  document.title = plan.title;
  window.addEventListener(
    "afterprint",
    () => {
      document.title = title;
      paper.remove();
    },
    { once: true },
  );
  window.print();
}

function blockElement(block: DocumentBlock): HTMLElement {
  if (block.kind === "table") return tableElement(block);
  const element = document.createElement(block.style === "title" ? "h1" : "p");
  element.className = `jihe-print-${block.style}`;
  element.append(...block.runs.flatMap(runNodes));
  return element;
}

function tableElement({ widths, headings, rows }: TableBlock): HTMLTableElement {
  const table = document.createElement("table");
  const all = widths.reduce((sum, width) => sum + width, 0);
  const columns = document.createElement("colgroup");
  for (const width of widths) {
    const column = document.createElement("col");
    column.style.width = `${(width / all) * 100}%`;
    columns.append(column);
  }
  table.append(columns);
  rows.forEach((cells, index) => {
    const heading = index < headings;
    const row = (
      heading ? (table.tHead ?? table.createTHead()) : (table.tBodies[0] ?? table.createTBody())
    ).insertRow();
    for (const { runs, align, across = 1, down = 1 } of cells) {
      const cell = document.createElement(heading ? "th" : "td");
      if (align) cell.style.textAlign = align;
      cell.colSpan = across;
      cell.rowSpan = down;
      cell.append(...runs.flatMap(runNodes));
      row.append(cell);
    }
  });
  return table;
}

/** Line breaks stay: the style keeps them. */
function runNodes({ text, bold }: PlannedRun): Node[] {
  if (!bold) return [document.createTextNode(text)];
  const element = document.createElement("b");
  element.textContent = text;
  return [element];
}
