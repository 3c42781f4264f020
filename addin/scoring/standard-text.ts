import type { Step, StepRule } from "../policy/policy.ts";
import { recalled } from "../sheet/recall.ts";
import { foldText } from "../values/fold.ts";
import { matchesIn } from "../sheet/matches.ts";

/**
 * A 评分标准 as printed, where it is regular. Rates and limits in %, scores in 分.
 *
 * - `rate`: 每超过（低于）一个百分点扣…分, or steps such as 80%（含）-90%计4分. `per` is the width of one step in percentage
 *   points (每低于5%扣2分 → 5); `open` lists bounds of which the text does not say whether they are included.
 * - `balance`: 无结余…，不超过上年结转…，超过上年结转…
 * - `per-case`: 每出现一例扣…分，扣完为止; `items` counts the conditions listed.
 * - `items`: a numbered list with points for each item.
 */
export type ScoringStandard =
  | { readonly kind: "rate"; readonly rule: StepRule; readonly points: number | null; readonly per: number; readonly open: readonly number[] }
  | { readonly kind: "balance"; readonly none: number; readonly within: number; readonly over: number }
  | { readonly kind: "per-case"; readonly deduct: number; readonly items: number }
  | { readonly kind: "items"; readonly items: readonly number[] };

const N = "(\\d+(?:\\.\\d+)?)";
const OVER = ["超过", "超出", "高出", "高于", "增加", "增长", "上升", "提高", "超", "高"];
const BELOW = ["低于", "降低", "减少", "下降", "少于", "不足", "低", "少"];
const DEDUCTION = new RegExp(`每(${[...OVER, ...BELOW].join("|")})(?:${N}%)?(?:(一|两|${N})个?(?:百分点|百分比)|${N}%)[^。;]{0,6}?扣(?:减|除)?${N}分`, "u");
const LIMIT = new RegExp(`(?:≤|<=|≥|>=|=|等于|不超过|不高于|不低于|达到?|以|为)${N}%?`, "u");
const BARE_LIMIT = new RegExp(`${N}%(?:的|及|以上|以下|以内|\\(含(?:\\d+(?:\\.\\d+)?%?)?\\))*,?(?:计|得|记|给)`, "u");
const AWARD = new RegExp(`(?:计|得|记|给)${N}分`, "u");

/** The same standards are printed on the forms of all units. */
const LONGEST_STANDARD = 400;

