import { UNIT_PATTERN } from "./unit.ts";

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const MYRIADS: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

const NUMERALS = "[零〇一二两三四五六七八九十百千万亿]";
/** Longer runs are no numbers anybody writes out in a form. */
const LONGEST = 12;

/**
 * A whole number in Chinese numerals: 三 3, 十二 12, 两百零五 205, 一万二千 12000, 二〇二四 2024. `null` where the text is no
 * such number, and where a place is without its digit (百, 万): only 十 does.
 */
export function chineseInteger(text: string): number | null {
  if (text === "" || text.length > LONGEST) return null;
  if (Array.from(text).every((sign) => sign in DIGITS))
    return text.length === 1 || text.length === 4 ? digitByDigit(text) : null;
  let sum: Sum | null = NOTHING_YET;
  for (const sign of text) {
    sum = withSign(sum, sign);
    if (!sum) return null;
  }
  return sum.total + sum.section + (sum.digit ?? 0);
}

/** The value of the numerals read so far. */
interface Sum {
  /** Up to the last 万 or 亿. */
  readonly total: number;
  /** Behind it. */
  readonly section: number;
  /** The last digit, while its place has not been read. */
  readonly digit: number | null;
  /** The last place of the section: places only fall. */
  readonly lastPlace: number;
}

const NOTHING_YET: Sum = { total: 0, section: 0, digit: null, lastPlace: Number.POSITIVE_INFINITY };

/** `null` where the sign cannot follow. */
function withSign(sum: Sum, sign: string): Sum | null {
  const [digit, place, myriad] = [DIGITS[sign], PLACES[sign], MYRIADS[sign]];
  if (digit !== undefined) return sum.digit === null || sum.digit === 0 ? { ...sum, digit } : null;
  if (place !== undefined) return withPlace(sum, place);
  return myriad === undefined ? null : withMyriad(sum, myriad);
}

function withPlace(sum: Sum, place: number): Sum | null {
  const isLeadingTen = place === 10 && sum === NOTHING_YET;
  const times = sum.digit ?? (isLeadingTen ? 1 : null);
  if (times === null || place >= sum.lastPlace) return null;
  return { ...sum, section: sum.section + times * place, digit: null, lastPlace: place };
}

function withMyriad(sum: Sum, myriad: number): Sum | null {
  const section = sum.section + (sum.digit ?? 0);
  return section === 0 ? null : { ...NOTHING_YET, total: sum.total + section * myriad };
}

function digitByDigit(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum * 10 + (DIGITS[sign] ?? 0), 0);
}

/** Numerals in front of a unit: not 第三批, 一次性, 一年级, 三年度, nor 一批, which is any number. */
const COUNTED = new RegExp(
  `(?<![第十百千万亿零〇一二两三四五六七八九])(?!一[批类种片面把班])(${NUMERALS}{1,12})(?=(?:${UNIT_PATTERN})(?![性级度般样]))`,
  "gu",
);
const PERCENT = new RegExp(`百分之(${NUMERALS}{1,12})`, "gu");
/** 一人一档, 一村一品: a way of working, not a number. */
const DISTRIBUTED = /一\p{Script=Han}{1,2}一/u;

/** The text with counted Chinese numerals as digits: `≥三次` becomes `≥3次`, 百分之九十 `90%`. Any other text comes back as it is. */
export function withDigits(text: string): string {
  if (!/[一二两三四五六七八九十]/u.test(text) || DISTRIBUTED.test(text)) return text;
  const digits = (numerals: string, whole: string, after: string): string => {
    const value = chineseInteger(numerals);
    return value === null ? whole : `${value}${after}`;
  };
  return text
    .replace(PERCENT, (whole: string, numerals: string) => digits(numerals, whole, "%"))
    .replace(COUNTED, (whole: string, numerals: string) => digits(numerals, whole, ""));
}
