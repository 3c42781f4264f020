import { toNumber, numberAs, RANGE, type RateScale, type RateStandard } from "./standard.ts";

const OVER = "(?:超过|超出|高出|高于|增加|增长|上升|提高|超|高|多)";
const BELOW = "(?:低于|降低|减少|下降|少于|不足|低|少)";
/** Words for both sides at once: 超过（降低）, 高于或低于, 超（降）. */
const beside = (words: string): string => `(?:\\(或?者?${words}\\)|(?:[/、或和及]|或者)每?${words})`;
const PAIR = `(?:${OVER}${beside(`(?:${BELOW}|降)`)}|${BELOW}${beside(OVER)})`;
/** Words that leave the side to the limit beside them. */
const AWAY = "(?:偏离|偏差|相差|上下浮动|上下波动|浮动|波动|变动|增减|±|差)";
const DEDUCT = "(?:扣(?:减|除|分)?|减(?:少|去|扣)?)(?:(?:本|该)项)?(?:权重|得)?分?";
const DEDUCTION = new RegExp(
  [
    `每(?:(?<pair>${PAIR})|(?<away>${AWAY})|(?<over>${OVER})|${BELOW})`,
    `(?:目标值?|标准值?)?(?:${numberAs("own")}%)?`,
    `(?:(?:一|(?<two>两)|${numberAs("per")})个?(?:百分点|百分比|点)|${numberAs("width")}%)`,
    `[^。;]{0,6}?${DEDUCT}${numberAs("deduct")}分`,
  ].join(""),
  "u",
);

interface Deduction {
  readonly side: "pair" | "away" | "over" | "below";
  /** A limit inside the words: 每低于100%一个百分点. */
  readonly own: number | null;
  readonly per: number;
  readonly deduct: number;
  readonly start: number;
  readonly end: number;
}

/** 每超过（低于）…扣…分 in the text, or `null`. The text is folded and without white space. */
function deductionIn(plain: string): Deduction | null {
  const match = DEDUCTION.exec(plain);
  if (!match) return null;
  const { groups = {} } = match;
  return {
    side: (["pair", "away", "over"] as const).find((side) => groups[side] !== undefined) ?? "below",
    own: toNumber(groups.own),
    per: toNumber(groups.width) ?? toNumber(groups.per) ?? (groups.two === undefined ? 1 : 2),
    deduct: Number(groups.deduct),
    start: match.index,
    end: match.index + match[0].length,
  };
}

/** Whether the text deducts by the step at all, readable or not. */
export function deducts(plain: string): boolean {
  return DEDUCTION.test(plain);
}

const AWARD = new RegExp(`(?:计|得|记|给|赋)${numberAs("points")}分`, "gu");

/** Points given in the text, 计5分 or 得5分, each once. */
function awardsIn(plain: string): (string | undefined)[] {
  return [...new Set([...plain.matchAll(AWARD)].map(({ groups }) => groups?.points))];
}

/** Reads a standard that deducts by the step; `null` where its limit, its sides or a second condition are ambiguous. */
export function deduction(plain: string): RateStandard | null {
  const first = deductionIn(plain);
  if (!first || first.per <= 0) return null;
  const head = plain.slice(0, first.start);
  const after = plain.slice(first.end);
  const second = deductionIn(after);
  const tail = tailOf(second ? after.slice(0, second.start) + after.slice(second.end) : after);
  const [award, ...otherAwards] = awardsIn(head);
  // 不足1个百分点的不扣分 counts whole steps only, and says so in many ways.
  if (!tail || otherAwards.length > 0 || /不扣|(?<!增)加计?\d[\d.]*分/u.test(plain)) return null;
  const limit = limitOf(head, first.own);
  const scale = limit && (second ? twoDeductions(limit, first, second) : scaleOf(limit, first));
  if (!scale || (tail.nothing && tail.nothing.side !== scale.kind)) return null;
  return {
    kind: "rate",
    scale,
    points: toNumber(award),
    per: first.per,
    open: [],
    ...(tail.most === null ? {} : { most: tail.most }),
    ...(tail.nothing ? { nothing: tail.nothing.rate } : {}),
  };
}

/** Where full points end: a single rate with the sign before it, or a stretch of rates. */
interface Limit {
  readonly low: number;
  readonly high: number;
  /** `≥`: no limit above; `≤`: no limit below; `outside`: the text has 超出范围; `null`: no sign. */
  readonly sign: "≥" | "≤" | "range" | null;
}

const AT_MOST_WORDS = "≤|<=|不超过|不高于";
const AT_LEAST_WORDS = "≥|>=|不低于|不少于";
const SIGNED = new RegExp(
  [
    `(?:(?<atMost>${AT_MOST_WORDS})|(?<atLeast>${AT_LEAST_WORDS})|=|等于|达到?|以|为)`,
    `${numberAs("rate")}%?(?:\\(含\\))?(?<end>及?以[上下内])?`,
  ].join(""),
  "u",
);
const BARE = new RegExp(
  [
    `${numberAs("rate")}%`,
    "(?:的|及|(?<end>以上|以下|以内)|\\(含(?:\\d+(?:\\.\\d+)?%?)?\\))*",
    ",?(?:计|得|记|给)",
  ].join(""),
  "u",
);
/** 以100%为标准，上下浮动5%以内. */
const FLOATING = new RegExp(
  [
    "(?:上下)?(?:浮动|波动|偏离|偏差|±)(?:幅度|率|度)?(?:在|不超过|控制在)?",
    `±?${numberAs("spread")}%(?:\\(含\\))?(?:以内|之内|范围内|内)?`,
  ].join(""),
  "u",
);
const FLOATING_BASE = new RegExp(`以${numberAs("base")}%为(?:标准|基准|目标)`, "u");

