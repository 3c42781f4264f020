import { intersects } from "../../values/interval.ts";
import type { MoneyFact } from "../facts.ts";
import type { Mention, Sentence } from "../mention.ts";
import type { Relation } from "../relation.ts";
import { evaluateTerm, mentioned, over, sumOf, inBaseUnit, type MentionExpression } from "../mention-expression.ts";
import { mayEqual } from "../rough.ts";
import { between, isExact, isPlain, sameMeasure } from "./words.ts";

/** 分别占, 分别占总支出的, 占比分别为: shares in the order of the parts before them. */
const IN_ORDER =
  /分别(?:约)?占(?:[^占,;:]{0,12}的)?(?:比重|比例|比)?(?:约?为|达到?)?$|占(?:[^占,;:]{0,12}的)?(?:比重|比例|比)分别(?:约?为|达到?)?$/u;
/** What may come between two shares of one list. */
const NEXT_SHARE = /^[、,和及与]{1,2}$/u;
/** Wholes that may be meant, at most. */
const MOST_WHOLES = 12;

/** Whether the words in front of a share open a list of shares. */
export function opensShares(before: string): boolean {
  return before.includes("分别") && IN_ORDER.test(before);
}

/**
 * `甲a、乙b、丙c，分别占p%、q%和r%`: each share is of the part in its place, and all of one whole: the sum of the parts, an amount
 * before them, or what the report calls so elsewhere. One whole that all shares but one have is meant; without it nothing is decided.
 */
export function sharesInOrder(sentence: Sentence, facts: readonly MoneyFact[]): Relation[] {
  if (!sentence.text.includes("分别")) return [];
  return sentence.mentions.flatMap((opening, index): Relation[] => {
    if (opening.measure !== "percent" || !opensShares(opening.before)) return [];
    const shares = listFrom(sentence, index);
    const before = sentence.mentions.slice(0, index);
    const parts = partsBefore(sentence, before, shares.length);
    if (shares.length < 2 || !parts || shares.some((share) => !isExact(share))) return [];
    const wholes = wholesOf(parts, before, facts);
    const best = wholes.map((whole) => ({ whole, holding: holdingOf(shares, parts, whole) }));
    const most = Math.max(...best.map(({ holding }) => holding));
    const meant = most >= shares.length - 1 ? best.filter(({ holding }) => holding === most) : [];
    return shares.flatMap((share, at): Relation[] => {
      const part = parts[at];
      if (!part) return [];
      return [
        {
          kind: "share",
          target: share,
          readings: meant.map(({ whole }) => ({ term: over(mentioned(part), whole) })),
          certainty: meant.length > 0 ? "inferred" : "open",
          open: "base",
          tails: false,
        },
      ];
    });
  });
}

/** The shares one behind the other, from the one that opens the list. */
function listFrom(sentence: Sentence, index: number): Mention[] {
  const rest = sentence.mentions.slice(index);
  const end = rest.findIndex(
    (share, at) =>
      at > 0 &&
      (share.measure !== "percent" || !NEXT_SHARE.test(between(sentence, rest[at - 1]?.until ?? 0, share.at))),
  );
  return end < 0 ? rest : rest.slice(0, end);
}

/** As many parts as there are shares, right before them; `null` where the list may be longer, or is none. */
function partsBefore(sentence: Sentence, before: readonly Mention[], count: number): readonly Mention[] | null {
  const parts = before.slice(-count);
  const [first] = parts;
  if (!first || parts.length < count || count < 2) return null;
  const isPart = (part: Mention): boolean => isPlain(part) && sameMeasure(part, first) && part.base !== "";
  const follows = (one: Mention, two: Mention): boolean =>
    /^[^;:()]{0,3}[、,和及与][^;:()、,]{1,30}$/u.test(between(sentence, one.until, two.at));
  if (!parts.every((part, at) => isPart(part) && (at === 0 || follows(parts[at - 1] ?? part, part)))) return null;
  const longer = before.at(-count - 1);
  const divided = longer !== undefined && /其中|:/u.test(between(sentence, longer.until, first.at));
  return longer && !divided && isPart(longer) && follows(longer, first) ? null : parts;
}

function wholesOf(
  parts: readonly Mention[],
  before: readonly Mention[],
  facts: readonly MoneyFact[],
): MentionExpression[] {
  const [first] = parts;
  if (!first) return [];
  const earlier = before.filter(
    (mention) => !parts.includes(mention) && sameMeasure(mention, first) && isPlain(mention),
  );
  const totals = facts.filter(
    ({ item, mention }) => WHOLES.has(item) && first.measure === "money" && !parts.includes(mention),
  );
  const named = [...earlier.slice(-MOST_WHOLES), ...totals.slice(0, MOST_WHOLES).map(({ mention }) => mention)];
  return [sumOf(parts.map(mentioned)), ...[...new Set(named)].map(mentioned)];
}

const WHOLES = new Set<MoneyFact["item"]>(["total", "income", "basic", "project"]);

/** How many shares are those of their parts, of one whole. */
function holdingOf(shares: readonly Mention[], parts: readonly Mention[], whole: MentionExpression): number {
  return shares.filter((share, at) => {
    const part = parts[at];
    const term = part && over(mentioned(part), whole);
    if (!term || !mayEqual(term, share)) return false;
    const value = evaluateTerm(term);
    return value !== null && intersects(value.interval, inBaseUnit(share).interval);
  }).length;
}
