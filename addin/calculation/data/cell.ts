import { CellValueType, type ICellData, type IDocumentData, type Nullable } from "@univerjs/core";
import type { CellContent } from "../../sheet/edit.ts";
import type { CellValue } from "../../sheet/snapshot.ts";
import { gridFormula } from "./formula.ts";

/** Error values as formulas print them. */
const ERRORS: ReadonlySet<string> = new Set([
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#VALUE!",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
  "#FIELD!",
]);

/** The value part of a grid cell. Text that looks like a number stays text; an empty value gives no keys at all. */
export function valueData(value: CellValue): ICellData {
  if (value === null) return {};
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "object") return { v: value.error, t: CellValueType.STRING };
  return { v: value, t: looksNumeric(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/**
 * New content of a grid cell in the form a set-values command takes: every part is named, so nothing of the former
 * content (formula, rich text, shared formula id) stays behind.
 */
export function contentData(content: CellContent): ICellData {
  if (content.kind === "formula") return { v: null, f: gridFormula(content.formula), p: null, si: null, t: null };
  return { v: null, t: null, ...valueData(content.value), f: null, p: null, si: null };
}

/** What a grid cell holds as a value of ours. Empty text counts as an empty cell unless a formula gave it. */
export function cellValueOf(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  if (cell.p) return richText(cell.p);
  const { v, t } = cell;
  if (v === undefined || v === null) return null;
  if (t === CellValueType.BOOLEAN) return TRUE.has(v);
  return typeof v === "string" ? textValueOf(v, cell) : v;
}

/** What a cell of truth values holds for TRUE. */
const TRUE = new Set<string | number | boolean>([1, true, "1", "TRUE"]);

function textValueOf(text: string, cell: ICellData): CellValue {
  if (text === "") return hasFormula(cell) ? "" : null;
  if (cell.t === CellValueType.NUMBER && looksNumeric(text)) return Number(text);
  return cell.t !== CellValueType.FORCE_STRING && ERRORS.has(text) ? { error: text } : text;
}

/** Whether the cell calculates. */
export function hasFormula(cell: Nullable<ICellData>): boolean {
  return Boolean(cell && ((cell.f ?? "") !== "" || (cell.si ?? "") !== ""));
}

function looksNumeric(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}

function richText(document: IDocumentData): CellValue {
  const text = (document.body?.dataStream ?? "").replace(/\r\n$/, "").replace(/\r\n?/g, "\n");
  return text === "" ? null : text;
}
