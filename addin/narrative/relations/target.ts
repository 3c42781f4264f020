import type { Mention, Sentence } from "../mention.ts";
import type { RelationReading, Relation } from "../relation.ts";
import { fixed, minus, mentioned, over, sumOf } from "../mention-expression.ts";
import { between, isChange, isExact, sameMeasure } from "./words.ts";

const GOAL = /(?:目标|任务|计划|指标)(?:任务|值|数|量)*(?:约?为|是|:)?$/u;
const GOAL_BEHIND = /^(?:的)?(?:年度|市定|省定|全年|既定)?(?:目标|任务|计划)/u;
/** 比目标任务多, 超额完成, 超任务数: how far a result lies above its goal. */
const BEYOND =
  /(?:(?:比|较|超)[^,;]{0,6}(?:目标|任务|计划)[^,;]{0,4}|^)(?:超额?完成|超出|超过|超|多完成|增加|提高|高出|高|多|低于|下降|减少|降低|少|低|差)(?:了)?$|(?:超|超额|超出|超过|超额完成)(?:年度|全年|年初)?(?:目标|任务|计划)(?:任务|数)?(?:的)?(?:了)?$/u;
const BELOW = /低|降|减|少|差/u;
const COMPLETION =
  /(?:完成率|完成比例|达成率|完成(?:年初|年度|全年|既定|市定|预期)*(?:目标任务|目标|任务数?|计划)(?:数)?的?)(?:约?为|达到?|是)?$|^为(?:年初|年度|全年)*(?:目标|任务|计划)(?:任务|数)?的?$/u;
/** 完成目标6.5万人的104.92%: the rate behind a goal that is called by its name. */
const OF_GOAL = /^的(?:比例|比重)?(?:约?为|达到?|是)?$/u;
const GOAL_NAMED =
  /(?:完成|为|占|达到?|是)(?:了)?(?:\p{Script=Han}{0,6}?)(?:目标|任务|计划)(?:任务|数|值|投资)?(?:的)?$/u;
/** 计划完成主体工程18座，实际完成16座: a plan before what was done of it. */
const PLANNED = /^_*(?:年度|全年|年初|原)?(?:计划|拟)(?!外|生育)/u;
const RESULT = /完成|实际|达到|达|实现|新增|培育|认定/u;
/** Sentences between a goal and its result. */
const NEAREST = 6;

interface Pair {
  readonly goal: Mention;
  readonly result: Mention;
}

/** Goals with their results, 多/少 and 完成率. */
export function targets(sentence: Sentence): Relation[] {
  const { mentions } = sentence;
  return mentions.flatMap((mention, index): Relation[] => {
    if (!isExact(mention)) return [];
    const words = mention.before;
    if (isDistributed(sentence, mention)) return [];
    const named = completionOfGoal(sentence, index);
    if (named) return [named];
    const completes = mention.measure === "percent" && COMPLETION.test(words);
    const beyond = !completes && BEYOND.test(words) && /目标|任务|计划|超/u.test(words);
    if (!completes && !beyond) return [];
    const kind = completes ? "completion" : "target";
    const pair = pairBefore(ownFigures(sentence, index), mention, beyond);
    if (!pair) return [(completes ? completionByDifference(sentence, mention, index) : null) ?? open(kind, mention)];
    const near = pair.goal.limit === null && isNear(sentence, index, pair.goal);
    return [
      {
        kind,
        target: mention,
        readings: readingsOf(mention, completes, pair),
        certainty: near ? "stated" : "inferred",
        open: "base",
        tails: false,
      },
    ];
  });
}

/** The goal is one of the three figures before in the sentence. */
function isNear({ mentions }: Sentence, index: number, goal: Mention): boolean {
  const at = mentions.indexOf(goal);
  return at >= 0 && index - at <= 3;
}

function open(kind: "completion" | "target", target: Mention): Relation {
  return { kind, target, readings: [], certainty: "open", open: "base", tails: false };
}

/** `线路34条，比目标多2条，完成率106.25%`: the goal is the result less what it lies above. */
function completionByDifference({ mentions }: Sentence, rate: Mention, index: number): Relation | null {
  const [result, difference] = mentions.slice(Math.max(0, index - 2), index);
  if (!result || !difference || !/(?:比|较)[^,;]{0,6}(?:目标|任务|计划)/u.test(difference.before)) return null;
  if (!isBeyond(difference) || !isExact(difference) || !isExact(result) || isChange(result) || isGoal(result))
    return null;
  if (!sameMeasure(result, difference) || isRate(result)) return null;
  const goal = BELOW.test(difference.before.slice(-4))
    ? sumOf([mentioned(result), mentioned(difference)])
    : minus(mentioned(result), mentioned(difference));
  return {
    kind: "completion",
    target: rate,
    readings: [{ term: over(mentioned(result), goal) }],
    certainty: "inferred",
    tails: false,
  };
}

/** 分别完成目标的120%、126%: one rate after the other, each of its own pair. */
function isDistributed(sentence: Sentence, mention: Mention): boolean {
  return mention.measure === "percent" && /分别[^,;]{0,16}$/u.test(between(sentence, mention.at - 20, mention.at));
}

