import type { Mention, Sentence } from "../mention.ts";
import type { Relation } from "../relation.ts";
import { mentioned } from "../mention-expression.ts";
import { isPlain } from "./words.ts";

/** `466.23元，其中…466.23万元`: the same digits in 元 and in 万元 in one sentence. */
export function unitSlips(sentence: Sentence): Relation[] {
  const money = sentence.mentions.filter((mention) => mention.measure === "money" && isPlain(mention));
  return money.flatMap((mention): Relation[] => {
    if (mention.figure.unit !== "元" || mention.figure.value.isZero()) return [];
    const sibling = money.find((other) => other.figure.unit === "万元" && sameDigits(other, mention));
    return sibling
      ? [{ kind: "unit", target: mention, readings: [{ term: mentioned(sibling) }], certainty: "stated", tails: false }]
      : [];
  });
}

function sameDigits(a: Mention, b: Mention): boolean {
  return a.figure.value.eq(b.figure.value) && a.figure.decimals === b.figure.decimals && a.figure.decimals > 0;
}
