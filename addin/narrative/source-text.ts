import { simplified } from "../sheet/traditional.ts";
import { foldText } from "../values/fold.ts";

/** Prose made plain for reading, with the way back to the text as typed. */
interface SourceText {
  /** `foldText(source)`: ASCII digits and signs, single spaces, no padding. */
  readonly text: string;
  /** The stretch of `source` a stretch of `text` stands for; both ends as offsets, the end exclusive. */
  readonly origin: (start: number, end: number) => { readonly start: number; readonly end: number };
}

/** Folds a text and keeps where each folded character came from. */
export function sourceText(source: string): SourceText {
  const text = foldText(source);
  // Requested only where something is shown: most paragraphs never are.
  let starts: readonly number[] | null = null;
  return {
    text,
    origin: (start, end) => {
      starts ??= alignment(source, text);
      const from = starts[start] ?? source.length;
      const last = end > start ? starts[end - 1] : undefined;
      return { start: from, end: last === undefined ? from : last + charAt(source, last).length };
    },
  };
}

/**
 * Source offset of each folded character. Folding works character by character except for composed letters, so each
 * character is folded alone and matched against the folded text; what cannot be matched takes the offset before it.
 */
function alignment(source: string, text: string): readonly number[] {
  const starts: number[] = [];
  let at = 0;
  for (let offset = 0; offset < source.length && at < text.length;) {
    const char = charAt(source, offset);
    const folded = /^\s+$/u.test(char) ? " " : foldText(char);
    const piece = PLAIN.test(char) ? simplified(char) : folded;
    if (piece !== "" && text.startsWith(piece, at)) {
      for (let index = 0; index < piece.length; index++) starts[at + index] = offset;
      at += piece.length;
    }
    offset += char.length;
  }
  for (let index = 0; index < text.length; index++) starts[index] ??= starts[index - 1] ?? 0;
  return starts;
}

/** Characters that folding leaves as they are: nearly all of a text. */
const PLAIN = /^[!-~一-鿿]$/;

function charAt(text: string, offset: number): string {
  return String.fromCodePoint(text.codePointAt(offset) ?? 0);
}
