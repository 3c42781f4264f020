import type { Mention, Sentence } from "../mention.ts";

/** 比上年增加, 下降, 同比增长: what follows is a difference or a rate of change, no amount of its own. */
const CHANGE =
  /(?:增加|增长|增幅|增速|上升|提高|提升|减少|下降|降低|降幅|下滑|回落|上涨|压缩|增|减|升|降|高出|高于|低于|多|少|超|超出|超过|差)(?:了|额|数|约|幅度?|率)*(?:为|达)?:?$/u;
/** 增加到, 提高至: a value again. */
const REACHED = /(?:增加|增长|上升|提高|提升|减少|下降|降低)(?:了)?(?:到|至)$/u;
/** Words such as 调增 and 追加 that change a budget. */
const ADJUSTMENT = /(?:调增|调减|追加|核增|核减|压减|追减)(?:预算|资金|指标|支出|了|数|额|为|共|合计)*$/u;
/** Standards, caps and averages: no part of anything. */
const PER_UNIT = /(?:每|人均|户均|平均|标准|单价|均价|最高|最低)[^,;]{0,6}$/u;

/** A difference (增加额) or a rate of change. */
export function isChange({ before }: Mention): boolean {
  return CHANGE.test(before) && !REACHED.test(before) && !ADJUSTMENT.test(before);
}

/** 调增, 调减, 追加 of a budget. */
export function isAdjustment({ before }: Mention): boolean {
  return ADJUSTMENT.test(before);
}

/** A figure with one value: no bound, nothing about, no standard per piece. */
export function isExact(mention: Mention): boolean {
  return (
    mention.limit === null &&
    !mention.figure.approximate &&
    !PER_UNIT.test(mention.before) &&
    !/^(?:\/|以上|以内|以下|左右|多|余)/u.test(mention.after) &&
    !mention.figure.unit?.includes("/")
  );
}

/** An exact amount that is no change. */
export function isPlain(mention: Mention): boolean {
  return isExact(mention) && !isChange(mention);
}

/** 人, 名 and 位 all count people where posts and staff are listed. */
export const PEOPLE = new Set(["人", "名", "位"]);

/** Whether two figures can be parts of one sum: money with money, people with people, else one unit. */
export function sameMeasure(a: Mention, b: Mention): boolean {
  if (a.measure !== b.measure) return false;
  if (a.measure !== "count") return true;
  return (a.base === b.base && a.base !== "") || (PEOPLE.has(a.base) && PEOPLE.has(b.base));
}

/** The words of the sentence between two offsets of its paragraph. */
export function between(sentence: Sentence, from: number, to: number): string {
  return sentence.text.slice(Math.max(0, from - sentence.start), Math.max(0, to - sentence.start));
}
