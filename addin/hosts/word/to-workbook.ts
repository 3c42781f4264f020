import { recognise } from "../../forms/recognise.ts";
import type { SheetSnapshot, WordOrigin, WorkbookSnapshot } from "../../sheet/snapshot.ts";
import { wordMessages } from "../../messages/word.ts";
import { paragraphOf, type Block, type Paragraph, type Table, type WordDocument, type WordNotice } from "./blocks.ts";
import { SheetDraft, type RowSource } from "./sheet-draft.ts";
import {
  isAttachmentLine,
  isBlank,
  isContinuation,
  isFootLine,
  isReportTitleLine,
  isTitleLine,
} from "./sheet-lines.ts";
import { SheetNames } from "./sheet-names.ts";

/** A sheet out of a document, with what only the document knows of it. */
export interface WordSheet {
  readonly snapshot: SheetSnapshot;
  /** Widths of the columns in twips; none for prose. */
  readonly widths: readonly number[];
  /** By row of the sheet. */
  readonly rows: readonly RowSource[];
  readonly anchors: ReadonlyMap<number, Paragraph>;
}

/** A document laid out as a workbook: one sheet a form, reports as sheets of one column. */
export interface WordWorkbook {
  readonly snapshot: WorkbookSnapshot;
  readonly sheets: readonly WordSheet[];
  readonly notices: readonly WordNotice[];
}

/** Lines above a table that may be its titles. */
const MOST_TITLES = 8;
/** Lines under a page break among which the title of a report is looked for. */
const TITLE_WITHIN = 5;

/**
 * Lays a document out as sheets. Short lines above a table become its title rows, 注 and 填报人 lines below stay with it, tables
 * with nothing between them are one. Prose is kept where it is a report, and otherwise only where the document holds nothing else.
 */
export function toWorkbook({ blocks, notices }: WordDocument): WordWorkbook {
  const layout = new Layout();
  for (const block of blocks) layout.add(block);
  const drafts = layout.finish();
  const names = new SheetNames();
  const laid = drafts.map(({ draft, prose }) => ({
    prose,
    sheet: sheetOf(draft, names.next(draft.title, fallbackName(draft, prose))),
  }));
  const wanted = laid.filter(({ prose, sheet }) => !prose || recognise(sheet.snapshot).forms.length > 0);
  const kept = wanted.length > 0 ? wanted : laid;
  const passedOver = laid.filter((item) => !kept.includes(item)).reduce((sum, { sheet }) => sum + sheet.rows.length, 0);
  const sheets = kept.map(({ sheet }) => sheet);
  return {
    sheets,
    snapshot: { sheets: sheets.map(({ snapshot }) => snapshot), names: [], date1904: false, externalLinks: false },
    notices: passedOver > 0 ? [...notices, { kind: "prose", count: passedOver }] : notices,
  };
}

interface Laid {
  readonly draft: SheetDraft;
  readonly prose: boolean;
}

class Layout {
  private readonly laid: Laid[] = [];
  private current: SheetDraft | null = null;
  /** Paragraphs since the last table, with their numbers. */
  private pending: { readonly paragraph: Paragraph; readonly number: number }[] = [];
  private paragraphs = 0;
  private tables = 0;

  add(block: Block): void {
    if (block.kind === "table") this.table(block);
    else this.pending.push({ paragraph: block, number: isBlank(block) ? this.paragraphs : ++this.paragraphs });
  }

  finish(): readonly Laid[] {
    const rest = this.afterFootLines();
    this.close();
    this.prose(rest);
    return this.laid;
  }

