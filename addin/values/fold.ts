import { withoutInvisible } from "../sheet/invisible.ts";
import { simplified } from "../sheet/traditional.ts";

/** Signs that NFKC leaves alone but people type for their plain relatives. */
const FOLDED_SIGNS: Readonly<Record<string, string>> = {
  "−": "-",
  "‐": "-",
  "‑": "-",
  "﹣": "-",
  "≧": "≥",
  "⩾": "≥",
  "≦": "≤",
  "⩽": "≤",
  "═": "=",
  "﹦": "=",
};

const SIGN_PATTERN = new RegExp(`[${Object.keys(FOLDED_SIGNS).join("")}]`, "gu");

/**
 * Text of a cell made plain for reading figures: NFKC (full-width digits, `％`, `．`, `＞`, brackets and colons become
 * ASCII), invisible characters gone, traditional characters simplified, every run of white space one space, no padding, look-alike signs unified.
 *
 * @example foldText("　≧９５％\n") // "≥95%"
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return simplified(text);
  if (text !== last.text) last = { text, folded: fold(text) };
  return last.folded;
}

/** Plain already, as most cells are: ASCII without white space, Chinese characters and their own punctuation. */
const PLAIN = /^[!-~一-鿿、。《》“”]*$/u;

/** The text folded last: one cell is read by several readers in a row. */
let last = { text: "", folded: "" };

function fold(text: string): string {
  const composed = text.normalize("NFKC");
  if (PLAIN.test(composed)) return simplified(composed);
  return withoutInvisible(simplified(composed))
    .replace(/\s+/gu, " ")
    .replace(SIGN_PATTERN, (sign) => FOLDED_SIGNS[sign] ?? sign)
    .trim();
}
