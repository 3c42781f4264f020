import { withoutEnd } from "../attributes.ts";
import type { FactItem, MoneyFact } from "../facts.ts";
import type { Mention, Sentence } from "../mention.ts";
import type { RelationCertainty, RelationReading, Relation } from "../relation.ts";
import { mentioned, over, times } from "../mention-expression.ts";
import { opensShares, sharesInOrder } from "./shares-in-order.ts";
import { between, isExact, isPlain, sameMeasure } from "./words.ts";

/** 占总支出的, 占比, 支出比率. The first group names the whole, where it is named. */
const SHARE =
  /(?:占(?:到(?!位|账))?|^为(?=到位|下达|总投资|合同|概算))(?<whole>[^占]{1,20}?)(?:的)?(?:比重|比例|比率|比)?(?:的)?(?:约?为|达到?|是)?$|(?:所占)?(?:占比|比重|比例|支出比率)(?:约?为|达到?|是)?$|占(?:约)?$/u;
/** Wholes that are no money of the unit. */
const FOREIGN =
  /GDP|生产总值|增加值|全[区县市省国](?!.{0,4}(?:预算|支出))|财政支出|一般公共预算(?:支出)?$|人口|面积|企业|产值|收入(?=占)/u;
/** The plan of a whole is another figure than the whole. */
const NEAREST = 12;

/** `A a万元，占总支出的p%`: p is a part of the whole. */
export function shares(sentence: Sentence, facts: readonly MoneyFact[], recent: readonly Mention[]): Relation[] {
  return [...ofOneWhole(sentence), ...sharesInOrder(sentence, facts), ...single(sentence, facts, recent)];
}

/** `甲a人，占p%；乙b人，占q%`: shares of one unstated whole have the same ratio as their parts. */
function ofOneWhole(sentence: Sentence): Relation[] {
  const { mentions } = sentence;
  const statedShares = mentions.flatMap((share, index) => {
    const part = mentions[index - 1];
    const bare = share.measure === "percent" && isExact(share) && /^占(?:比)?$/u.test(share.before);
    return bare && part && isPlain(part) && part.base !== "" && part.measure !== "percent" ? [{ share, part }] : [];
  });
  const [first, ...others] = statedShares;
  if (!first || statedShares.some(({ part }) => !sameMeasure(part, first.part))) return [];
  if (OF_ANOTHER.test(between(sentence, first.part.until, statedShares.at(-1)?.share.at ?? first.share.at))) return [];
  return others.flatMap(({ share, part }): Relation[] => {
    const term = over(times(mentioned(first.share), mentioned(part)), mentioned(first.part));
    return [{ kind: "share", target: share, readings: [{ term }], certainty: "inferred", tails: false }];
  });
}

/** What opens another whole between two shares. */
const OF_ANOTHER = /其中|:|总|合计|共/u;

function single(sentence: Sentence, facts: readonly MoneyFact[], recent: readonly Mention[]): Relation[] {
  const { mentions } = sentence;
  return mentions.flatMap((share, index): Relation[] => {
    const match = share.measure === "percent" && isExact(share) ? SHARE.exec(share.before) : null;
    const stated = match ? null : statedWhole(share, mentions.slice(0, index));
    if (stated) return [stated];
    if (!match || opensShares(share.before) || /完成|执行|增|减|升|降/u.test(share.before.slice(-6))) return [];
    const whole = (match.groups?.whole ?? "").replace(/^(?:全部|当年|本年|年度|整个|同期)/u, "");
    const part = partOf(mentions.slice(0, index));
    if (!part) return [];
    const earlier = mentions
      .slice(0, index)
      .filter((mention) => mention !== part && sameMeasure(mention, part) && isPlain(mention));
    const named = whole === "" ? [] : earlier.filter((mention) => isNamed(whole, mention));
    const elsewhere = wholeFacts(whole, part, facts);
    const same =
      whole === "" ? [] : recent.filter((each) => sameMeasure(each, part) && isPlain(each) && isNamed(whole, each));
    // If it is about two amounts, neither is the whole.
    const before = same.length === 1 ? same : [];
    const wholes = unique([...named, ...same, ...elsewhere, ...earlier.slice(-NEAREST)]);
    const readings: RelationReading[] = wholes.map((mention) => ({ term: over(mentioned(part), mentioned(mention)) }));
    // The part may be named by 其中 as well: any earlier amount over any other.
    const swapped: RelationReading[] = earlier
      .flatMap((other) =>
        wholes.flatMap((mention): RelationReading[] =>
          mention === other || part.measure !== "money" ? [] : [{ term: over(mentioned(other), mentioned(mention)) }],
        ),
      )
      .slice(0, 60);
    if (readings.length === 0)
      return [{ kind: "share", target: share, readings: [], certainty: "open", open: "base", tails: false }];
    const counted = countedWhole(whole, part, earlier);
    const foreign = FOREIGN.test(whole) && counted === null;
    const sure = whole !== "" && (named.length === 1 || (named.length === 2 && whole !== "预算"));
    const bare = whole === "" && earlier.some((mention) => isDivided(sentence, mention, part));
    const called =
      whole === "" ? facts.some((fact) => fact.mention === part && PARTS.has(fact.item)) : before.length > 0;
    const short = earlier.some((mention) => abbreviates(whole, mention.before));
    const among = whole === "" && amongIn(sentence, mentions.slice(0, index), part);
    return [
      {
        kind: "share",
        target: share,
        readings: [...readings, ...swapped],
        certainty: certaintyOf({
          foreign,
          sure: sure && part.measure === "money",
          inferred:
            counted !== null ||
            short ||
            among ||
            (part.measure === "money" && (bare || called)) ||
            (whole !== "" && elsewhere.length > 0),
        }),
        open: "base",
        tails: false,
      },
    ];
  });
}

