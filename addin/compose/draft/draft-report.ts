import { DRAFT } from "../../messages/draft.ts";
import type { OutlineEntry } from "../../messages/draft-outlines.ts";
import { formatCellRef } from "../../sheet/address.ts";
import type { WorkbookSnapshot } from "../../sheet/snapshot.ts";
import type { Review, ReviewOptions } from "../../review/types.ts";
import { tableCell, text, type DocumentBlock, type DocumentPlan, type TextBlock } from "../document-plan.ts";
import { sheetMarks } from "./bookmark.ts";
import { filingParts, type FilingParts } from "./filing-parts.ts";
import { outlineFor } from "./outline.ts";
import { body } from "./paragraph.ts";
import { doubtsOf, Pen, type DraftTask } from "./pen.ts";
import { TOPICS } from "./topics.ts";

/** What the review was made with, and the paragraphs of a report whose outline is taken over. */
interface DraftOptions extends ReviewOptions {
  readonly outline?: readonly string[];
}

/** The draft of the written reports (自评报告草稿) of a workbook. Plain data; the same input gives the same draft. */
interface Draft {
  readonly plan: DocumentPlan;
  /** What is to be filled in and looked at again, in the order of the text. */
  readonly tasks: readonly DraftTask[];
}

/**
 * Drafts the reports of all units and projects of the workbook, one behind the other, from the filled forms and what the check
 * found in them; `null` where no filled form is there. The last page lists what is open.
 */
export function draftReport(workbook: WorkbookSnapshot, review: Review, options: DraftOptions = {}): Draft | null {
  const filings = filingParts(workbook, options);
  if (filings.length === 0) return null;
  const pen = new Pen(doubtsOf(review.findings), sheetMarks(workbook.sheets));
  // The report that was given is that of the unit, or of the project where there is no other report.
  const given = (index: number): readonly string[] | null => (index === 0 ? (options.outline ?? null) : null);
  const reports = filings.map((parts, index) => reportBlocks(parts, outlineFor(parts, given(index)), pen));
  const title = titleOf(filings[0]).join("");
  const blocks = reports.flatMap((report, index) =>
    report.map((block, at) => (index > 0 && at === 0 ? { ...block, newPage: true as const } : block)),
  );
  const tasks = blocks.flatMap(({ runs }) => runs.flatMap((run) => pen.taskOf(run) ?? []));
  return { plan: { title, blocks: [...blocks, ...taskList(tasks)] }, tasks };
}

function reportBlocks(parts: FilingParts, outline: readonly OutlineEntry[], pen: Pen): TextBlock[] {
  const [subject, name] = titleOf(parts);
  const head = parts.about === "project" ? DRAFT.open.project : DRAFT.open.unit;
  const blocks: TextBlock[] = [
    {
      kind: "text",
      style: "title",
      runs: [
        subject === "" ? pen.open(head) : { text: subject },
        { text: "\n" },
        ...(parts.year === null ? [pen.open(DRAFT.open.year)] : []),
        { text: name },
      ],
    },
  ];
  let [chapter, part] = [0, 0];
  for (const [index, entry] of outline.entries()) {
    if (entry.level === 1) [chapter, part] = [chapter + 1, 0];
    else part++;
    blocks.push(text(entry.level === 1 ? "heading1" : "heading2", numbered(entry, chapter, part)));
    blocks.push(...entry.topics.flatMap((topic) => TOPICS[topic](parts, pen)));
    const isHead = entry.level === 1 && outline[index + 1]?.level === 2;
    if (entry.topics.length === 0 && !isHead) blocks.push(body([pen.open(DRAFT.open.other)]));
  }
  const unit: TextBlock = {
    kind: "text",
    style: "signature",
    runs: [parts.unit === "" ? pen.open(DRAFT.open.unit) : { text: parts.unit }],
    withNext: true,
  };
  const date: TextBlock = { kind: "text", style: "signature", runs: [pen.open(DRAFT.open.date)] };
  // Unit and date are kept on one page with the last line of the report.
  const last = blocks.pop();
  const closing: TextBlock[] = last ? [{ ...last, withNext: true }] : [];
  return [...blocks, ...closing, { ...text("signature", ""), withNext: true }, unit, date];
}

function titleOf(parts: FilingParts | undefined): readonly [subject: string, name: string] {
  if (!parts) return ["", ""];
  const year = parts.year === null ? "" : DRAFT.year(parts.year);
  return parts.about === "department"
    ? [parts.unit, DRAFT.department.title(year)]
    : [parts.project, DRAFT.project.title(year)];
}

const NUMERALS = "一二三四五六七八九十";

/** 一、 and （一）. */
function numbered({ level, heading }: OutlineEntry, chapter: number, part: number): string {
  const numeral = (number: number): string =>
    number <= 10
      ? (NUMERALS[number - 1] ?? "")
      : `${number >= 20 ? (NUMERALS[Math.floor(number / 10) - 1] ?? "") : ""}十${NUMERALS[(number % 10) - 1] ?? ""}`;
  return level === 1 ? `${numeral(chapter)}、${heading}` : `（${numeral(part)}）${heading}`;
}

/** The last page: every open place and every figure in doubt. */
function taskList(tasks: readonly DraftTask[]): DocumentBlock[] {
  if (tasks.length === 0) return [];
  const { list } = DRAFT;
  const open = tasks.filter(({ kind }) => kind === "open").length;
  const rows = tasks.map(({ kind, name, cell: at, found, message }, index) => [
    tableCell(String(index + 1), "center"),
    tableCell(list.kinds[kind], "center"),
    tableCell(kind === "open" ? name : list.doubt({ name, found, message })),
    tableCell(at ? formatCellRef(at) : ""),
  ]);
  return [
    { ...text("subtitle", list.title), newPage: true },
    text("note", list.intro(open, tasks.length - open)),
    {
      kind: "table",
      widths: [1, 1.2, 8, 3],
      headings: 1,
      rows: [list.headings.map((heading) => tableCell(heading)), ...rows],
    },
  ];
}
