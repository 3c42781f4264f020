import { awaitsResult, isError, type Cell, type CellValue } from "../sheet/snapshot.ts";
import type { Figure } from "./figure.ts";
import { foldText } from "./fold.ts";
import { dateText, displayNumber, isDateFormat, type DisplayedNumber } from "./number-format.ts";
import { BLANK, readText, type Reading } from "./text-reading.ts";
import { readUnit, type Unit } from "./unit.ts";

export { figureOf, isDashText, isPlaceholderText, readText, type Reading } from "./text-reading.ts";

/** Reads a cell with the precision it displays; dates count from 1900 unless specified. Never throws. */
export function readCell(cell: Cell, date1904 = false): Reading {
  if (awaitsResult(cell)) return { kind: "uncalculated" };
  return readValue(cell.value, cell.format, date1904);
}

/** Reads a bare value; numbers are shown by `format` (`General` unless specified). */
export function readValue(value: CellValue, format = "General", date1904 = false): Reading {
  if (value === null) return BLANK;
  if (typeof value === "number") return readNumber(value, format, date1904);
  if (typeof value === "boolean") return { kind: "text", text: value ? "TRUE" : "FALSE" };
  if (isError(value)) return { kind: "error", error: value.error };
  const error = ERROR_SENTENCE.exec(value)?.[0];
  return error === undefined ? readText(value) : { kind: "error", error };
}

/** WPS shows an error of a cell function as a text that begins with it: `#N/A 全年预算数没有填写。` */
const ERROR_SENTENCE = /^#(?:N\/A|VALUE!|DIV\/0!|REF!|NAME\?|NUM!|NULL!|BUSY!)(?=\s|$)/u;

/** The figure a stored number shows under a number format. Dates give their number in shortest form. */
export function numberFigure(value: number, format = "General"): Figure {
  const shown = displayNumber(value, format);
  return {
    value: shown.value,
    exact: shown.exact,
    decimals: shown.decimals,
    unit: shownUnit(shown),
    text: shown.text,
    approximate: false,
    spread: null,
  };
}

function shownUnit({ percent, suffix }: DisplayedNumber): Unit | null {
  if (percent) return "%";
  return suffix === "" ? null : readUnit(foldText(suffix));
}

function readNumber(value: number, format: string, date1904: boolean): Reading {
  if (!Number.isFinite(value)) return { kind: "error", error: "#NUM!" };
  const date = isDateFormat(format) ? dateText(value, date1904) : null;
  return date === null
    ? { kind: "figure", figure: numberFigure(value, format), stored: "number" }
    : { kind: "text", text: date };
}