/** Items of the unit's money whose bare 占 is a share of all that was spent. */
const PARTS = new Set<FactItem>(["basic", "project"]);

/** A list of parts opens between the whole and the part: 其中, a colon, 按…分. */
function isDivided(sentence: Sentence, whole: Mention, part: Mention): boolean {
  return /其中|:|按[^,;]{0,8}分/u.test(between(sentence, whole.until, part.at));
}

/** 62所学校中7所: what is counted among the things counted right before. */
const AMONG = /^[^,;:()]{0,14}(?:中|当中|里),?(?:已?有|仅|共有?|已)?$/u;

/** `62个行政村中7个村集体收入达标，占11.3%`: the part is counted among the whole, and no other count comes between. */
function amongIn(sentence: Sentence, earlier: readonly Mention[], part: Mention): boolean {
  const [whole, own] = earlier.filter(({ measure, base }) => measure === "count" && base !== "").slice(-2);
  if (!whole || !isExact(whole) || own !== part || part.measure !== "count" || !sameMeasure(whole, part)) return false;
  return AMONG.test(between(sentence, whole.until, part.at));
}

/** 社零总额 is short for 社会消费品零售总额. */
function abbreviates(whole: string, before: string): boolean {
  if (whole.length < 4 || whole.length > 8 || FOREIGN.test(whole)) return false;
  let at = -1;
  for (const char of whole) {
    at = before.indexOf(char, at + 1);
    if (at < 0) return false;
  }
  return true;
}

function certaintyOf(signs: {
  readonly foreign: boolean;
  readonly sure: boolean;
  readonly inferred: boolean;
}): RelationCertainty {
  if (signs.foreign) return "open";
  if (signs.sure) return "stated";
  return signs.inferred ? "inferred" : "open";
}

/** `项目支出240万元，占总支出640万元的37.5%`: the whole is between 占 and the share. */
function statedWhole(share: Mention, earlier: readonly Mention[]): Relation | null {
  const [part, whole] = earlier.slice(-2);
  if (share.measure !== "percent" || !isExact(share) || !/^的(?:比例|比重)?(?:约?为|达到?|是)?$/u.test(share.before))
    return null;
  if (
    !part ||
    !whole ||
    !/占[^占]{0,12}$/u.test(whole.before) ||
    !sameMeasure(part, whole) ||
    !isPlain(part) ||
    !isPlain(whole)
  )
    return null;
  return {
    kind: "share",
    target: share,
    readings: [{ term: over(mentioned(part), mentioned(whole)) }],
    certainty: "stated",
    tails: false,
  };
}

/** The amount the share is about: the one before it that is no change. */
function partOf(earlier: readonly Mention[]): Mention | null {
  return (
    earlier.findLast(
      (mention) =>
        (mention.measure === "money" || mention.measure === "count") && isPlain(mention) && mention.base !== "",
    ) ?? null
  );
}

/** 总支出, 全年实际支出, 支出 alone. */
const WHOLE_OF = /(?:^|(?:总|整体|全年|本年|实际|年度)[^基本项目]{0,4})(?<what>支出|收入|资金|经费|预算)/u;

/** The whole is called by the words in front of the amount: 总支出 of 2020年本单位整体支出1069.02万元. */
function isNamed(whole: string, mention: Mention): boolean {
  const words = mention.before;
  const core = withoutEnd(whole, /(?:金额|总额|数|资金|的)$/u);
  if (core === "预算") return /预算(?:数|安排|总额)?$/u.test(words);
  const general = /^(?:支出|收入|资金|经费|预算)$/u.test(core);
  if (core.length >= 2 && !general && words.includes(core)) return true;
  if (general && WHOLE_OF.exec(words)?.groups?.what === core) return !/基本|项目|人员|公用/u.test(words);
  if (/^(?:总|支出总|年度总|整体|部门|本年|全年|决算)*支出(?:总额|合计)?$/u.test(whole) || whole === "总支出")
    return (
      /(?:总|整体|决算|本年|全年|年度)(?:[^基本项目]{0,4})支出|支出(?:总额|合计|决算|总计)/u.test(words) &&
      !/基本|项目/u.test(words)
    );
  if (/总收入|收入总额/u.test(whole)) return /(?:总|本年|全年|决算)收入|收入(?:总额|合计|决算)/u.test(words);
  return false;
}

/** The whole where the report states it in another sentence; a bare 占比 is a share of all that was spent. */
function wholeFacts(whole: string, part: Mention, facts: readonly MoneyFact[]): Mention[] {
  const item = WHOLES.find(([pattern]) => pattern.test(whole))?.[1] ?? null;
  return facts
    .filter((fact) => fact.item === item && fact.mention !== part && part.measure === "money")
    .map(({ mention }) => mention);
}

const WHOLES: readonly (readonly [RegExp, FactItem])[] = [
  [/基本支出/u, "basic"],
  [/项目支出/u, "project"],
  [/收入/u, "income"],
  [/支出|经费|^$/u, "total"],
];

/** `协管企业104家，排查企业401家，占监管企业数的100%`: the whole is one of two counts, called by the end of its name. */
function countedWhole(whole: string, part: Mention, earlier: readonly Mention[]): Mention | null {
  const name = whole.replace(/(?:总?数量?|总)$/u, "");
  const [only] = earlier;
  const end = name.slice(-3);
  return only && earlier.length === 1 && part.measure === "count" && end.length === 3 && only.before.includes(end)
    ? only
    : null;
}

function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
