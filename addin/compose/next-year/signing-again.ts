import { signatureAnswers } from "../../forms/signature-line.ts";

/** A cell that holds the day of filing and nothing else, as a cover or the end of a form does: 2024年3月15日, （二〇二四年三月一日）. */
const DAY_ALONE =
  /^[(（]?\s{0,8}(?:20\d{2}|二[〇○零Oo][一二三四五六七八九〇○零]{2})\s{0,4}年\s{0,4}(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s{0,4}月\s{0,4}(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s{0,4}日\s{0,8}[)）]?$/u;

const BLANK_DAY = "    年  月  日";

/**
 * A signature line or a day of filing as next year's form starts with it: the days are blank, names and telephone numbers
 * stay to be looked at. `null` where the text is neither.
 */
export function signedAgain(text: string): string | null {
  if (DAY_ALONE.test(text.trim())) return BLANK_DAY;
  const answers = signatureAnswers(text);
  if (answers.length === 0) return null;
  return answers.reduceRight(
    (line, { label, answer, start }) =>
      /日期|时间/u.test(label) && /[\d年月]/u.test(answer)
        ? `${line.slice(0, start)}${" ".repeat(Math.max(answer.length, BLANK_DAY.length))}${line.slice(start + answer.length)}`
        : line,
    text,
  );
}
