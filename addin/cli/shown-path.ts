/** First of the pictures Unicode has for control characters: ␀. */
const PICTURES = 0x2400;
const DELETE = 0x7f;

/** A path for a line of text: a line break or another control character in a name is shown as its picture (␊). */
export function shownPath(path: string): string {
  return path.replace(/\p{Cc}/gu, (char) => {
    const code = char.codePointAt(0) ?? 0;
    return code < 0x20 ? String.fromCodePoint(PICTURES + code) : code === DELETE ? "␡" : "�";
  });
}