function limitOf(head: string, own: number | null): Limit | null {
  if (own !== null) return { low: own, high: own, sign: null };
  const spread = toNumber(FLOATING.exec(head)?.groups?.spread);
  if (spread !== null) return floatingLimit(head, spread);
  // Rates of a deviation are not the rate itself.
  if (/偏离|偏差|浮动|波动|差异/u.test(head)) return null;
  return rangeLimit(head) ?? signedLimit(head) ?? bareLimit(head);
}

function floatingLimit(head: string, spread: number): Limit | null {
  const base = toNumber(FLOATING_BASE.exec(head)?.groups?.base);
  return base === null ? null : { low: base - spread, high: base + spread, sign: "range" };
}

function rangeLimit(head: string): Limit | null {
  const range = RANGE.exec(head)?.groups;
  return range ? { low: Number(range.low), high: Number(range.high), sign: "range" } : null;
}

/** ≥95%, 达到95%以上. */
function signedLimit(head: string): Limit | null {
  const signed = SIGNED.exec(head)?.groups;
  if (!signed) return null;
  const [rate, fromEnd] = [Number(signed.rate), signOfEnd(signed.end)];
  if (fromEnd === "≤" || signed.atMost !== undefined) return { low: rate, high: rate, sign: "≤" };
  return { low: rate, high: rate, sign: signed.atLeast === undefined ? fromEnd : "≥" };
}

/** 95%以上的计5分. */
function bareLimit(head: string): Limit | null {
  const bare = BARE.exec(head)?.groups;
  return bare ? { low: Number(bare.rate), high: Number(bare.rate), sign: signOfEnd(bare.end) } : null;
}

/** 以上, 以下, 以内 behind a rate. */
function signOfEnd(end: string | undefined): "≥" | "≤" | null {
  if (end === undefined) return null;
  return end.includes("上") ? "≥" : "≤";
}

function scaleOf(limit: Limit, { side, deduct }: Deduction): RateScale | null {
  const { low, high, sign } = limit;
  if (side === "pair" || side === "away") {
    if (sign === null || sign === "range") return { kind: "around", low, high, over: deduct, below: deduct };
    // 达到95%以上，每偏离: only less can deviate. A pair of words beside a one-sided limit contradicts it.
    if (side === "pair") return null;
    return sign === "≥" ? { kind: "below", limit: low, deduct } : { kind: "over", limit: high, deduct };
  }
  if (sign === "range" || sign === (side === "over" ? "≥" : "≤")) return null;
  return { kind: side, limit: low, deduct };
}

/** 每超过…扣1分，每低于…扣0.5分. */
function twoDeductions({ low, high, sign }: Limit, a: Deduction, b: Deduction): RateScale | null {
  const over = [a, b].find((each) => each.side === "over");
  const below = [a, b].find((each) => each.side === "below");
  if (!over || !below || a.per !== b.per || b.own !== null || sign === "≥" || sign === "≤") return null;
  return { kind: "around", low, high, over: over.deduct, below: below.deduct };
}

interface Tail {
  readonly most: number | null;
  readonly nothing: { readonly side: "over" | "below"; readonly rate: number } | null;
}

const MOST = new RegExp(
  [
    `(?:最多|最高|至多|累计|合计|封顶)[^。;,\\d]{0,8}${numberAs("most")}分(?:为止|封顶)?`,
    `扣[完至到]${numberAs("until")}分(?:为止|封顶)`,
  ].join("|"),
  "u",
);
const NOTHING = new RegExp(
  [
    `(?:(?<over>超过|超出|高于|大于|>)|(?:低于|小于|不足|<))${numberAs("rate")}%`,
    "(?:的|时)?,?(?:不得分|不计分|(?:得|计|记)?0分)",
  ].join(""),
  "u",
);

/** What is behind the deduction; `null` where it says more than a most and an end. */
function tailOf(after: string): Tail | null {
  const plain = after.replace(/扣[完至到](?:0分)?(?:为止)?(?:,?(?:得|计)0分)?/u, (words) =>
    /\d/u.test(words) && !words.includes("0分") ? words : "",
  );
  const most = MOST.exec(plain);
  const rest = most ? plain.replace(most[0], "") : plain;
  const nothing = NOTHING.exec(rest);
  const left = nothing ? rest.replace(nothing[0], "") : rest;
  if (/\d分|不[得计]分|加分/u.test(left)) return null;
  return { most: toNumber(most?.groups?.most ?? most?.groups?.until), nothing: nothing && endOf(nothing.groups) };
}

function endOf({ over, rate }: Record<string, string> = {}): Tail["nothing"] {
  return { side: over === undefined ? "below" : "over", rate: Number(rate) };
}
