import type { MoneyFact } from "../facts.ts";
import type { Mention, Sentence } from "../mention.ts";
import type { RelationCertainty, RelationReading, Relation } from "../relation.ts";
import { minus, mentioned, over, sumOf, inBaseUnit, type MentionExpression } from "../mention-expression.ts";
import { mayEqual } from "../rough.ts";
import { between, isExact, isPlain } from "./words.ts";

const EXECUTION =
  /(?:(?:执行率|支出率|支付率|支付进度|支出进度|执行进度|使用率|到位率|拨付率|资金使用率)(?:约?为|达到?|是)?|(?:完成|为)(?:全年|年度|年初|当年|调整后?|支出)*预算(?:数|总额)?的)$/u;
const SPENT = new Set(["spent", "settled", "disbursed", "received"]);
const BUDGETED = new Set(["initial", "adjusted", "budget", "allocated", "received", "increase", "target"]);
/** Amounts in front of a rate that may be its base, at most. */
const MOST_BASES = 60;
/** Words of an amount that is of the whole subject of the report, and of no part of it. */
const GENERAL =
  /^(?:截[止至]|_|本?年[底末]?|全|当|目前|项目|财政|部门|共|已|累计|实际|总|合计|专项|补助|上级|到|月底?|工程款|资金|预算|经费|安排|下达|收到|筹集|计划|投资|支出|支付|使用|拨付|拨款|发放|兑付|到位|执行|完成|数|额|为|的|初|度|均)*$/u;

/** `预算b万元，实际支出s万元，执行率r%`. */
export function executionRates(sentences: readonly Sentence[], facts: readonly MoneyFact[]): Relation[] {
  const budgets = facts.filter(({ stage }) => stage !== "settled").map(({ mention }) => mention);
  const earlier: Mention[] = [];
  return sentences.flatMap((sentence) => {
    const found = sentence.mentions.flatMap((rate): Relation[] =>
      rate.measure === "percent" && isExact(rate) && EXECUTION.test(rate.before)
        ? [
            executionRate({
              rate,
              sentence,
              previous: sentences[sentence.index - 1],
              earlier: earlier.slice(-MOST_BASES),
              budgets,
            }),
          ]
        : [],
    );
    earlier.push(...sentence.mentions.filter(isAmount));
    return found;
  });
}

interface Surroundings {
  readonly rate: Mention;
  readonly sentence: Sentence;
  readonly previous: Sentence | undefined;
  /** Amounts of the sentences before. */
  readonly earlier: readonly Mention[];
  /** Budgets of the unit anywhere in the report. */
  readonly budgets: readonly Mention[];
}

function executionRate({ rate, sentence, previous: last, earlier, budgets }: Surroundings): Relation {
  const before = sentence.mentions.filter((mention) => mention.at < rate.at && isAmount(mention));
  const nearest = earlier.at(-1)?.sentence;
  const previous = earlier.filter((mention) => mention.sentence === nearest && mention.paragraph === rate.paragraph);
  // 执行率100%。 is alone: it is about the sentence before.
  const own = before.length > 0 ? segmentOf(sentence, before, rate) : previous;
  const outer = outside(own[0]?.sentence === sentence.index ? sentence : last, own);
  const spent = own.filter((mention) => isSpent(mention)).reverse();
  const above = spent.length > 0 ? spent : earlier.filter((mention) => isSpent(mention)).slice(-1);
  const near = earlier.filter(({ paragraph }) => paragraph === rate.paragraph);
  const far = earlier.filter((mention) => mention.paragraph !== rate.paragraph && isBudget(mention)).reverse();
  const readings = above.flatMap((part): RelationReading[] => {
    const plain = [...before, ...near.toReversed()].filter((base) => base !== part).map(mentioned);
    const bases = [
      ...plain,
      ...adjusted([...near, ...before]),
      ...withRest(part, before),
      ...adjusted(far),
      ...[...far, ...budgets].map(mentioned),
    ];
    return bases.map((base) => ({ term: over(mentioned(part), base) }));
  });
  return {
    kind: "rate",
    target: rate,
    readings: meantReadings(rate, readings.slice(0, 4 * MOST_BASES)),
    certainty: executionCertainty(rate, outer, [...earlier, ...before.filter((mention) => !own.includes(mention))]),
    open: "base",
    tails: false,
  };
}

/** Where none holds, 全年预算 is what the rate is of; else a budget of the whole. Any other base is only tried. */
function meantReadings(rate: Mention, readings: readonly RelationReading[]): readonly RelationReading[] {
  if (readings.some(({ term }) => mayEqual(term, rate))) return readings;
  const ofBase = (fits: (base: Mention) => boolean): RelationReading[] =>
    readings.filter(({ term }) => {
      const base = term.op === "over" && term.right.op === "mention" ? term.right.mention : null;
      return base !== null && fits(base);
    });
  const adjustedOnly = ofBase(({ stage }) => stage.value === "adjusted");
  if (adjustedOnly.length > 0) return adjustedOnly;
  if (readings.some(({ term }) => isOutgrown(term, rate))) return [];
  const whole = ofBase((base) => isBudget(base) && isGeneral(base));
  return whole.length > 0 ? whole : readings;
}

