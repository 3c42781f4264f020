import type { Cell } from "../sheet/snapshot.ts";

/** Characters of one cell that are read; what is behind them is left to people and named as not checked. */
export const PROSE_LIMIT = 4000;
/** Characters of a label: the name of an indicator, a heading. */
export const LABEL_LIMIT = 200;

/** Characters of one written report that are read: filed ones have a few thousand, the longest some ten thousand. */
export const REPORT_LIMIT = 100_000;

/** The cell as it is read: a text beyond the limit ends there. */
export function readableCell(cell: Cell, limit = PROSE_LIMIT): Cell {
  const { value } = cell;
  return typeof value === "string" && value.length > limit ? { ...cell, value: cutAt(value, limit) } : cell;
}

/** The start of a text, never through the middle of a character. */
function cutAt(text: string, length: number): string {
  return text.slice(0, /[\uD800-\uDBFF]/.test(text.charAt(length - 1)) ? length - 1 : length);
}
