import type { Area } from "../../../sheet/address.ts";

/** A font: its size in points, its family and character set by the numbers of the format (ECMA-376 Part 1, 18.8). */
export interface NewFont {
  readonly name: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly family?: number;
  readonly charset?: number;
}

/** The look of a cell in a new workbook; what is left out is the default. */
export interface NewCellStyle {
  readonly font?: NewFont;
  /** Thin black lines on all four sides. */
  readonly isRuled?: boolean;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center";
  readonly wraps?: boolean;
  /** Letters are upright, one below the other. */
  readonly isStacked?: boolean;
  /** Number format code; `General` where left out. */
  readonly format?: string;
}

/** A cell of a new workbook. */
export interface NewCell {
  readonly value: string | number | null;
  /** Formula without the leading `=`; `value` is its result. */
  readonly formula?: string;
  readonly style?: NewCellStyle;
}

/** Margins of a printed page, in inches. */
interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly header: number;
  readonly footer: number;
}

/** How a sheet is printed: A4, as many pages high as it takes and one wide. */
interface PageSetup {
  readonly landscape: boolean;
  readonly margins: Margins;
  /** Rows repeated on every page, one-based, e.g. `2:3`; `null` for none. */
  readonly repeatedRows: string | null;
  /** Zero-based rows after which a page ends. */
  readonly breaks: readonly number[];
}

/** A sheet of a new workbook. */
export interface NewSheet {
  readonly name: string;
  readonly rows: readonly (readonly NewCell[])[];
  /** Column widths in characters. */
  readonly widths: readonly number[];
  /** Row heights in points; rows without one have the default. */
  readonly heights?: readonly number[];
  readonly merges?: readonly Area[];
  /** Rows at the top that stay in view. */
  readonly frozenRows?: number;
  readonly page?: PageSetup;
}

/** A workbook to be written from nothing. */
export interface NewWorkbook {
  readonly title?: string;
  /** Time of writing; left out, the file carries none, so that the same content gives the same bytes. */
  readonly written?: Date;
  readonly sheets: readonly NewSheet[];
}
