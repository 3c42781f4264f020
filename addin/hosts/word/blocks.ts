/** Where a paragraph is in the text of the document part: offsets into it, for writing comments. */
export interface ParagraphSpan {
  /** Of its start tag and of the end of that tag. */
  readonly start: number;
  readonly inner: number;
  /** Behind its properties (`w:pPr`), or `inner` where it has none. */
  readonly body: number;
  /** Of its end tag, and behind it. Equal to `inner` where the paragraph is one self-closed tag. */
  readonly innerEnd: number;
  readonly end: number;
}

/** A paragraph outside of tables, as the user reads it: automatic number, ticks and field results are text. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: string;
  /** A new page begins with it. */
  readonly pageBreak: boolean;
  readonly centred: boolean;
  /** `null` in formats that are only read. */
  readonly span: ParagraphSpan | null;
}

/** A cell of a table's grid: zero-based place, size in grid rows and columns. */
export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** Its paragraphs, joined by line breaks. */
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** A table with a regular grid. Cells are in reading order. */
export interface Table {
  readonly kind: "table";
  readonly cells: readonly TableCell[];
  readonly rows: number;
  readonly columns: number;
  /** Widths of the columns in twips (1/1440 inch). */
  readonly widths: readonly number[];
}

export type Block = Paragraph | Table;

/** What of a document was read in a certain way or not at all. */
export type WordNoticeKind =
  "cells" | "tracked" | "hidden" | "pictures" | "objects" | "outside" | "footnotes" | "prose";

/** One notice; `count` is 0 where the number says nothing. */
export interface WordNotice {
  readonly kind: WordNoticeKind;
  readonly count: number;
}

/** A document in reading order. */
export interface WordDocument {
  readonly blocks: readonly Block[];
  readonly notices: readonly WordNotice[];
}

/** The first paragraph of a cell that holds text, else its first; tables inside are looked through. */
export function paragraphOf(blocks: readonly Block[]): Paragraph | null {
  let first: Paragraph | null = null;
  for (const block of blocks) {
    const found = block.kind === "paragraph" ? block : paragraphOf(block.cells.flatMap((cell) => cell.blocks));
    if (found && found.text.trim() !== "") return found;
    first ??= found;
  }
  return first;
}

/** Text of blocks: paragraphs and rows on lines of their own, cells of a row parted by tabs. */
export function blocksText(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (block.kind === "paragraph" ? block.text : tableText(block)))
    .join("\n")
    .trimEnd();
}

function tableText({ cells, rows }: Table): string {
  const lines: string[][] = Array.from({ length: rows }, () => []);
  for (const cell of cells) lines[cell.row]?.push(cell.text);
  return lines.map((line) => line.join("\t")).join("\n");
}
