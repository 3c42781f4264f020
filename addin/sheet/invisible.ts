/**
 * Every character that shows nothing and is no white space, as the inside of a character class: format characters (zero-width
 * spaces, direction marks, soft hyphens, tags), control characters but tab and line breaks, variation selectors, fillers.
 * Word processors, chat programs and web pages leave them in text that is copied out of them.
 */
export const INVISIBLE =
  "\\p{Cf}\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u009F\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u3164\\uFFA0";

const INVISIBLE_RUN = new RegExp(`[${INVISIBLE}]+`, "gu");

/** The text without them. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE_RUN, "");
}
