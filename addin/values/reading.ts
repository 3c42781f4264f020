import { isBlankText } from "../sheet/label.ts";
import { isError, type Cell, type CellValue } from "../sheet/snapshot.ts";
import { plainFigure, parseFigure, type Figure } from "./figure.ts";
import { foldText } from "./fold.ts";
import { dateText, displayNumber, isDateFormat } from "./number-format.ts";
import { readUnit } from "./unit.ts";

/** What a cell says, read once at the boundary. `text` is always as the cell shows it. */
export type Reading =
  | { readonly kind: "figure"; readonly figure: Figure; readonly stored: "number" | "text" }
  | { readonly kind: "blank" }
  /** —, /, 无, 不适用: the writer says that nothing belongs here. */
  | { readonly kind: "dash"; readonly text: string }
  /** ……, ××, 待定: a template's filler nobody replaced. */
  | { readonly kind: "placeholder"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "error"; readonly error: string }
  /** A formula nobody has calculated. */
  | { readonly kind: "uncalculated" };

const DASH_SHAPE = /^(?:[-—–―─一]{1,4}|[/\\]{1,2}|无|暂无|无数据|不适用|不涉及|未涉及|N\/A|NA)[。.]?$/iu;

const FILLER = "(?:[*×Xx✕]{2,}|[*]|\\.{3,}|…+|_{2,}|待定|待补充|待填报?|待完善|TBD)";
const PLACEHOLDER_SHAPE = new RegExp(`^(?:(?:指标|目标)\\s*\\d*\\s*:?\\s*)?(?:[≥≤<>=]{0,2}\\s*${FILLER}+\\s*(?:%|[\\p{Script=Han}]{0,2}))[。.]?$`, "iu");
const EMPTY_ITEM_SHAPE = /^(?:指标|目标)\s*\d+\s*[:.、]?$/u;

/** Whether the text stands for 不适用: `—`, `/`, `无`. */
export function isDashText(text: string): boolean {
  return DASH_SHAPE.test(foldText(text).replace(/ /g, ""));
}

/** Whether the text is template filler: `……`, `××个`, `待定`, `指标1：`, `指标2：……`. */
export function isPlaceholderText(text: string): boolean {
  const folded = foldText(text);
  return PLACEHOLDER_SHAPE.test(folded) || EMPTY_ITEM_SHAPE.test(folded);
}

const BLANK: Reading = { kind: "blank" };

/** Reads a cell with the precision it displays. Never throws. */
export function readCell(cell: Cell): Reading {
  if (cell.uncalculated) return { kind: "uncalculated" };
  return readValue(cell.value, cell.format);
}

/** Reads a bare value; numbers are shown by `format` (`General` unless told). */
export function readValue(value: CellValue, format = "General"): Reading {
  if (value === null) return BLANK;
  if (typeof value === "number") return readNumber(value, format);
  if (typeof value === "boolean") return { kind: "text", text: value ? "TRUE" : "FALSE" };
  if (isError(value)) return { kind: "error", error: value.error };
  return readText(value);
}

/** Reads a typed text: a figure stored as text, a dash, filler, or words. */
export function readText(text: string): Reading {
  if (isBlankText(text)) return BLANK;
  const figure = parseFigure(text);
  if (figure) return { kind: "figure", figure, stored: "text" };
  if (isDashText(text)) return { kind: "dash", text };
  return isPlaceholderText(text) ? { kind: "placeholder", text } : { kind: "text", text };
}

/** The figure of a reading, or `null`. */
export function figureOf(reading: Reading): Figure | null {
  return reading.kind === "figure" ? reading.figure : null;
}

/** The figure a stored number shows under a number format. Dates give their number in shortest form. */
export function numberFigure(value: number, format = "General"): Figure {
  const shown = displayNumber(value, format);
  const unit = shown.percent ? "%" : shown.suffix === "" ? null : readUnit(foldText(shown.suffix));
  return { ...plainFigure("0", unit, shown.text), value: shown.value, exact: shown.exact, decimals: shown.decimals };
}

function readNumber(value: number, format: string): Reading {
  if (!Number.isFinite(value)) return { kind: "error", error: "#NUM!" };
  const date = isDateFormat(format) ? dateText(value) : null;
  return date === null ? { kind: "figure", figure: numberFigure(value, format), stored: "number" } : { kind: "text", text: date };
}
