import { chineseInteger } from "../../values/chinese-number.ts";
import type { Mention, Sentence } from "../mention.ts";
import type { RelationCertainty, Relation } from "../relation.ts";
import { evaluateTerm, mentioned, sumOf, inBaseUnit } from "../mention-expression.ts";
import { isSibling, OPEN_LIST, repairedBySwap, sureness } from "./sum-sureness.ts";
import { between, isExact, isPlain, sameMeasure } from "./words.ts";

/** `300万元（中央200万元、省级100万元）`: a total with its parts in brackets behind it. */
export function bracketSums(sentence: Sentence): Relation[] {
  return sentence.mentions.flatMap((whole): Relation[] => {
    if (!isPlain(whole) || between(sentence, whole.until, whole.until + 1) !== "(") return [];
    const next = sentence.mentions.find(({ at }) => at > whole.until);
    if (next?.bracket == null || next.bracket === whole.bracket) return [];
    const inside = sentence.mentions.filter(({ bracket, at }) => at > whole.until && bracket === next.bracket);
    const parts = inside.filter((mention) => sameMeasure(mention, whole) && isPlain(mention));
    const last = parts.at(-1);
    const words = between(sentence, whole.until, (last?.until ?? whole.until) + 4);
    if (
      parts.length < 2 ||
      parts.length !== inside.length ||
      parts.some(({ before }) => before === "") ||
      /其中|含|较|比|占|每|标准|任务|目标|计划|同期|上年|预算|完成/u.test(words)
    )
      return [];
    return [
      {
        kind: "sum",
        target: whole,
        readings: [{ term: sumOf(parts.map(mentioned)) }],
        certainty: sureness(whole, parts, { words, colon: true, nested: false }),
        open: "list",
        tails: true,
      },
    ];
  });
}

const CLOSING =
  /^(?:以上|上述)?(?:[两三四五六七八九十\d]{0,2}个?(?:项目|项|类|级|部分|各项)?)?(?:资金|项目|支出)?(?:共计|合计|总计|累计|总共)(?:金额|资金|支出|投入|下达|到位|筹集|拨付|安排|发放|为|达)*$/u;

/** `A a万元，B b万元，共计X万元`: the total closes the list, or the list of the sentence before. */
export function closingSums(sentence: Sentence, previous: Sentence | null): Relation[] {
  return sentence.mentions.flatMap((total, index): Relation[] => {
    const batches = batchesBefore(sentence, total, index);
    if (batches) return [batches];
    if (!CLOSING.test(total.before)) return [];
    const own = sentence.mentions.slice(0, index);
    const behind = index === 0 && previous?.paragraph === sentence.paragraph ? previous : null;
    const earlier = (behind?.mentions ?? own).filter(
      (mention) => sameMeasure(mention, total) && mention.bracket === total.bracket && isPlain(mention),
    );
    if (earlier.length < 2) return [];
    const statedCount = numberOfParts(total.before);
    const readings = earlier.flatMap((_, from): Mention[][] => {
      const suffix = earlier.slice(from);
      return suffix.length >= 2 ? [suffix] : [];
    });
    return [
      {
        kind: "sum",
        target: total,
        readings: readings.map((each) => ({ term: sumOf(each.map(mentioned)) })),
        certainty: statedCount === earlier.length ? "inferred" : closingCertainty(total, earlier, behind ?? sentence),
        open: "list",
        tails: true,
      },
    ];
  });
}

/** 分三批拨付, 分4次支付. */
const BATCHES = /分(?<number>[两二三四五六七八九十]|\d{1,2})(?:个)?(?:批次?|次|期|笔|年|季度)(?!建设|实施|完成)/u;
const BATCH_TOTAL = /^(?:共|共计|合计|总计|累计)(?:拨付|支付|下达|发放|到位|资金|为)*$/u;

/** `分三批拨付a万元、b万元、c万元，共s万元`: as many amounts as batches are said, and their total. */
function batchesBefore(sentence: Sentence, total: Mention, index: number): Relation | null {
  if (total.measure !== "money" || !BATCH_TOTAL.test(total.before) || !isExact(total)) return null;
  const lead = between(sentence, sentence.start, total.at);
  const cut = lead.lastIndexOf("分");
  const word = cut < 0 ? undefined : BATCHES.exec(lead)?.groups?.number;
  if (word === undefined) return null;
  const number = chineseInteger(word) ?? Number(word);
  const start = sentence.start + (BATCHES.exec(lead)?.index ?? 0);
  const parts = sentence.mentions.slice(0, index).filter(({ at, measure }) => at > start && measure === "money");
  const isWhole = (part: Mention): boolean => isPlain(part) && part.bracket === total.bracket;
  if (parts.length !== number || !parts.every(isWhole)) return null;
  const readings = [{ term: sumOf(parts.map(mentioned)) }];
  return { kind: "sum", target: total, readings, certainty: "inferred", tails: true };
}

