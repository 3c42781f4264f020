import type { Claim } from "./claim.ts";

/** How the words in front of a figure are read: the kind they make it, and the sign they give it. */
interface Phrase {
  readonly kind: Claim["kind"];
  /** -1 for a decrease. */
  readonly sign: 1 | -1;
  /** What is in front of the phrase: the subject, with its lead-in words. */
  readonly head: string;
}

interface Pattern {
  readonly kind: Claim["kind"];
  readonly pattern: RegExp;
  readonly sign?: (match: RegExpExecArray) => 1 | -1;
}

const GOAL = "(?:年初|年度|全年|既定|预期|计划|市定|省定|区定|县定|市级|上级){0,3}(?:目标任务|目标值?|任务数?|计划数?)";
const BASE = "(?:比|较|同|与)?(?:上年度?|去年|往年|前年|上一年|同期|\\d{4}年|年初){0,3}(?:同期)?(?:同比|环比|相比|比)?";
const REACHES = "(?:率|幅)?(?:约?为|达到|达|是|到|至)?";
const down = (match: RegExpExecArray): 1 | -1 => (/降|减|少|低|缩|负|跌|回落/u.test(match.groups?.verb ?? "") ? -1 : 1);

/** Phrases that end right in front of a percentage, the closest first. The first group holds the verb. */
const PERCENT: readonly Pattern[] = [
  {
    kind: "execution",
    pattern: /(?:预算|资金|支出|财政){0,3}(?<verb>执行率|支出率|支付率|使用率)(?:约?为|达到|达|是)?$/u,
  },
  {
    kind: "completion",
    pattern: new RegExp(
      `(?<verb>完成率|完成比例|完成|达到|达)(?:了)?(?:${GOAL}|预算)(?:任务)?的?(?:约?为|达到|达)?$`,
      "u",
    ),
  },
  { kind: "completion", pattern: new RegExp(`(?:为|占|是)(?:${GOAL})(?:任务)?的?$`, "u") },
  { kind: "completion", pattern: /(?<verb>完成率|完成比例|目标完成率|达成率)(?:约?为|达到|达|是)?$/u },
  {
    kind: "over-target",
    pattern: new RegExp(
      `(?:今年|全年|当年)?(?:比|较)?${GOAL}(?:任务|的)?(?<verb>超额?完成|超出|超过|超|增加|提高|高出|多|低于|减少|少)(?:了)?(?:约)?$`,
      "u",
    ),
    sign: down,
  },
  { kind: "over-target", pattern: /^(?<verb>超额?完成|超出|超过|超)(?:目标任务|目标|任务|计划)?(?:了)?$/u },
  {
    kind: "over-target",
    pattern: new RegExp(`(?<verb>超额?完成|超出|超过|超)${GOAL}(?:任务|的)?(?:了)?(?:约)?$`, "u"),
  },
  {
    kind: "growth",
    pattern: new RegExp(
      `${BASE}(?<verb>增长|增加|增幅|增速|增|提高|上升|提升|下降|减少|降低|回落|下滑|降幅|降|减)(?:了)?${REACHES}(?:约)?$`,
      "u",
    ),
    sign: down,
  },
];

/** Phrases in front of an amount of money. */
const MONEY: readonly Pattern[] = [
  {
    kind: "adjustment",
    pattern:
      /(?:年终|年中|年底|年末|后期|中期)?(?<verb>调减|调增|核减|核增|追加|追减|压减)(?:了)?(?:年度|全年|项目|财政)?(?:预算|资金|指标|预算资金)?(?:约?为|共|合计|数|了){0,3}$/u,
    sign: (match) => ((match.groups?.verb ?? "").includes("减") ? -1 : 1),
  },
  {
    kind: "adjustment",
    pattern: /预算(?<verb>调减|调增|核减|核增|追加)(?:数|额|金额)?(?:约?为|共|合计|了){0,3}$/u,
    sign: (match) => ((match.groups?.verb ?? "").includes("减") ? -1 : 1),
  },
];

