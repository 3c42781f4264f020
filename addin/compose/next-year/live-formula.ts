import { formatPosition, parseArea } from "../../sheet/address.ts";

/** A cell or a range of the formula's own sheet. */
const REFERENCE = /(?<![A-Za-z0-9_.!'$])\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?(?![\w(.])/gu;
const NUMBER = /(?<![A-Z$\d.])\d{1,15}(?:\.\d{1,15})?/gu;

/** The cells and ranges of its own sheet a formula reads, each once. */
function referencesIn(formula: string): string[] {
  return [...new Set([...formula.matchAll(REFERENCE)].map(([text]) => text.replace(/\$/gu, "")))];
}

/** The numbers a formula states itself. */
export function numbersIn(formula: string): number[] {
  return [...formula.replace(REFERENCE, "").matchAll(NUMBER)].map(([text]) => Number(text));
}

/** Ranges longer than this are not looked through cell by cell. */
const LONGEST_RANGE = 2_000;

/**
 * A formula that shows nothing as long as what it reads is blank, and no error: next year's form is not full of #DIV/0! and zeros. A
 * sum wants one figure, anything else all of its cells. `isBlank` is `true` for the A1 addresses of cells that start blank; `null` where the formula
 * reads none of them.
 */
export function liveFormula(formula: string, isBlank: (address: string) => boolean): string | null {
  const open = referencesIn(formula).flatMap((reference) => openCells(reference, isBlank));
  if (open.length === 0) return null;
  const isSum = !/[*/]/u.test(formula) && !/(?:MIN|MAX|IF)\(/u.test(formula);
  const singles = open.filter((reference) => !reference.includes(":"));
  const blanks = singles.map((reference) => `${reference}=""`);
  const anyBlank = blanks.length === 1 ? blanks.join("") : `OR(${blanks.join(",")})`;
  const missing = isSum || singles.length === 0 ? `COUNT(${open.join(",")})=0` : anyBlank;
  return `IF(${missing},"",IFERROR(${formula},""))`;
}

/** The reference, where something in it starts blank. */
function openCells(reference: string, isBlank: (address: string) => boolean): string[] {
  const area = parseArea(reference);
  if (!area) return [];
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (size > LONGEST_RANGE) return [reference];
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++)
      if (isBlank(formatPosition({ row, column }))) return [reference];
  return [];
}
