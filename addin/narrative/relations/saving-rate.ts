import type { MoneyFact } from "../facts.ts";
import type { Mention, Sentence } from "../mention.ts";
import type { RelationReading, Relation } from "../relation.ts";
import { minus, mentioned, over, sumOf } from "../mention-expression.ts";
import { between, isExact, PEOPLE } from "./words.ts";

/** 节约率, 核减率: what was saved over what was planned. */
const SAVING = /(?:节约|核减|审减|压减|结余|结转)率(?:约?为|达到?|是)?$/u;
/** 控制率: what was spent over its budget. */
const CONTROL = /控制率(?:约?为|达到?|是)?$/u;
const SAVED = /(?:节约|核减|审减|压减|结余|结转)[^,;]{0,6}$/u;

/** `预算218万元，实际采购203.6万元，节约14.4万元，节约率6.61%`; `预算6.8万元，实际5.96万元，控制率87.65%`. */
export function savingRates(sentence: Sentence, facts: readonly MoneyFact[]): Relation[] {
  if (!sentence.text.includes("率")) return [];
  return sentence.mentions.flatMap((rate, index): Relation[] => {
    if (rate.measure !== "percent" || !isExact(rate)) return [];
    const saving = SAVING.test(rate.before);
    if (!saving && !CONTROL.test(rate.before)) return [];
    const own = sentence.mentions
      .slice(0, index)
      .filter(
        (mention) =>
          mention.measure === "money" &&
          mention.bracket === null &&
          isExact(mention) &&
          !between(sentence, mention.until, rate.at).includes(";"),
      );
    if (saving) return own.length < 2 ? [] : [savingRate(rate, own)];
    const direct = OF_STAFF.test(rate.before) ? staffRate(sentence, rate, index) : threePublicRate(rate, facts);
    if (direct) return [direct];
    return own.length < 2 ? [] : [controlRate(rate, own)];
  });
}

function savingRate(rate: Mention, own: readonly Mention[]): Relation {
  const last = own.at(-1);
  const sure = own.length <= 3 && last !== undefined && SAVED.test(last.before);
  const readings = [...own].reverse().flatMap((part) =>
    own.flatMap((whole): RelationReading[] =>
      part === whole
        ? []
        : [
            { term: over(mentioned(part), mentioned(whole)) },
            { term: over(minus(mentioned(whole), mentioned(part)), mentioned(whole)) },
            // 合同金额116.8万元，比预算节约3.2万元: the budget is the sum of both.
            { term: over(mentioned(part), sumOf([mentioned(whole), mentioned(part)])) },
          ],
    ),
  );
  return { kind: "rate", target: rate, readings, certainty: sure ? "inferred" : "open", open: "base", tails: false };
}

const OF_STAFF = /人员控制率(?:约?为|达到?|是)?$/u;

/** `编制58名，在职55人，人员控制率94.83%`: staff over posts, each stated once. */
function staffRate(sentence: Sentence, rate: Mention, index: number): Relation | null {
  const people = sentence.mentions
    .slice(0, index)
    .filter(({ measure, base }) => measure === "count" && PEOPLE.has(base));
  const posts = people.filter(({ before }) => /编制(?:人?数|总数|人员)?(?:为|是|共|有|:)*$/u.test(before));
  const staff = people.filter(({ before }) => /(?:在职|在编|在岗|实有)[^,;]{0,8}$/u.test(before));
  const [quota, actual] = [posts[0], staff[0]];
  if (!quota || !actual || posts.length + staff.length > 2 || quota === actual || !isExact(quota) || !isExact(actual))
    return null;
  // 在职42人（含工勤2人）: the brackets tell who is not counted.
  if ([quota, actual].some(({ until }) => between(sentence, until, until + 1) === "(")) return null;
  const readings = [{ term: over(mentioned(actual), mentioned(quota)) }];
  return { kind: "rate", target: rate, readings, certainty: "inferred", tails: false };
}

/** `“三公”经费控制率82%`: what was spent over the budget, both stated once in the report. */
function threePublicRate(rate: Mention, facts: readonly MoneyFact[]): Relation | null {
  if (!/三公["”]?(?:经费)?(?:支出|预算)?控制率/u.test(rate.before)) return null;
  const own = facts.filter(({ item }) => item === "three-public");
  const budget = onlyAmount(own.filter(({ stage }) => stage !== "settled"));
  const spent = onlyAmount(own.filter(({ stage }) => stage === "settled"));
  if (!budget || !spent || new Set(own.map(({ year }) => year).filter((year) => year !== null)).size > 1) return null;
  const readings = [{ term: over(mentioned(spent), mentioned(budget)) }];
  return { kind: "rate", target: rate, readings, certainty: "inferred", tails: false };
}

function onlyAmount(facts: readonly MoneyFact[]): Mention | null {
  const [first, ...others] = facts.map(({ mention }) => mention);
  return first && others.every((other) => other.figure.value.eq(first.figure.value)) ? first : null;
}

/** An item with a rate of its own: its budget is called by its name. */
const OF_ITEM = /接待|用车|车辆|出国|公用|会议|培训/u;

function controlRate(rate: Mention, own: readonly Mention[]): Relation {
  const pair = own.slice(-2);
  // 支出28.4万元，年初预算35万元: the budget may come second.
  const [budget, spent] = pair[1]?.before.includes("预算") ? pair.toReversed() : pair;
  if (!budget || !spent) return { kind: "rate", target: rate, readings: [], certainty: "open", tails: false };
  const item = OF_ITEM.exec(rate.before)?.[0] ?? "";
  const sure =
    own.length === 2 &&
    budget.before.includes(item) &&
    budget.before.includes("预算") &&
    !spent.before.includes("预算");
  return {
    kind: "rate",
    target: rate,
    readings: [
      { term: over(mentioned(spent), mentioned(budget)) },
      { term: over(minus(mentioned(budget), mentioned(spent)), mentioned(budget)) },
      { term: over(minus(mentioned(spent), mentioned(budget)), mentioned(budget)) },
    ],
    certainty: sure ? "inferred" : "open",
    open: "base",
    tails: false,
  };
}