/** `城镇新增就业6.82万人，完成年度目标6.5万人的104.92%`. */
function completionOfGoal(sentence: Sentence, index: number): Relation | null {
  const [goal, rate] = sentence.mentions.slice(Math.max(0, index - 1), index + 1);
  if (!goal || rate?.measure !== "percent" || !OF_GOAL.test(rate.before)) return null;
  if (!GOAL_NAMED.test(goal.before) || !isExact(goal)) return null;
  // 成交额46.8亿元，同比增长18.6%，完成任务40亿元的117%: growth may come between.
  const result = sentence.mentions.slice(0, index - 1).findLast((mention) => !isChange(mention) && !isBeyond(mention));
  if (!result || !comparable(result, goal) || !isExact(result)) return null;
  const gap = between(sentence, result.until, goal.at);
  if (gap.includes(";") || isGoal(result)) return null;
  return {
    kind: "completion",
    target: rate,
    readings: [{ term: over(mentioned(result), mentioned(goal)) }],
    certainty: gap.length <= 24 ? "stated" : "inferred",
    tails: false,
  };
}

/** The figures in front that no other difference or rate has taken and no ； divides off. */
function ownFigures(sentence: Sentence, index: number): Mention[] {
  const earlier = sentence.mentions.slice(0, index);
  const own = sentence.mentions[index];
  const taken = earlier.findLastIndex(
    ({ measure, before }) =>
      (measure === "percent" && COMPLETION.test(before)) || (BEYOND.test(before) && /目标|任务|计划|超/u.test(before)),
  );
  const rest = earlier.slice(taken + 1);
  const near = rest.length > 0 ? rest : earlier;
  const semicolon = near.findLastIndex(({ until }, at) =>
    between(sentence, until, (near[at + 1] ?? own)?.at ?? until).includes(";"),
  );
  return near.slice(semicolon + 1);
}

function readingsOf(mention: Mention, completes: boolean, { goal, result }: Pair): RelationReading[] {
  const rate = over(mentioned(result), mentioned(goal));
  if (completes) return [{ term: rate }];
  const below = BELOW.test(mention.before.slice(-4));
  const difference = below ? minus(mentioned(goal), mentioned(result)) : minus(mentioned(result), mentioned(goal));
  const beyond = below ? minus(fixed(1), rate) : minus(rate, fixed(1));
  const isOfRate = isRate(goal);
  if (mention.measure === "percent" && !isOfRate) return [{ term: beyond }];
  // 24.9% against 7%: 超 may be points or a share of the goal.
  return mention.measure === "percent" ? [{ term: difference }, { term: beyond }] : [{ term: difference }];
}

/** The goal and the result in front: 目标22项，完成25项; 112家（任务数100家）; 目标15%，实际完成4.5%. */
function pairBefore(earlier: readonly Mention[], mention: Mention, beyond: boolean): Pair | null {
  const near = earlier.slice(-NEAREST);
  const goals = near.filter((each) => isGoal(each));
  const goal = goals.at(-1);
  if (!goal || !sameKind(goal, mention, beyond)) return null;
  const at = near.indexOf(goal);
  const fits = (each: Mention): boolean =>
    comparable(each, goal) && !isGoal(each) && !isBeyond(each) && isExact(each) && each !== mention;
  const behind = near.slice(at + 1).find(fits);
  const before = near.slice(0, at).findLast(fits);
  const result = goal.bracket !== null ? (before ?? behind) : (behind ?? before);
  return result &&
    !(goal.bracket === null && result === before && !RESULT.test(before.before) && before.subject.value === null)
    ? { goal, result }
    : null;
}

/** A difference with the goal (超额完成156批次), no result. */
function isBeyond({ before }: Mention): boolean {
  return BEYOND.test(before);
}

function isGoal(mention: Mention): boolean {
  if (isBeyond(mention)) return false;
  return GOAL.test(mention.before) || GOAL_BEHIND.test(mention.after) || PLANNED.test(mention.before);
}

function comparable(a: Mention, b: Mention): boolean {
  return (
    sameMeasure(a, b) ||
    (isRate(a) && isRate(b)) ||
    (a.measure === "count" && b.measure === "count" && (a.base === "" || b.base === ""))
  );
}

function isRate({ measure }: Mention): boolean {
  return measure === "percent" || measure === "point";
}

/** A difference has the unit of its goal, or is a rate of it. */
function sameKind(goal: Mention, mention: Mention, beyond: boolean): boolean {
  if (mention.measure === "percent") return goal.limit === null || goal.limit === "≥";
  return beyond && (comparable(goal, mention) || (isRate(goal) && isRate(mention)));
}

/** `…15家，实际完成18家，比目标任务多完成3家`: the figure before 实际完成 is the goal although no word says so. */
export function impliedTargets(sentence: Sentence): Relation[] {
  return sentence.mentions.flatMap((mention, index): Relation[] => {
    const [goal, result] = sentence.mentions.slice(Math.max(0, index - 2), index);
    if (!goal || !result || isGoal(goal) || !BEYOND.test(mention.before) || !/目标|任务|计划/u.test(mention.before))
      return [];
    if (
      !/^(?:实际)?(?:完成|达到|实现)/u.test(result.before) ||
      !comparable(goal, result) ||
      !comparable(result, mention)
    )
      return [];
    if (between(sentence, goal.until, result.at).length > 12 || !isExact(goal) || !isExact(result) || !isExact(mention))
      return [];
    const below = BELOW.test(mention.before.slice(-4));
    return [
      {
        kind: "target",
        target: mention,
        readings: [
          { term: below ? minus(mentioned(goal), mentioned(result)) : minus(mentioned(result), mentioned(goal)) },
        ],
        certainty: "inferred",
        tails: false,
      },
    ];
  });
}
