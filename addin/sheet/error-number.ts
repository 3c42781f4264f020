/** `0x800A0000` as a signed number: what a formula error looks like where values cross as COM variants, minus its code. */
const ERROR_BASE = -2_146_828_288;

/** Error codes of the object model, with what the cell shows. */
const ERRORS: Readonly<Record<number, string>> = {
  2000: "#NULL!",
  2007: "#DIV/0!",
  2015: "#VALUE!",
  2023: "#REF!",
  2029: "#NAME?",
  2036: "#NUM!",
  2042: "#N/A",
};

/** What the cells show that these numbers and codes stand for. */
export const ERROR_TEXTS: readonly string[] = Object.values(ERRORS);

/** The error text a number stands for (`-2146826281` is `#DIV/0!`), or `null` for any other number. */
export function errorOfNumber(value: number): string | null {
  return ERRORS[value - ERROR_BASE] ?? null;
}

/** The error text of a bare code (`2042` is `#N/A`), or `null`. */
export function errorOfCode(code: number): string | null {
  return ERRORS[code] ?? null;
}