/** Reads a 评分标准; `null` where it is prose or a rule this grammar does not know. Never guesses. */
export const parseScoringStandard: (text: string) => ScoringStandard | null = recalled((text) => {
  const plain = foldText(text).replace(/\s/gu, "").replace(/["“”'‘’]/gu, "");
  if (plain === "") return null;
  return balance(plain) ?? deduction(plain) ?? steps(plain) ?? perCase(plain, text) ?? items(text);
}, LONGEST_STANDARD);

const number = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

function deduction(plain: string): ScoringStandard | null {
  const match = DEDUCTION.exec(plain);
  if (!match) return null;
  const [, word = "", own, count, countDigits, width, deduct] = match;
  const per = number(width) ?? number(countDigits) ?? (count === "两" ? 2 : 1);
  const head = plain.slice(0, match.index);
  const limit = number(own) ?? number(LIMIT.exec(head)?.[1]) ?? number(BARE_LIMIT.exec(head)?.[1]);
  const score = number(deduct);
  // A second deduction, or one for both sides, needs a person.
  if (limit === null || score === null || per <= 0 || DEDUCTION.test(plain.slice(match.index + match[0].length))) return null;
  const kind = OVER.includes(word) ? "over" : "below";
  return { kind: "rate", rule: { kind, limit, deduct: score }, points: number(AWARD.exec(head)?.[1]), per, open: [] };
}

/** One clause of a stepped standard: a band of rates and its score. */
interface Band {
  readonly low: number | null;
  readonly high: number | null;
  /** The bound is printed as belonging to the band; `null` where nothing is said. */
  readonly lowIn: boolean | null;
  readonly highIn: boolean | null;
  readonly score: number;
}

const SCORE_END = new RegExp(`^(.*?),?(?:(?:计|得|记|给)?${N}分|不(?:得|计|给)分)$`, "u");
const RANGE = new RegExp(`${N}%?(\\(含\\))?(?:-|~|—|–|至|到)${N}%(\\(含\\))?`, "u");
const AT_LEAST = new RegExp(`(?:≥|>=|不低于|不少于|大于等于|达到?)${N}%?|${N}%(?:\\(含\\))?(?:及以上|以上)`, "u");
const ABOVE = new RegExp(`(?:>|大于|高于|超过)${N}%?`, "u");
const AT_MOST = new RegExp(`(?:≤|<=|不超过|不高于|小于等于)${N}%?|${N}%(?:\\(含\\))?(?:及以下|以下|以内)`, "u");
const UNDER = new RegExp(`(?:<|小于|低于|不足)${N}%?`, "u");
const EXACTLY = new RegExp(`(?:=|等于|为)${N}%?`, "u");

function bandOf(clause: string): Band | null {
  const match = SCORE_END.exec(clause);
  if (!match || !/\d/u.test(match[1] ?? "")) return null;
  const condition = match[1] ?? "";
  const score = number(match[2]) ?? 0;
  const range = RANGE.exec(condition);
  if (range) return { low: number(range[1]), high: number(range[3]), lowIn: range[2] === undefined ? null : true, highIn: range[4] === undefined ? null : true, score };
  const one = (pattern: RegExp): number | null => {
    const found = pattern.exec(condition);
    return found ? number(found[1] ?? found[2]) : null;
  };
  const [atLeast, atMost] = [one(AT_LEAST), one(AT_MOST)];
  if (atLeast !== null) return { low: atLeast, high: null, lowIn: true, highIn: null, score };
  if (atMost !== null) return { low: null, high: atMost, lowIn: null, highIn: true, score };
  const [above, under, exact] = [one(ABOVE), one(UNDER), one(EXACTLY)];
  if (above !== null) return { low: above, high: null, lowIn: false, highIn: null, score };
  if (under !== null) return { low: null, high: under, lowIn: null, highIn: false, score };
  return exact === null ? null : { low: exact, high: exact, lowIn: true, highIn: true, score };
}

function steps(plain: string): ScoringStandard | null {
  // A comma ends a clause only behind its points: 90%(含)-95%,计3分,80%(含)-90%,计1分.
  const clauses = plain.split(/[;。]|(?<=分),/u).filter((clause) => clause !== "");
  const bands = clauses.map(bandOf);
  if (bands.length < 2 || !bands.every((band) => band !== null)) return null;
  const scores = bands.map((band) => band.score);
  const points = Math.max(...scores);
  if (new Set(scores).size < 2) return null;
  const best = bands.find((band) => band.score === points);
  const rising = best?.high === null || (best?.low !== null && best !== undefined && bands.every((band) => band === best || (band.high ?? Infinity) <= (best.low ?? 0)));
  const edge = rising ? ("low" as const) : ("high" as const);
  const scored = bands.filter((band) => band.score > 0);
  const rates = scored.map((band) => band[edge]);
  if (!rates.every((rate) => rate !== null)) return null;
  const ordered: Step[] = scored.map((band) => ({ rate: band[edge] ?? 0, score: band.score })).toSorted((a, b) => (rising ? b.rate - a.rate : a.rate - b.rate));
  // The better the rate, the more points; anything else is not a scale.
  if (ordered.some((step, index) => index > 0 && step.score >= (ordered[index - 1]?.score ?? Infinity))) return null;
  const open = scored.filter((band) => band[rising ? "lowIn" : "highIn"] !== true && !neighbourExcludes(bands, band, edge)).map((band) => band[edge] ?? 0);
  return { kind: "rate", rule: { kind: rising ? "at-least" : "at-most", steps: ordered }, points, per: 1, open };
}

/** The next band says the shared bound is not its own: 低于60% beside 60%-70%. */
function neighbourExcludes(bands: readonly Band[], band: Band, edge: "low" | "high"): boolean {
  const [other, inside] = edge === "low" ? (["high", "highIn"] as const) : (["low", "lowIn"] as const);
  return band[edge === "low" ? "lowIn" : "highIn"] === null && bands.some((next) => next !== band && next[other] === band[edge] && next[inside] === false);
}

const NO_BALANCE = new RegExp(`无结余(?:的)?,?(?:计|得|记)?${N}分`, "u");
const WITHIN_CARRY_OVER = new RegExp(`不超过上年结转(?:数|额)?(?:的)?,?(?:计|得|记)?${N}分`, "u");
const OVER_CARRY_OVER = new RegExp(`(?<!不)超过上年结转(?:数|额)?(?:的)?,?(?:不(?:得|计)分|(?:计|得|记)?${N}分)`, "u");

function balance(plain: string): ScoringStandard | null {
  const [none, within, over] = [NO_BALANCE.exec(plain), WITHIN_CARRY_OVER.exec(plain), OVER_CARRY_OVER.exec(plain)];
  if (!none || !within || !over) return null;
  return { kind: "balance", none: Number(none[1]), within: Number(within[1]), over: number(over[1]) ?? 0 };
}

const ENUMERATOR = /[①-⑳]|(?:^|[\n;；。])\s*(?:[(（]\d+[)）]|\d+[、.．](?!\d))/gu;

const PER_CASE = new RegExp(`每(?:出现|发现|发生|有|缺少?)(?:一|1)?(?:例|个|项|次|起|处|笔)[^。;]{0,24}?扣(?:减|除)?${N}分`, "u");

function perCase(plain: string, text: string): ScoringStandard | null {
  const match = PER_CASE.exec(plain);
  return match ? { kind: "per-case", deduct: Number(match[1]), items: matchesIn(text, ENUMERATOR).length } : null;
}

const LAST_POINTS = new RegExp(`${N}分[)。;,]*$`, "u");

/** A numbered list whose every item ends in its points. */
function items(text: string): ScoringStandard | null {
  const starts = matchesIn(text, ENUMERATOR).map((match) => match.index);
  if (starts.length < 2) return null;
  const points = starts.map((start, index) => {
    const item = foldText(text.slice(start, starts[index + 1])).replace(/\s/gu, "");
    return number(LAST_POINTS.exec(item)?.[1]);
  });
  return points.every((value) => value !== null) ? { kind: "items", items: points } : null;
}