  private table(table: Table): void {
    const rest = this.afterFootLines();
    const cut = titlesFrom(rest.map(({ paragraph }) => paragraph));
    const [before, titles] = [rest.slice(0, cut), rest.slice(cut).filter(({ paragraph }) => !isBlank(paragraph))];
    const lines = titles.filter(({ paragraph }) => !isContinuation(paragraph));
    const goesOn =
      this.current !== null && lines.length === 0 && before.every(({ paragraph }) => isContinuation(paragraph));
    if (!goesOn) {
      this.close();
      this.prose(before);
    }
    const draft = (this.current ??= new SheetDraft());
    if (!goesOn) {
      draft.title = lines.map(({ paragraph }) => paragraph.text.trim()).findLast((text) => text.includes("表")) ?? "";
      for (const { paragraph, number } of lines) draft.line(paragraph, number);
    }
    draft.table(table, ++this.tables, (cell) => paragraphOf(cell.blocks));
    draft.title ||= titleInside(table);
    this.pending = [];
  }

  /** Puts the foot lines at the head of what is pending under the current table; returns the rest. */
  private afterFootLines(): typeof this.pending {
    const { current, pending } = this;
    if (!current) return pending;
    let foot = 0;
    for (const [index, { paragraph }] of pending.entries()) {
      if (paragraph.pageBreak || !(isBlank(paragraph) || isFootLine(paragraph))) break;
      if (!isBlank(paragraph)) foot = index + 1;
    }
    for (const { paragraph, number } of pending.slice(0, foot))
      if (!isBlank(paragraph)) current.line(paragraph, number);
    return pending.slice(foot);
  }

  /** Paragraphs that belong to no table; a new sheet where a page or an attachment begins with the title of a report. */
  private prose(all: typeof this.pending): void {
    let draft = new SheetDraft();
    const end = (): void => {
      if (draft.cells.size > 0) this.laid.push({ draft, prose: true });
      draft = new SheetDraft();
    };
    for (const [index, { paragraph, number }] of all.entries()) {
      const begins = paragraph.pageBreak || isAttachmentLine(paragraph);
      const near = all.slice(index, index + TITLE_WITHIN);
      if (begins && near.some((item) => isReportTitleLine(item.paragraph))) end();
      if (isBlank(paragraph)) continue;
      if (draft.title === "" && isReportTitleLine(paragraph)) draft.title = paragraph.text.trim();
      draft.line(paragraph, number);
    }
    end();
  }

  private close(): void {
    if (this.current && this.current.cells.size > 0) this.laid.push({ draft: this.current, prose: false });
    this.current = null;
  }
}

/** Index of the first title line of the table that follows: the last short lines, not beyond a page break. */
function titlesFrom(paragraphs: readonly Paragraph[]): number {
  let cut = paragraphs.length;
  while (cut > 0 && paragraphs.length - cut < MOST_TITLES) {
    const paragraph = paragraphs[cut - 1];
    if (!paragraph || !isTitleLine(paragraph)) break;
    cut--;
    if (paragraph.pageBreak) break;
  }
  return cut;
}

/** The title of a table that is in its first rows. */
function titleInside({ cells }: Table): string {
  return (
    cells
      .filter(({ row, text }) => row < 4 && text.trim().length < 40)
      .map(({ text }) => text.trim())
      .find((text) => /表(?:[（(][^（()）]*[)）])?$/u.test(text)) ?? ""
  );
}

function fallbackName(draft: SheetDraft, prose: boolean): string {
  if (prose) return wordMessages.proseSheet;
  const first = draft.sources.find((source) => source.kind === "row");
  return wordMessages.tableSheet(first?.kind === "row" ? first.table : 1);
}

function sheetOf(draft: SheetDraft, name: string): WordSheet {
  return {
    snapshot: {
      name,
      visibility: "visible",
      rowCount: draft.rows,
      columnCount: draft.columns,
      cells: draft.cells,
      merges: draft.areas(),
      protected: false,
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
      noted: new Set(),
      validated: [],
      word: originOf(draft.sources),
    },
    widths: draft.widths,
    rows: draft.sources,
    anchors: draft.anchors,
  };
}

function originOf(rows: readonly RowSource[]): WordOrigin {
  for (const row of rows) if (row.kind === "row") return { table: row.table };
  const numbers = rows.flatMap((row) => (row.kind === "paragraph" ? [row.paragraph] : []));
  return { paragraphs: [numbers[0] ?? 1, numbers.at(-1) ?? 1] };
}