/** More was spent than 年初预算, and the rate is not above 100 %: there was another budget, which is not stated. */
function isOutgrown(term: MentionExpression, rate: Mention): boolean {
  if (term.op !== "over" || term.left.op !== "mention" || term.right.op !== "mention") return false;
  const { mention: base } = term.right;
  return (
    base.stage.value === "initial" &&
    inBaseUnit(term.left.mention).value.gt(inBaseUnit(base).value) &&
    inBaseUnit(rate).value.lte(1)
  );
}

/** Sure where one budget and what was spent of it stand side by side; a general 支出 may lean on the budget before it. */
function executionCertainty(rate: Mention, outer: readonly Mention[], earlier: readonly Mention[]): RelationCertainty {
  const part = outer.findLast((mention) => isSpent(mention));
  if (!part || (part.stage.value === "received" && !rate.before.includes("到位"))) return "open";
  const bases = outer.filter((mention) => mention !== part && isBudget(mention) && mention.at < part.at);
  const level = levelIn(part.before);
  if (level !== "" && bases.some(({ before }) => levelIn(before) !== level)) return "open";
  if (bases.length === 1 && outer.length === 2) return "stated";
  if (bases.length > 0 && outer.length <= 4) return "inferred";
  const rest = outer.filter(({ stage }) => stage.value === "carry-out");
  if (outer.length - rest.length > 1 || !GENERAL.test(part.before)) return "open";
  return rest.length === 1 || earlier.some((mention) => isBudget(mention) && isGeneral(mention)) ? "inferred" : "open";
}

function isGeneral({ bracket, before }: Mention): boolean {
  return bracket === null && GENERAL.test(before);
}

/** Whose money some words name: the part of one level is no part of what another level gave. */
function levelIn(words: string): string {
  return /中央|地方|[省市县区]级|自筹|配套/u.exec(words)?.[0] ?? "";
}

/** The amounts outside brackets and of no list behind 其中; behind 其中 a named part with its own 支出 stands for itself. */
function outside(sentence: Sentence | undefined, own: readonly Mention[]): Mention[] {
  const [first] = own;
  if (!sentence || !first) return [];
  const outer = own.filter(
    (mention) => mention.bracket === null && !between(sentence, first.until, mention.at).includes("其中"),
  );
  const cut = between(sentence, sentence.start, first.at).lastIndexOf("其中");
  return cut < 0 || outer.slice(1).every((mention) => GENERAL.test(mention.before)) ? outer : [];
}

/** The amounts of the stretch between two ；; all of the sentence where that holds none. */
function segmentOf(sentence: Sentence, before: readonly Mention[], rate: Mention): Mention[] {
  const from = between(sentence, sentence.start, rate.at).lastIndexOf(";");
  const own = before.filter(({ at }) => at - sentence.start > from);
  return own.length > 0 ? own : [...before];
}

function isSpent({ stage, before }: Mention): boolean {
  return SPENT.has(stage.value ?? "") || (stage.value !== "carry-out" && /支出|到位|拨付|支付/u.test(before));
}

function isBudget({ stage, before, after }: Mention): boolean {
  if (stage.value === "carry-in" || stage.value === "carry-out") return false;
  return BUDGETED.has(stage.value ?? "") || /预算|安排|下达|到位|总额|收到/u.test(before) || after.includes("到位");
}

/** 年初预算 ± 调整 and 上年结转 + 本年 as bases. */
function adjusted(amounts: readonly Mention[]): MentionExpression[] {
  const base = amounts.find(({ stage }) => stage.value === "initial");
  const opening = amounts.find(({ stage }) => stage.value === "carry-in");
  const moved = (base ? amounts : []).flatMap((mention): MentionExpression[] => {
    if (!base || mention === base) return [];
    if (mention.stage.value === "increase") return [sumOf([mentioned(base), mentioned(mention)])];
    return mention.stage.value === "decrease" ? [minus(mentioned(base), mentioned(mention))] : [];
  });
  const carried = (opening ? amounts.slice(0, MOST_BASES / 2) : []).flatMap((mention): MentionExpression[] =>
    opening && mention !== opening ? [sumOf([mentioned(opening), mentioned(mention)])] : [],
  );
  return [...moved, ...carried];
}

/** 支出s万元，结余c万元: what was there is s + c. */
function withRest(part: Mention, before: readonly Mention[]): MentionExpression[] {
  return before.flatMap((mention): MentionExpression[] =>
    mention.stage.value === "carry-out" && mention !== part ? [sumOf([mentioned(part), mentioned(mention)])] : [],
  );
}

function isAmount(mention: Mention): boolean {
  return mention.measure === "money" && isPlain(mention);
}
