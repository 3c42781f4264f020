import { itemOf, type MoneyFact } from "../facts.ts";
import type { Mention, Sentence } from "../mention.ts";
import type { RelationReading, Relation } from "../relation.ts";
import { minus, mentioned, over, sumOf, type MentionExpression } from "../mention-expression.ts";
import { between, isChange, isExact, isPlain, sameMeasure } from "./words.ts";

const FALL = /减少|下降|降低|降幅|下滑|回落|压缩|减|降|少|低/u;
/** 比上年, 较去年, 同比: the base is another year. */
const LAST_YEAR =
  /(?:比|较|同|与|于)?(?:\d{4}年|_)?(?:上年|上一年|去年|上年度|同期|往年|前年)|同比|环比|(?:比|较|与)_/u;
const BUDGET = /(?:比|较|与|同)(?:年初)?(?:部门)?预算/u;
const TARGET = /目标|任务|计划/u;

/** `A a万元，比上年减少d万元，下降r%`: difference and rate have one base. */
export function changes(sentence: Sentence, facts: readonly MoneyFact[]): Relation[] {
  const { mentions } = sentence;
  return mentions.flatMap((mention, index): Relation[] => {
    if (!isExact(mention) || !isChange(mention) || TARGET.test(mention.before)) return [];
    if (mention.measure === "point") return pointsOf(sentence, mention, index);
    if (mention.measure === "percent") return rateOf(sentence, mention, index, facts);
    if (mention.measure === "money" && BUDGET.test(mention.before))
      return overBudget(mention, mentions.slice(0, index), facts);
    return statedBase(sentence, mention, index);
  });
}

/** The rate behind a difference: r = d ÷ (a ∓ d). */
function rateOf(sentence: Sentence, rate: Mention, index: number, facts: readonly MoneyFact[]): Relation[] {
  const { mentions } = sentence;
  const difference = mentions[index - 1];
  if (!difference || !isExact(difference)) return [];
  const gap = between(sentence, difference.until, rate.at);
  // 由a增加到b，增长r%: both values are there.
  if (!isChange(difference) || difference.measure === "percent" || difference.measure === "point")
    return fromTo(sentence, rate, index);
  if (gap.length > 16 || /[。]/u.test(gap)) return [];
  const falls = FALL.test(difference.before.slice(-6));
  const values = mentions
    .slice(0, index - 1)
    .filter((mention) => sameMeasure(mention, difference) && isPlain(mention) && isLevel(mention, difference))
    .reverse();
  const stated = values.find((mention) => AGAINST.test(mention.before));
  if (stated) return [statedRate(rate, difference, stated)];
  const [nearest] = values;
  const elsewhere = nearest ? null : statedElsewhere(difference, facts);
  if (elsewhere)
    return [
      {
        kind: "change",
        target: rate,
        readings: [{ term: over(mentioned(difference), baseOf(elsewhere, difference, falls)) }],
        certainty: "inferred",
        tails: false,
      },
    ];
  if (!nearest) return [{ kind: "change", target: rate, readings: [], certainty: "open", open: "base", tails: false }];
  const reading = (value: Mention): RelationReading[] => [
    { term: over(mentioned(difference), baseOf(value, difference, falls)) },
    { term: over(mentioned(difference), mentioned(value)) },
  ];
  const readings = values.slice(0, 8).flatMap((value, at) => {
    const [against, of] = reading(value);
    // 上年决算数b万元，比上年增加d万元，增长r%: b is the base itself.
    if (EARLIER.test(value.before.replace(/^[,_]+/u, ""))) return of ? [of] : [];
    // Against the nearest value only a base a ∓ d is meant; the value itself is the base where there are two values.
    const meant = at === 0 && values.length === 1 ? [against] : [against, of];
    return meant.filter((each) => each !== undefined);
  });
  return [
    {
      kind: "change",
      target: rate,
      readings,
      certainty:
        values.length === 1 && nearest.subject.from === "stated" && LAST_YEAR.test(difference.before)
          ? "stated"
          : "inferred",
      open: "base",
      tails: false,
    },
  ];
}

