/** First of the pictures Unicode has for control characters: ␀. */
const PICTURES = 0x2400;
const DELETE = 0x7f;

/**
 * What can move, hide or reorder the text around it: control characters (ESC, BEL, line breaks, tabs, C1), the line and
 * paragraph separators, and the marks and overrides of bidirectional text (U+061C, U+200E–200F, U+202A–202E,
 * U+2066–2069). Lone surrogates belong here too, as no output can carry them.
 */
const UNSAFE = /[\p{Cc}\p{Cs}\u{061C}\u{200E}\u{200F}\u{2028}-\u{202E}\u{2066}-\u{2069}]/gu;

/**
 * A text from a workbook or a file name as one safe line: for a terminal, the clipboard, a sheet name or the text of a
 * link. A control character is shown as its picture (␊ for a line break), any other unsafe character by its number
 * (`[U+202E]`). The text cannot start a line of its own, colour or move anything, or turn what is around it. Total:
 * returns every other text unchanged.
 */
export function visibleText(text: string): string {
  return text.replace(UNSAFE, (char) => {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCodePoint(PICTURES + code);
    if (code === DELETE) return "␡";
    return `[U+${code.toString(16).toUpperCase().padStart(4, "0")}]`;
  });
}
