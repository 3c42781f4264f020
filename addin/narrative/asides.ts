import type { Aside } from "./mention.ts";

/** ①②… are folded to bare digits, so they are read before folding as marks of a list item. */
const CIRCLED = /[\u2460-\u2473\u2474-\u2487\u2776-\u277F]/gu;
/** Stands for ① in the text that is folded. */
const ITEM_MARK = "◆";

/** The text with circled numbers as list marks of the same length. */
export function withoutCircled(text: string): string {
  return text.replace(CIRCLED, ITEM_MARK);
}

const DOCUMENT =
  /[〔[(](?:19|20)\d\d[〕\])]\s?第?\s?\d{1,5}\s?号|(?:19|20)\d\d年第\d{1,4}号|第?\d{1,4}号(?=文|令|公告|通知|会议|函)/gu;
const DATES = [
  String.raw`(?:19|20)\d\d\s?[-~—至到]\s?(?:19|20)\d\d年?度?`,
  String.raw`(?:19|20)\d\d\s?[-./]\s?\d{1,2}\s?[-./]\s?\d{1,2}(?!\d)`,
  String.raw`(?:19|20)\d\d\s?年度?(?:\s?\d{1,2}\s?[-~—至到]\s?\d{1,2}\s?月|\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号])?)?`,
  String.raw`\d{1,2}月?\s?[-~—至到]\s?\d{1,2}月份?`,
  String.raw`\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号]|份|底|初|末|中旬|上旬|下旬)?`,
  String.raw`\d{1,2}\s?:\s?\d\d(?!\d)`,
];
const DATE = new RegExp(String.raw`(?<!\d)(?:${DATES.join("|")})`, "gu");
const NUMBERING =
  /(?<=^|[。;:,!?、\s_◆]|具体为|分别为)(?:[(]\d{1,2}[)][、.]?|\d{1,2}[.、)](?!\d)|\d{1,2}(?:\.\d{1,2}){2,3}(?!\d)|◆|第\d{1,3}[条章节款项](?!目))/gu;
/** 5.1 大力推进: a numbered heading; 5.1万元 is an amount. */
const DECIMAL_NUMBERING =
  /^\s?\d{1,2}\.\d{1,2}[.、]?\s?(?=\p{Script=Han})(?!万|亿|千|百|元|个|家|人|名|公里|亩|吨|项|户|次|分|年|米|平|倍|天|小时)/gu;
const PHONE =
  /(?<=(?:电话|手机|传真|热线|账号|帐号|代码|邮编|QQ)[^\d\n]{0,8})[\d-]{4,20}|(?<![\d.])0\d{2,3}-\d{7,8}(?!\d)|(?<![\d.])1[3-9]\d{9}(?![\d.])/gu;

const SHORT_BRACKET = /(?<!^)\((?<word>[\p{Script=Han}]{1,2})\)(?=\p{Script=Han})/gu;

const PATTERNS: readonly (readonly [Aside["kind"], RegExp])[] = [
  ["phone", PHONE],
  ["document", DOCUMENT],
  ["date", DATE],
  ["numbering", DECIMAL_NUMBERING],
  ["numbering", NUMBERING],
];

/**
 * Numbering, dates, document numbers and telephone numbers of a folded text, and the text with underscores of the same
 * length in their place, so that what is left of the digits is figures.
 */
export function setAside(text: string): { readonly masked: string; readonly asides: readonly Aside[] } {
  const asides: Aside[] = [];
  let masked = text;
  for (const [kind, pattern] of PATTERNS) {
    const found = [...masked.matchAll(pattern)].filter(([whole]) => whole !== "");
    if (found.length === 0) continue;
    let next = "";
    let from = 0;
    for (const match of found) {
      const [whole] = match;
      if (kind === "date" && isQuantity(masked, match.index, whole)) continue;
      asides.push({ kind, start: match.index, end: match.index + whole.length, text: whole });
      next += masked.slice(from, match.index) + "_".repeat(whole.length);
      from = match.index + whole.length;
    }
    masked = next + masked.slice(from);
  }
  // 出国(境)费: a short word in brackets is part of the name and divides no clause.
  masked = masked.replace(SHORT_BRACKET, "·$<word>·");
  return { masked, asides: asides.sort((a, b) => a.start - b.start) };
}

/** 3月 in 3月龄, or the hour in 1:3的比例: no date. */
function isQuantity(text: string, start: number, whole: string): boolean {
  return /^龄|^比例/u.test(text.slice(start + whole.length, start + whole.length + 2));
}