/** `“三公”经费支出比上年减少d万元，下降r%`: what fell is determined by its name in another sentence. */
function statedElsewhere(difference: Mention, facts: readonly MoneyFact[]): Mention | null {
  const [name = ""] = difference.before.split(/[比较]|同比/u);
  const item = itemOf(name.replace(/["“”_]/gu, ""));
  const own = facts.filter(
    (fact) => fact.item === item && fact.stage === "settled" && fact.mention.index < difference.index,
  );
  const [first, ...others] = own;
  return item && first && others.every(({ mention }) => mention.figure.value.eq(first.mention.figure.value))
    ? first.mention
    : null;
}

/** `98.62%，比2022年的95.17%提高3.45个百分点`: two rates and their difference. */
function pointsOf(sentence: Sentence, points: Mention, index: number): Relation[] {
  const rates = sentence.mentions
    .slice(0, index)
    .filter(
      (mention) =>
        mention.measure === "percent" &&
        isExact(mention) &&
        !isChange(mention) &&
        !between(sentence, mention.until, points.at).includes(";"),
    );
  const [one, two] = rates.slice(-2);
  if (!one || !two || between(sentence, two.until, points.at).length > 16) return [];
  const [base, value] = /(?:由|从)[^,;]{0,10}$/u.test(one.before) ? [one, two] : [two, one];
  if (base === two && !/^_*(?:比|较|与|同|低于|高于)[^,;]{0,10}$/u.test(two.before)) return [];
  const falls = FALL.test(points.before.slice(-6));
  return [
    {
      kind: "change",
      target: points,
      readings: [{ term: falls ? minus(mentioned(base), mentioned(value)) : minus(mentioned(value), mentioned(base)) }],
      certainty: "inferred",
      tails: false,
    },
  ];
}

/** 较上年b万元增加d万元: b is the base, whatever else is there. */
const AGAINST =
  /(?:比|较|与|同)_*(?:年)?(?:上年度?|去年|上一年|同期)?(?:同期|年初预算|预算|决算|实际|支出|收入|数|的)*$/u;

function statedRate(rate: Mention, difference: Mention, base: Mention): Relation {
  const readings = [{ term: over(mentioned(difference), mentioned(base)) }];
  return { kind: "change", target: rate, readings, certainty: "inferred", tails: false };
}

/** What is in brackets divides a figure and is not what grew. */
function isLevel(mention: Mention, difference: Mention): boolean {
  return mention.bracket === null || mention.bracket === difference.bracket;
}

function baseOf(value: Mention, difference: Mention, falls: boolean): MentionExpression {
  return falls ? sumOf([mentioned(value), mentioned(difference)]) : minus(mentioned(value), mentioned(difference));
}

/** `由a万元增加到b万元，增长r%`, `上年a万元，今年b万元，增长r%`. */
function fromTo(sentence: Sentence, rate: Mention, index: number): Relation[] {
  const against = againstYear(sentence, rate, index);
  if (against) return [against];
  const [from, to] = sentence.mentions.slice(Math.max(0, index - 2), index);
  if (!from || !to || !sameMeasure(from, to) || !isExact(from) || !isExact(to) || from.measure === "percent") return [];
  if (!/(?:由|从)(?:[^,;]{0,12})$/u.test(from.before) || !/(?:到|至|为)$/u.test(to.before)) return [];
  return [
    {
      kind: "change",
      target: rate,
      readings: [
        {
          term: over(
            FALL.test(rate.before) ? minus(mentioned(from), mentioned(to)) : minus(mentioned(to), mentioned(from)),
            mentioned(from),
          ),
        },
      ],
      certainty: "stated",
      tails: false,
    },
  ];
}

/** 较2022年的452件, 比上年的12万人: the value of another year, said to be the base. */
const OF_YEAR = /(?:比|较|与|同)(?:_+|上年度?|去年|上一年)(?:同期)?(?:的|完成|实际)*$/u;

/** `查办案件486件，较2021年的452件增长7.52%`: the value that grew is in the sentence, its base right before the rate. */
function againstYear(sentence: Sentence, rate: Mention, index: number): Relation | null {
  const base = sentence.mentions[index - 1];
  if (!base || !isPlain(base) || base.base === "" || !OF_YEAR.test(base.before)) return null;
  if (!/^[^,;:()]{0,3}$/u.test(between(sentence, base.until, rate.at).replace(GROWTH, ""))) return null;
  const values = sentence.mentions
    .slice(0, index - 1)
    .filter(
      (mention) =>
        sameMeasure(mention, base) &&
        mention.measure !== "percent" &&
        mention.bracket === base.bracket &&
        isPlain(mention) &&
        !TARGET.test(mention.before),
    );
  const [nearest] = values.slice(-1);
  if (!nearest || values.some(({ before }) => OF_YEAR.test(before))) return null;
  const falls = FALL.test(rate.before.slice(-6));
  const readings = values.toReversed().map((value): RelationReading => {
    const [more, less] = falls ? [base, value] : [value, base];
    return { term: over(minus(mentioned(more), mentioned(less)), mentioned(base)) };
  });
  return { kind: "change", target: rate, readings, certainty: "inferred", tails: false };
}

/** 增长, 下降了: the words between a base and its rate. */
const GROWTH = /(?:增长|增加|上升|提高|提升|减少|下降|降低|下滑)了?(?:约|达)?$/u;

const BASE = /(?:上年|去年|上年度|同期|年初|由|从|原(?:来|有)?)(?:的|为|同期|预算|数|末|完成|实际|支出|决算)*$/u;
/** 上年三公经费5万元: an amount of the year before. */
const EARLIER = /^(?:上年|去年|上一年度?|上年度|_+上年)(?!结转|结余)/u;

const PLANNED = /预算(?!支出|收入)|计划|年初/u;

/** `较上年b万元增加d万元`, `上年b万元…今年a万元，增加d万元`. */
function statedBase(sentence: Sentence, difference: Mention, index: number): Relation[] {
  const earlier = sentence.mentions
    .slice(0, index)
    .filter((mention) => sameMeasure(mention, difference) && isExact(mention) && isLevel(mention, difference));
  const base = earlier.findLast(
    (mention) =>
      BASE.test(mention.before) || OF_YEAR.test(mention.before) || (EARLIER.test(mention.before) && isPlain(mention)),
  );
  const ofBudget = base !== undefined && PLANNED.test(base.before);
  // 本年预算a万元，上年决算b万元，比上年增加d万元: the budget is not what grew.
  const value = earlier.findLast(
    (mention) => mention !== base && isPlain(mention) && (ofBudget || !PLANNED.test(mention.before)),
  );
  if (!base || !value) return [];
  const falls = FALL.test(difference.before.slice(-6));
  return [
    {
      kind: "change",
      target: difference,
      readings: [{ term: falls ? minus(mentioned(base), mentioned(value)) : minus(mentioned(value), mentioned(base)) }],
      certainty: earlier.length === 2 && LAST_YEAR.test(base.before) ? "stated" : "inferred",
      tails: true,
    },
  ];
}

/** `决算收入a万元，较预算增加d万元`: the budget is in the sentence or in the paragraphs before. */
function overBudget(difference: Mention, earlier: readonly Mention[], facts: readonly MoneyFact[]): Relation[] {
  const value = earlier.findLast((mention) => sameMeasure(mention, difference) && isPlain(mention));
  const own = facts.find(({ mention }) => mention === value);
  const bases = facts.filter(
    (fact) => fact.item === own?.item && fact.stage !== "settled" && fact.mention.index < difference.index,
  );
  if (!value || bases.length === 0)
    return [{ kind: "change", target: difference, readings: [], certainty: "open", open: "base", tails: false }];
  const falls = FALL.test(difference.before.slice(-6));
  return [
    {
      kind: "change",
      target: difference,
      readings: bases.map(({ mention }) => ({
        term: falls ? minus(mentioned(mention), mentioned(value)) : minus(mentioned(value), mentioned(mention)),
      })),
      certainty: bases.length === 1 ? "inferred" : "open",
      open: "base",
      tails: true,
    },
  ];
}
