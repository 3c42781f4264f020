import type { CellContent } from "../../sheet/edit.ts";
import type { Cell, CellValue } from "../../sheet/snapshot.ts";

const ERROR_VALUE =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|BUSY!|EXTERNAL!)$/;

/** Text that no edition of Excel reads as anything but text: it starts with a Han character that is no numeral. */
const PLAIN_TEXT = /^(?![〇零一二三四五六七八九十百千])\p{Script=Han}/u;

/** A value as `Range.values` gives it: `""` is empty, errors are their printed text. */
export function readRangeValue(raw: unknown): CellValue {
  if (typeof raw === "number" || typeof raw === "boolean") return raw;
  if (typeof raw !== "string" || raw === "") return null;
  return ERROR_VALUE.test(raw) ? { error: raw } : raw;
}

/**
 * Formula without `=`, or `null`. A text such as `=1+1` that was entered as text comes back with the same text as
 * value, which no formula does.
 */
export function readFormula(rawFormula: unknown, rawValue: unknown): string | null {
  if (typeof rawFormula !== "string" || !rawFormula.startsWith("=") || rawFormula.length < 2) return null;
  return rawFormula === rawValue ? null : rawFormula.slice(1);
}

/** What goes into `Range.formulas` so that the cell holds exactly this content. `""` empties the cell. */
export function entryFor(content: CellContent): string | number | boolean {
  if (content.kind === "formula") return `=${content.formula}`;
  const { value } = content;
  if (value === null || value === "") return "";
  if (typeof value !== "string" || PLAIN_TEXT.test(value) || ERROR_VALUE.test(value)) return value;
  // Excel would read 00123, 5%, 2023-12 or =1+1 as number, date or formula: the apostrophe keeps the text as it is.
  return `'${value}`;
}

/** Whether the cell took what was written. Excel keeps 15 digits of a number and prints formulas its own way. */
export function isAccepted(now: Cell, content: CellContent, before: Cell): boolean {
  if (content.kind === "formula") {
    return now.formula !== null && (bare(now.formula) === bare(content.formula) || now.formula !== before.formula);
  }
  const wanted = content.value === "" ? null : content.value;
  if (now.formula !== null) return false;
  if (typeof wanted === "number") return typeof now.value === "number" && digits(now.value) === digits(wanted);
  return typeof now.value === "object" && now.value !== null ? now.value.error === wanted : now.value === wanted;
}

function bare(formula: string): string {
  return formula.replace(/(?<quoted>"[^"]*")|[\s@]+/g, "$<quoted>").toUpperCase();
}

function digits(value: number): number {
  return Number(value.toPrecision(15));
}
