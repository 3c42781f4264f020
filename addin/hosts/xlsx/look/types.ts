import type { Area } from "../../../sheet/address.ts";

/**
 * How a workbook looks, beside its content: what a grid needs to show the file faithfully.
 * Read by `readLook`, never paid for by the plain read. Plain data, structured-clone safe.
 */
export interface WorkbookLook {
  /** Sheets in the order of the snapshot's sheets. */
  readonly sheets: readonly SheetLook[];
  /** Distinct cell styles; {@link SheetLook.cellStyles} points into it. Index 0 is the workbook's default style. */
  readonly styles: readonly CellStyle[];
  /** Index of the sheet shown first, among {@link sheets}. */
  readonly activeSheet: number;
}

/** The look of one sheet. Rows and columns are zero-based. */
export interface SheetLook {
  readonly name: string;
  /** Style index by `cellKey`; cells that are not listed take the style of their row, then of their column, then 0. */
  readonly cellStyles: ReadonlyMap<number, number>;
  readonly rowStyles: ReadonlyMap<number, number>;
  readonly columns: readonly ColumnLook[];
  readonly rows: ReadonlyMap<number, RowLook>;
  /** Default column width in characters of the default font. */
  readonly defaultColumnWidth: number;
  /** Default row height in points. */
  readonly defaultRowHeight: number;
  readonly gridLines: boolean;
  /** Tab colour as `RRGGBB`, or `null`. */
  readonly tabColor: string | null;
  /** Rows and columns frozen at the top and left; `null` where nothing is frozen. */
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  /** Notes and threaded comments by cell key. */
  readonly notes: ReadonlyMap<number, NoteLook>;
  readonly validations: readonly ValidationLook[];
  readonly conditionalFormats: readonly ConditionalFormatLook[];
  /** Rich text (several fonts in one cell) by cell key. */
  readonly richText: ReadonlyMap<number, readonly TextRun[]>;
}

export interface ColumnLook {
  readonly first: number;
  readonly last: number;
  /** Width in characters of the default font, or `null` for the default width. */
  readonly width: number | null;
  readonly hidden: boolean;
  readonly style: number;
}

export interface RowLook {
  /** Height in points, or `null` for automatic. */
  readonly height: number | null;
  readonly hidden: boolean;
}

export interface CellStyle {
  readonly font: FontLook;
  /** Fill colour `RRGGBB`, or `null` for none. Patterns and gradients are given by their leading colour. */
  readonly fill: string | null;
  readonly borders: BordersLook;
  readonly alignment: AlignmentLook;
  /** Number format code; `General` where none is set. */
  readonly format: string;
}

export interface FontLook {
  readonly name: string;
  /** Exact size in points, e.g. 10.5 (五号). */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** `RRGGBB`, or `null` for automatic (black). */
  readonly color: string | null;
  readonly vertical: "superscript" | "subscript" | null;
}

/** Line styles as the file names them: `thin`, `medium`, `thick`, `double`, `dashed`, `dotted`, `hair` … */
export interface BorderLook {
  readonly style: string;
  readonly color: string | null;
}

export interface BordersLook {
  readonly left: BorderLook | null;
  readonly right: BorderLook | null;
  readonly top: BorderLook | null;
  readonly bottom: BorderLook | null;
  readonly diagonal: BorderLook | null;
  readonly diagonalUp: boolean;
  readonly diagonalDown: boolean;
}

export interface AlignmentLook {
  readonly horizontal:
    "general" | "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";
  readonly vertical: "top" | "center" | "bottom" | "justify" | "distributed";
  readonly wrap: boolean;
  /** Indent levels (one level is about three spaces). */
  readonly indent: number;
  /** Degrees, counter-clockwise positive, −90…90. */
  readonly rotation: number;
  /** Characters are upright, one below the other (竖排文字). */
  readonly stacked: boolean;
}

export interface NoteLook {
  readonly author: string;
  readonly text: string;
  /** A threaded comment (批注会话) is behind the note; `text` then holds the whole thread. */
  readonly threaded: boolean;
}

export interface ValidationLook {
  readonly areas: readonly Area[];
  readonly type: "none" | "whole" | "decimal" | "list" | "date" | "time" | "textLength" | "custom";
  readonly operator:
    | "between"
    | "notBetween"
    | "equal"
    | "notEqual"
    | "lessThan"
    | "lessThanOrEqual"
    | "greaterThan"
    | "greaterThanOrEqual";
  readonly formula1: string;
  readonly formula2: string;
  readonly allowBlank: boolean;
  /** A list shows its drop-down arrow. */
  readonly dropDown: boolean;
  readonly errorStyle: "stop" | "warning" | "information";
  readonly showError: boolean;
  readonly errorTitle: string;
  readonly error: string;
  readonly promptTitle: string;
  readonly prompt: string;
}

export interface ConditionalFormatLook {
  readonly areas: readonly Area[];
  /** As the file names it: `expression`, `cellIs`, `containsText`, `colorScale`, `dataBar`, `iconSet`, `top10`, `duplicateValues` … */
  readonly type: string;
  readonly operator: string;
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly formulas: readonly string[];
  /** What the rule changes; `null` for scales, bars and icons. */
  readonly style: ConditionalStyle | null;
  /** Colours of a scale or bar, in order. */
  readonly colors: readonly string[];
  /** Points of a scale, bar or icon set, in order. */
  readonly points: readonly { readonly type: string; readonly value: string }[];
  /** Name of the icon set, or `""`. */
  readonly iconSet: string;
}

/** A differential style: only what it sets. */
export interface ConditionalStyle {
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: boolean | null;
  readonly strike: boolean | null;
}

/** A stretch of text in one font; `font: null` means the cell's own. */
export interface TextRun {
  readonly text: string;
  readonly font: FontLook | null;
}
