import { chineseInteger } from "../../values/chinese-number.ts";
import type { Mention, Sentence } from "../mention.ts";
import { mentioned, sumOf } from "../mention-expression.ts";
import type { Relation } from "../relation.ts";
import { between, isExact, isPlain } from "./words.ts";

/** 四级, 3个项目, 两年: how many parts the total is made of. */
const NUMBER =
  /(?<![\d一二三四五六七八九十])(?<number>[两二三四五六七八九十]|\d{1,2})(?:个|级|类|项|批|年|方面|部分|渠道)/gu;
const OPENS = /^,(?:资金|金额)?分别(?:是|为)/u;

/** `中央、省、市、区四级共投入s万元，分别为a万元、b万元、c万元、d万元`: as many amounts as are said, and their total in front. */
export function respectiveSums(sentence: Sentence): Relation[] {
  return sentence.mentions.flatMap((whole, index): Relation[] => {
    const next = sentence.mentions[index + 1];
    if (!next || whole.measure !== "money" || !isPlain(whole) || !isExact(whole)) return [];
    if (!OPENS.test(between(sentence, whole.until, next.at))) return [];
    const parts = listFrom(sentence, whole, index + 1);
    if (parts.length < 2 || parts.length !== numberBefore(sentence, whole)) return [];
    const readings = [{ term: sumOf(parts.map(mentioned)) }];
    return [{ kind: "sum", target: whole, readings, certainty: "inferred", tails: true }];
  });
}

/** The amounts that follow each other with nothing but names between them. */
function listFrom(sentence: Sentence, whole: Mention, from: number): Mention[] {
  const parts: Mention[] = [];
  for (const mention of sentence.mentions.slice(from)) {
    const gap = between(sentence, parts.at(-1)?.until ?? mention.at, mention.at);
    if (/[;(]|其中|占|比/u.test(gap)) break;
    if (mention.measure !== "money" || !isPlain(mention) || mention.bracket !== whole.bracket) return [];
    parts.push(mention);
  }
  return parts;
}

/** The last number of parts said in front of the total. */
function numberBefore(sentence: Sentence, whole: Mention): number | null {
  const words = between(sentence, sentence.start, whole.at);
  const number = [...words.matchAll(NUMBER)].at(-1)?.groups?.number;
  return number === undefined ? null : (chineseInteger(number) ?? Number(number));
}
