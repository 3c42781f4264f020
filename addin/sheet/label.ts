import { INVISIBLE, withoutInvisible } from "./invisible.ts";
import { memoizeText } from "./memoize.ts";
import { simplified } from "./traditional.ts";

/** White space and characters that show nothing, as the inside of a character class. */
const UNSEEN = `\\s${INVISIBLE}`;
const PADDING = new RegExp(`[${UNSEEN}]+`, "gu");
const WHITE_SPACE = /\s+/gu;
/** Most cells have no padding at all. */
const PADDED = new RegExp(`[${UNSEEN}]`, "u");
const READABLE = new RegExp(`[^${UNSEEN}]`, "u");

/**
 * Normalises a form label for comparison: NFKC (full-width letters, digits, brackets and signs become ASCII),
 * all white space and invisible characters removed, traditional characters simplified, upper case for Latin letters.
 *
 * @example normalizeLabel("全年\n预算数（A）") // "全年预算数(A)"
 */
export const normalizeLabel: (text: string) => string = memoizeText((text) => {
  if (NORMAL.test(text)) return simplified(text);
  const composed = text.normalize("NFKC");
  return simplified(NORMAL.test(composed) ? composed : composed.replace(PADDING, "").toUpperCase());
});

/** Normal already: ASCII without white space and small letters, Chinese characters and their own punctuation. */
const NORMAL = /^[!-`{-~一-鿿、。《》“”]*$/u;

/**
 * Text of a cell as the user reads it: leading and trailing padding of any kind removed, inner white space
 * (including line breaks) folded to one space. Nothing else is changed.
 */
export function readableText(text: string): string {
  return PADDED.test(text) ? withoutInvisible(text).replace(WHITE_SPACE, " ").trim() : text;
}

/** Whether the text has nothing to read in it: empty, spaces, U+3000, zero-width characters. */
export function isBlankText(text: string): boolean {
  return !READABLE.test(text);
}
