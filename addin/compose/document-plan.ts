/** A document to be made (校验报告, 自评报告草稿 …) as plain data: what is in it, not how a format says it. */
export interface DocumentPlan {
  /** Title in the properties of the file. */
  readonly title: string;
  /** Wide tables want the page on its side. */
  readonly landscape?: true;
  /** A form to be signed: narrow margins and small type, so that it takes few pages. */
  readonly compact?: true;
  readonly blocks: readonly DocumentBlock[];
}

export type DocumentBlock = TextBlock | TableBlock;

/**
 * How a paragraph looks. The layout is that of official documents (GB/T 9704-2012): `title` 小标宋 二号 centred, `subtitle`
 * 楷体 三号 centred, `heading1` 黑体, `heading2` 楷体, `heading3` 仿宋 bold, `body` 仿宋 三号 with two characters in front,
 * `plain` the same without, `note` 小四 in single lines, `signature` set right with four characters free.
 */
export type TextStyle =
  "title" | "subtitle" | "heading1" | "heading2" | "heading3" | "body" | "plain" | "note" | "signature";

export interface TextBlock {
  readonly kind: "text";
  readonly style: TextStyle;
  readonly runs: readonly PlannedRun[];
  /** Begins on a new page. */
  readonly newPage?: true;
  /** Stays on one page with the paragraph behind it. */
  readonly withNext?: true;
}

/** Text in one look; `\n` breaks the line. */
export interface PlannedRun {
  readonly text: string;
  readonly bold?: true;
  /** Marked with a colour: `open` (yellow) is to be filled in, `doubt` (blue) is to be looked at again. */
  readonly highlight?: "open" | "doubt";
  /** Name of a bookmark around the run: letters, digits and `_`, not beginning with a digit, at most 40; names are unique. */
  readonly bookmark?: string;
}

/** A table with borders, as wide as the text. */
export interface TableBlock {
  readonly kind: "table";
  /** Widths of the columns in proportion to each other. */
  readonly widths: readonly number[];
  /** How many of the first rows are headings: bold, shaded, repeated on every page. */
  readonly headings: number;
  /** Cells covered by a `down` of a row above are left out. */
  readonly rows: readonly (readonly PlannedCell[])[];
}

export interface PlannedCell {
  readonly runs: readonly PlannedRun[];
  /** Left by default; headings are centred. */
  readonly align?: "center" | "right";
  /** Columns it covers, 1 by default. */
  readonly across?: number;
  /** Rows it covers, 1 by default. */
  readonly down?: number;
}

/** A paragraph of plain text. */
export function text(style: TextStyle, words: string): TextBlock {
  return { kind: "text", style, runs: [{ text: words }] };
}

/** A cell of plain text. */
export function tableCell(words: string, align?: PlannedCell["align"]): PlannedCell {
  return { runs: [{ text: words }], ...(align && { align }) };
}