/** 两项合计, 以上3个项目共计: how many parts there are; `null` where it is not stated. */
function numberOfParts(before: string): number | null {
  const word = /^(?:以上|上述)?(?<number>[两三四五六七八九十]|\d{1,2})(?:个|项|类|级)/u.exec(before)?.groups?.number;
  if (word === undefined) return null;
  return /\d/u.test(word) ? Number(word) : " 一两三四五六七八九十".indexOf(word);
}

/** `一等奖3个、二等奖7个、三等奖12个，共22个`: counts one behind another, closed by 共. */
export function countedSums(sentence: Sentence): Relation[] {
  return sentence.mentions.flatMap((total, index): Relation[] => {
    if (total.before !== "共" || total.measure !== "count" || !isExact(total)) return [];
    const parts: Mention[] = [];
    let until = total.at;
    for (const part of sentence.mentions.slice(0, index).reverse()) {
      const gap = between(sentence, part.until, until);
      if (!sameMeasure(part, total) || !isPlain(part) || !/^(?:[、]|,共?$)/u.test(gap) || part.before === "") break;
      parts.unshift(part);
      until = part.at;
    }
    if (parts.length < 3) return [];
    const term = sumOf(parts.map(mentioned));
    return [{ kind: "sum", target: total, readings: [{ term }], certainty: "inferred", tails: true }];
  });
}

function closingCertainty(total: Mention, earlier: readonly Mention[], list: Sentence): RelationCertainty {
  const words = between(list, list.start, total.sentence === list.index ? total.at : list.end);
  if (total.measure !== "money" || /其中|分别|上年|同比|比上|较|预算/u.test(words) || !isSibling(earlier))
    return "open";
  const sum = evaluateTerm(sumOf(earlier.map(mentioned)))?.value;
  if (!sum || earlier.some(({ before }) => before === "")) return "open";
  // The list must be a list: one part right behind another.
  const close = earlier.every(
    (mention, at) => at === 0 || /^[^,;]{0,6}[,;、]/u.test(between(list, earlier[at - 1]?.until ?? 0, mention.at)),
  );
  return close || repairedBySwap(total, earlier, sum) ? "inferred" : "open";
}

/** `X万元，一是…a万元；二是…b万元`: the first amount of each item. */
export function itemSums(sentence: Sentence): Relation[] {
  const marks = [
    ...sentence.text.matchAll(/(?:^|[,;:。])\s?(?:[一二三四五六七八九十]是|第[一二三四五六七八九十](?=[,、]))/gu),
  ];
  const [opening] = marks;
  if (!opening || marks.length < 2) return [];
  const start = sentence.start + opening.index;
  const whole = sentence.mentions.findLast(
    (mention) => mention.until <= start + 1 && mention.measure === "money" && isPlain(mention),
  );
  if (!whole) return [];
  const parts = marks.flatMap((mark, index): Mention[] => {
    const from = sentence.start + mark.index;
    const to = sentence.start + (marks[index + 1]?.index ?? sentence.text.length);
    const first = sentence.mentions.find(
      (mention) => mention.at > from && mention.until <= to && mention.measure === "money" && mention.bracket === null,
    );
    return first && isPlain(first) ? [first] : [];
  });
  if (parts.length !== marks.length) return [];
  const words = between(sentence, whole.until, sentence.end);
  return [
    {
      kind: "sum",
      target: whole,
      readings: [{ term: sumOf(parts.map(mentioned)) }],
      certainty: itemCertainty(whole, parts, words),
      open: "list",
      tails: true,
    },
  ];
}

/** A numbered list is complete; its items may still have amounts of their own. */
function itemCertainty(whole: Mention, parts: readonly Mention[], words: string): RelationCertainty {
  const sure = sureness(whole, parts, { words, colon: true, nested: true });
  const sum = evaluateTerm(sumOf(parts.map(mentioned)))?.value;
  const near = sum?.gte(inBaseUnit(whole).value.times("0.5")) === true;
  return sure === "open" && near && !OPEN_LIST.test(words) && parts.every(isExact) ? "inferred" : sure;
}

/** `X万元，A a万元，其余d万元由…`. */
export function remainderSums(sentence: Sentence): Relation[] {
  return sentence.mentions.flatMap((rest, index): Relation[] => {
    if (!/^(?:其余|剩余|余下)(?:的|资金|部分|为)*$/u.test(rest.before) || !isExact(rest)) return [];
    const earlier = sentence.mentions
      .slice(0, index)
      .filter((mention) => sameMeasure(mention, rest) && isPlain(mention));
    const [whole, ...parts] = earlier;
    // 支出a万元，剩余b万元: nothing is divided there.
    if (!whole || parts.length === 0 || whole.stage.value === "spent" || whole.stage.value === "settled") return [];
    return [
      {
        kind: "sum",
        target: whole,
        readings: parts.flatMap((_, from) => ({ term: sumOf([...parts.slice(from), rest].map(mentioned)) })),
        certainty: parts.length === 1 ? "inferred" : "open",
        open: "list",
        tails: true,
      },
    ];
  });
}
