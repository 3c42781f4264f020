/** Signs that NFKC leaves alone but people type for their plain relatives. */
const FOLDED_SIGNS: Readonly<Record<string, string>> = {
  "−": "-", "‐": "-", "‑": "-", "﹣": "-",
  "≧": "≥", "⩾": "≥", "≦": "≤", "⩽": "≤",
  "═": "=", "﹦": "=",
};

const SIGN_PATTERN = new RegExp(`[${Object.keys(FOLDED_SIGNS).join("")}]`, "gu");

/**
 * Text of a cell made plain for reading figures: NFKC (full-width digits, `％`, `．`, `＞`, brackets and colons become
 * ASCII), zero-width characters gone, every run of white space one space, no padding, look-alike signs unified.
 *
 * @example foldText("　≧９５％\n") // "≥95%"
 */
export function foldText(text: string): string {
  // A short ASCII text without odd white space needs no folding; most cells are like that.
  if (/^[!-~]*$/.test(text)) return text;
  if (text !== last.text) last = { text, folded: fold(text) };
  return last.folded;
}

/** The text folded last: one cell is read by several readers in a row. */
let last = { text: "", folded: "" };

function fold(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]+/gu, "")
    .replace(/\s+/gu, " ")
    .replace(SIGN_PATTERN, (sign) => FOLDED_SIGNS[sign] ?? sign)
    .trim();
}
