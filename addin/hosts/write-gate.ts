import { isOnGrid, type CellRef } from "../sheet/address.ts";
import type { CellContent, SkipReason } from "../sheet/edit.ts";
import { mergeIndex } from "../sheet/merges.ts";
import { cellAt, type Cell, type CellValue, type SheetSnapshot } from "../sheet/snapshot.ts";

/** Longest text and longest formula a cell holds in Excel. */
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

/** Why a cell of this sheet must not be written, or `null` when it may be. `sheet` is absent when no such sheet exists. */
export function writeBarrier(sheet: SheetSnapshot | undefined, { row, column }: CellRef): SkipReason | null {
  if (!sheet) return "missing-sheet";
  if (!isOnGrid({ row, column })) return "outside-grid";
  if (mergeIndex(sheet).isCovered(row, column)) return "covered";
  const cell = cellAt(sheet, row, column);
  if (cell.array) return "array";
  return sheet.protected && cell.locked ? "locked" : null;
}

/** Whether a cell can hold this content at all: finite numbers, texts and formulas within the limits of a cell. */
export function isWritable(content: CellContent): boolean {
  if (content.kind === "formula") return content.formula.trim() !== "" && content.formula.length <= MAX_FORMULA;
  if (typeof content.value === "number") return Number.isFinite(content.value);
  return typeof content.value !== "string" || content.value.length <= MAX_TEXT;
}

/** The content of a cell as a write would put it there. An error value without formula is its printed text. */
export function contentOf(cell: Cell): CellContent {
  if (cell.formula !== null) return { kind: "formula", formula: cell.formula };
  return { kind: "value", value: plainValue(cell.value) };
}

/** Whether the cell still holds what was written. Blank text and an empty cell are the same. */
export function holds(cell: Cell, content: CellContent): boolean {
  const now = contentOf(cell);
  if (now.kind === "formula" || content.kind === "formula") {
    return now.kind === "formula" && content.kind === "formula" && sameFormula(now.formula, content.formula);
  }
  return (now.value === "" ? null : now.value) === (content.value === "" ? null : content.value);
}

/** Formulas are equal when they differ in white space outside of quotes only; hosts print them their own way. */
function sameFormula(a: string, b: string): boolean {
  const bare = (text: string): string => text.replace(/^=/, "").replace(/(?<quoted>"[^"]*"|'[^']*')|\s+/g, "$<quoted>");
  return bare(a) === bare(b);
}

function plainValue(value: CellValue): number | string | boolean | null {
  return typeof value === "object" && value !== null ? value.error : value;
}
