import { foldText } from "../values/fold.ts";
import { toNumber, numberAs, type RateStandard, type ScoringStandard } from "./standard.ts";

const POINTS = `${numberAs("points")}分`;
const NO_BALANCE = new RegExp(`无结余(?:的)?,?(?:计|得|记)?${POINTS}`, "u");
const WITHIN_CARRY_OVER = new RegExp(`不超过上年结转(?:数|额)?(?:的)?,?(?:计|得|记)?${POINTS}`, "u");
const OVER_CARRY_OVER = new RegExp(
  `(?<!不)超过上年结转(?:数|额)?(?:的)?,?(?:不(?:得|计)分|(?:计|得|记)?${POINTS})`,
  "u",
);

const pointsIn = (match: RegExpExecArray): string | undefined => match.groups?.points;

/** 无结余，3分；有结余，但不超过上年结转，2分；结余超过上年结转，不得分. */
export function balance(plain: string): ScoringStandard | null {
  const [none, within, over] = [NO_BALANCE.exec(plain), WITHIN_CARRY_OVER.exec(plain), OVER_CARRY_OVER.exec(plain)];
  if (!none || !within || !over) return null;
  return {
    kind: "balance",
    none: Number(pointsIn(none)),
    within: Number(pointsIn(within)),
    over: toNumber(pointsIn(over)) ?? 0,
  };
}

const ENUMERATOR = /[①-⑳]|(?:^|[\n;；。])[^\S\n]*(?:[(（]\d{1,3}[)）]|\d{1,3}[、.．](?!\d))/gu;

const CASE = "(?:例|个|项|次|起|处|笔|人|条|件|份)";
const PER_CASE = new RegExp(
  [
    "(?:每(?:出现|发现|发生|存在|有|缺少?|少|违反|遗漏|漏)?|(?:有|出现|发现|发生|存在|缺少?|少)(?=一|1))",
    `(?:一|1)?${CASE}[^。;,\\d]{0,24}(?:,[^。;,\\d]{0,8})?`,
    `扣(?:减|除)?${POINTS}`,
  ].join(""),
  "u",
);
const DEDUCTED = new RegExp(
  `扣(?:减|除)?${numberAs("each")}分|(?:最多|最高|至多|扣[完至到])[^。;,\\d]{0,6}${numberAs("most")}分`,
  "gu",
);

/** 每出现一例扣…分，扣完为止, also 有一项不符合扣…分. `null` where cases cost different points, or the sum is capped. */
export function perCase(plain: string, text: string): ScoringStandard | null {
  const points = PER_CASE.exec(plain)?.groups?.points;
  const others = [...plain.matchAll(DEDUCTED)].map(({ groups }) => groups?.each ?? groups?.most);
  return points !== undefined && others.every((each) => each === points)
    ? { kind: "per-case", deduct: Number(points), items: [...text.matchAll(ENUMERATOR)].length }
    : null;
}

const LAST_POINTS = new RegExp(`${POINTS}[)。;,]*$`, "u");
/** An item that takes points off, or adds some beyond the points of the row, is no part of them. */
const NO_PART = new RegExp(`(?:扣(?:减|除)?|加|加计|奖励)${POINTS}[)。;,]*$`, "u");

/** A numbered list whose every item ends in its points. `null` where an item deducts or adds points: ①…扣2分. */
export function items(text: string): ScoringStandard | null {
  const starts = [...text.matchAll(ENUMERATOR)].map((match) => match.index);
  if (starts.length < 2) return null;
  const points = starts.map((start, index) => {
    const item = foldText(text.slice(start, starts[index + 1])).replace(/\s/gu, "");
    return NO_PART.test(item) ? null : toNumber(LAST_POINTS.exec(item)?.groups?.points);
  });
  return points.every((value) => value !== null) ? { kind: "items", items: points } : null;
}

const CHOICE = new RegExp(`^[^\\d]*?(?:,?(?:计|得|记|给|赋)${POINTS}|,?不(?:得|计|给)分|,?(?:得|计)?0分)$`, "u");
/** Words that leave more than one score in a clause, or one for each of several things. */
const LOOSE = /酌情|比例|视情况|每|各|分别|至|-|~|以内|最高|最多/u;

/** 按时完成得5分，否则不得分: clauses without rates, each with its score, the last with none. */
export function clauseStandard(plain: string): ScoringStandard | null {
  if (LOOSE.test(plain)) return null;
  const clauses = plain.split(/[;。]|(?<=分),/u).filter((clause) => clause !== "");
  const scores = clauses.map((clause) => {
    const match = CHOICE.exec(clause);
    return match && (toNumber(pointsIn(match)) ?? 0);
  });
  if (
    !scores.every((score) => score !== null) ||
    scores.length < 2 ||
    scores.length > 4 ||
    new Set(scores).size < scores.length ||
    scores.at(-1) !== 0
  )
    return null;
  return /^(?:否则|未|不|没|无|反之|其他|其余)/u.test(clauses.at(-1) ?? "") ? { kind: "choice", scores } : null;
}

const MISSED = ["未完成", "未达到?(?:目标|标准|要求|100%)?", "没有完成", "不足100%", "低于100%"];
const BY_ITS_SHARE =
  "按(?:照)?(?:实际)?(?:完成|执行|达到|达成)?(?:的)?(?:比例|率|程度)(?:扣|得|计|给|赋|折算?)(?:减|除|算)?分?";
const BY_ACTUAL_SHARE = "按(?:照)?实际(?:完成|执行|达成)(?:比例|率|情况)(?:得|计|给|赋)分";
const BY_SHARE = new RegExp(`(?:${MISSED.join("|")})[^。;]{0,10}${BY_ITS_SHARE}|${BY_ACTUAL_SHARE}`, "u");

const RATE_WORDS = [
  "完成率",
  "执行率",
  "利用率",
  "支付率",
  "使用率",
  "达成率",
  "覆盖率",
  "安排率",
  "刷卡率",
  "合格率",
  "达标率",
  "比率",
  "比例",
  "计算结果",
  "实际值",
];
const POINTS_OF_ROW = `(?:本|该)?(?:指标|项)?(?:总?分值|权重分?值?|满分|标准分|${POINTS})`;
const BY_PRODUCT = new RegExp(`(?:${RATE_WORDS.join("|")})(?:\\)|%)?[*×xX](?:${POINTS_OF_ROW})`, "u");
const AWARD = new RegExp(`(?:计|得|记|给)${POINTS}`, "u");
/** Rates of which less is better, and rules with another side: a share of them says nothing by itself. */
const OTHER_SIDE = /超|高于|≤|不高于|增加|节约|控制|变动|调整率|结余|结转|[每扣]\d|扣完|酌情/u;

/** 按完成比例得分, 完成率×权重: the share of 100% that was done. `null` where the target is another one or more is worse. */
export function shareStandard(plain: string): RateStandard | null {
  const product = BY_PRODUCT.exec(plain);
  if ((!product && !BY_SHARE.test(plain)) || OTHER_SIDE.test(plain)) return null;
  const rates = [...plain.matchAll(/(?<!\d)\d{1,9}(?:\.\d{1,9})?(?=%)/gu)].map(([rate]) => rate);
  if (rates.some((rate) => rate !== "100")) return null;
  const award = toNumber(product?.groups?.points) ?? toNumber(AWARD.exec(plain)?.groups?.points);
  return { kind: "rate", scale: { kind: "share", of: 100 }, points: award, per: 1, open: [] };
}
