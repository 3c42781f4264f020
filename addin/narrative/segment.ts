import type { ReportParagraph } from "./mention.ts";
import { setAside, withoutCircled } from "./asides.ts";
import { sourceText } from "./source-text.ts";

/** A paragraph with its text as it is read for figures. */
export interface Segmented extends ReportParagraph {
  readonly masked: string;
  /** Ends of the sentences in `masked`, each behind its closing mark. */
  readonly ends: readonly number[];
}

const HEADINGS: readonly RegExp[] = [
  /^(?:第[一二三四五六七八九十]+(?:部分|章)|[一二三四五六七八九十]{1,3}[、.．])/u,
  /^[(][一二三四五六七八九十]{1,3}[)]/u,
  /^\d{1,2}[.、](?!\d)/u,
  /^(?:[(]\d{1,2}[)]|\d{1,2}[)])/u,
];
const LONGEST_HEADING = 40;

/**
 * Cuts the texts of a report into paragraphs with their path of headings, and each paragraph into sentences. A cell may
 * hold several paragraphs. A heading is a short line without a full stop inside; its numbering may be missing, as where
 * Word numbers it.
 */
export function segment(texts: readonly string[]): Segmented[] {
  const paragraphs: Segmented[] = [];
  const path: { level: number; text: string }[] = [];
  texts.forEach((text, cell) => {
    let offset = 0;
    for (const line of text.split(/\r\n|[\n\r\v\u2028\u2029]/u)) {
      const at = offset;
      offset += line.length + (text.startsWith("\r\n", at + line.length) ? 2 : 1);
      if (line.trim() === "") continue;
      const folded = sourceText(withoutCircled(line));
      const { masked, asides } = setAside(folded.text);
      const level = headingLevel(folded.text);
      if (level !== null) {
        while ((path.at(-1)?.level ?? -1) >= level) path.pop();
        path.push({ level, text: headingText(folded.text) });
      }
      paragraphs.push({
        index: paragraphs.length,
        cell,
        text: folded.text,
        origin: (start, end) => {
          const range = folded.origin(start, end);
          return { start: range.start + at, end: range.end + at };
        },
        path: path.map((heading) => heading.text),
        asides,
        masked,
        ends: sentenceEnds(masked),
      });
    }
  });
  return paragraphs;
}

/** The depth of a heading; a numbered line that goes on as running text opens its own stretch as well. */
function headingLevel(text: string): number | null {
  const numbered = HEADINGS.findIndex((pattern) => pattern.test(text));
  const short = text.length <= LONGEST_HEADING && !/[。;!?]./u.test(text);
  if (numbered >= 0) return short || numbered === 0 ? numbered + 1 : null;
  // Automatic numbering is absent from the text: a short line without a verb of its own and without a figure.
  return short &&
    text.length <= 24 &&
    !/[。;,:]$/u.test(text) &&
    !/\d|[,;]/u.test(text) &&
    /情况|概况|分析|问题|建议|措施|绩效|支出|收入|资金|基本|评价/u.test(text)
    ? 1
    : null;
}

/** The words of a heading up to its first stop, without numbering. */
function headingText(text: string): string {
  const words = text.replace(
    /^(?:第[一二三四五六七八九十]+(?:部分|章)|[(]?[一二三四五六七八九十\d]{1,3}[)]?[、.]?)\s?/u,
    "",
  );
  return /^[^。;!?]{0,60}/u.exec(words)?.[0] ?? "";
}

/** 。；！？ end a sentence; ； does not where it divides the parts of one list, which the relations decide themselves. */
function sentenceEnds(masked: string): number[] {
  const ends: number[] = [];
  let depth = 0;
  for (let index = 0; index < masked.length; index++) {
    const char = masked.charAt(index);
    if (char === "(") depth++;
    else if (char === ")") depth = Math.max(0, depth - 1);
    else if (char === "。" || char === "!" || char === "?") {
      ends.push(index + 1);
      depth = 0;
    } else if (char === "." && depth === 0 && isFullStop(masked, index)) ends.push(index + 1);
  }
  if (ends.at(-1) !== masked.length) ends.push(masked.length);
  return ends;
}

/** A point typed for 。: between Chinese words, not in a number. */
function isFullStop(text: string, index: number): boolean {
  return !/[\dA-Za-z_]/u.test(text.charAt(index - 1)) && !/[\dA-Za-z]/u.test(text.charAt(index + 1));
}