/** Phrases in front of a count. */
const COUNT: readonly Pattern[] = [
  { kind: "over-target", pattern: new RegExp(`(?<verb>超出|超过|超)${GOAL}(?:任务|的)?(?:了)?$`, "u") },
  {
    kind: "over-target",
    pattern: new RegExp(
      `(?:比|较)${GOAL}(?:任务|的)?(?<verb>超额?完成|超出|超过|超|增加|高出|多|减少|少)(?:了)?$`,
      "u",
    ),
    sign: down,
  },
];

/** A goal in front of its figure: 目标40家, 市定目标任务为40家. */
const TARGET = new RegExp(`(?<![比较超])(?:${GOAL})(?:约?为|是|:)?$`, "u");
/** A goal behind its figure: 40家目标任务. */
const TARGET_BEHIND = /^(?:的)?(?:年度|市定|省定|全年|既定)?(?:目标|任务)/u;

/** A share of the count in front of it. */
const SHARE_BEHIND = /^\s*的\s*\d/u;

/** The phrases in front of a figure, and what it is without any. */
const MEASURES = {
  percent: { patterns: PERCENT, otherwise: "level" },
  money: { patterns: MONEY, otherwise: "amount" },
  count: { patterns: COUNT, otherwise: "quantity" },
} as const;

/** Reads the words around a figure that is a percentage, money, or something counted. */
export function phraseOf(measure: "percent" | "money" | "count", before: string, after: string): Phrase {
  const { patterns, otherwise } = MEASURES[measure];
  if (TARGET_BEHIND.test(after))
    return { kind: "target", sign: 1, head: before.replace(/(?:超额)?(?:完成|达到|实现)[^完成达到实现]*$/u, "") };
  for (const { kind, pattern, sign } of patterns) {
    const match = pattern.exec(before);
    // 超目标任务350人次的24%: the count is the goal, the percentage behind it how far it was passed.
    if (match && measure === "count" && SHARE_BEHIND.test(after))
      return { kind: "target", sign: 1, head: before.slice(0, match.index) };
    if (match && !isLimit(before)) return { kind, sign: sign?.(match) ?? 1, head: before.slice(0, match.index) };
  }
  const goal = TARGET.exec(before);
  if (goal) return { kind: "target", sign: 1, head: before.slice(0, goal.index) };
  return { kind: otherwise, sign: 1, head: before };
}

/** 不超过5%, 不低于95%: bounds, not results. */
function isLimit(before: string): boolean {
  return /不[得能]?(?:超过|超|低于|高于|少于)$/u.test(before);
}

/** Lead-in words and closing verbs around a subject. */
const LEAD =
  /^(?:截[止至](?:当前|目前|\d+月底?)?|目前|当前|今年|全年|本年度?|当年|\d{4}年度?|我[区县市局办]|我单位|全[区县市省](?!平均)|其中|因此|同时|此外|另外|并|且|共|累计|财政(?=累计)|已|均|及时|实际|完成(?=\p{Script=Han}{2}))+/u;
const TAIL =
  /(?:不?[得能]?(?:超过|低于|高于|少于|突破)|分别|合计|共计|总计|累计|共|约?为|达到|达|是|有|计|完成|实现|安排|大约|约|近|了|等|的|到|至|:)$/u;
/** Closing verbs taken off one by one, at most. */
const MOST_TAILS = 8;

/** The subject without lead-in words, closing verbs and white space; `""` where nothing is left. */
export function subjectOf(head: string): string {
  const bare = head
    .replace(/\s+/gu, "")
    .replace(/^.*:/u, "")
    .replace(/^[、,;()（）"“”-]+/u, "")
    .replace(/^\d+[、.]/u, "");
  return withoutTail(bare.replace(LEAD, ""));
}

function withoutTail(words: string): string {
  let rest = words;
  for (let count = 0; count < MOST_TAILS; count++) {
    const tail = TAIL.exec(rest);
    if (!tail) break;
    rest = rest.slice(0, tail.index);
  }
  return rest;
}

/** What a count is of, where it is named behind the figure: 86家规模工业企业完成… → 规模工业企业. */
export function counted(after: string): string {
  return (
    /^(?:个|家|项)?(?<what>(?:(?!完成|实现|达到|通过|纳入|参加|开展|申报|获得|评为|符合|奖励|结果|的)\p{Script=Han}){2,12})/u.exec(
      after,
    )?.groups?.what ?? ""
  );
}
