import type { Step } from "../policy/policy.ts";
import { toNumber, numberAs, RANGE, type RateStandard } from "./standard.ts";

/** One clause of a stepped standard: a band of rates and its score. */
interface Band extends Bounds {
  readonly score: number;
}

/** Where a band of rates begins and ends; `null` where it is open. */
interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
  /** The bound is printed as belonging to the band; `null` where it is not stated. */
  readonly lowIn: boolean | null;
  readonly highIn: boolean | null;
}

const SCORE_END = new RegExp(
  `^(?<condition>.*?),?(?:(?:计|得|记|给|赋)?${numberAs("score")}分|不(?:得|计|给)分)$`,
  "u",
);

function bandOf(clause: string): Band | null {
  const parts = SCORE_END.exec(clause)?.groups;
  const condition = parts?.condition ?? "";
  // 扣2分 says what is lost, not what is scored.
  if (!/\d/u.test(condition) || /[扣减]除?$/u.test(condition)) return null;
  const bounds = chainBounds(condition) ?? rangeBounds(condition) ?? singleBound(condition);
  return bounds && { ...bounds, score: toNumber(parts?.score) ?? 0 };
}

/** 90%≤满意度<95%. */
const CHAIN = new RegExp(
  `${numberAs("low")}%?(?<lowSign>≤|<=|<)[^≤<>≥\\d]{0,16}(?<highSign>≤|<=|<)${numberAs("high")}%?`,
  "u",
);

function chainBounds(condition: string): Bounds | null {
  const chain = CHAIN.exec(condition)?.groups;
  return chain
    ? {
        low: toNumber(chain.low),
        high: toNumber(chain.high),
        lowIn: chain.lowSign !== "<",
        highIn: chain.highSign !== "<",
      }
    : null;
}

function rangeBounds(condition: string): Bounds | null {
  const range = RANGE.exec(condition)?.groups;
  return range
    ? {
        low: toNumber(range.low),
        high: toNumber(range.high),
        lowIn: range.lowIn === undefined ? null : true,
        highIn: range.highIn === undefined ? null : true,
      }
    : null;
}

const [BEHIND, BEFORE] = [numberAs("behind"), numberAs("before")];
/** Conditions with one rate, in the order they are tried: a rate behind a word or a sign, or before a word. */
const SINGLE: readonly (readonly [RegExp, (rate: number) => Bounds])[] = [
  [
    new RegExp(`(?:≥|>=|不低于|不少于|大于等于|达到?)${BEHIND}%?|${BEFORE}%(?:\\(含\\))?(?:及以上|以上)`, "u"),
    (low) => ({ low, high: null, lowIn: true, highIn: null }),
  ],
  [
    new RegExp(`(?:≤|<=|不超过|不高于|小于等于)${BEHIND}%?|${BEFORE}%(?:\\(含\\))?(?:及以下|以下|以内)`, "u"),
    (high) => ({ low: null, high, lowIn: null, highIn: true }),
  ],
  [new RegExp(`(?:>|大于|高于|超过)${BEHIND}%?`, "u"), (low) => ({ low, high: null, lowIn: false, highIn: null })],
  [
    new RegExp(`(?:<|小于|低于|不足|不到)${BEHIND}%?`, "u"),
    (high) => ({ low: null, high, lowIn: null, highIn: false }),
  ],
  [new RegExp(`(?:=|等于|为)${BEHIND}%?`, "u"), (rate) => ({ low: rate, high: rate, lowIn: true, highIn: true })],
];

function singleBound(condition: string): Bounds | null {
  for (const [pattern, bounds] of SINGLE) {
    const found = pattern.exec(condition)?.groups;
    if (found) return bounds(Number(found.behind ?? found.before));
  }
  return null;
}

/** Reads bands of rates with a score each, the better rate the more points; `null` for anything else. */
export function steps(plain: string): RateStandard | null {
  // A comma ends a clause only behind its points: 90%(含)-95%,计3分,80%(含)-90%,计1分.
  const clauses = plain.split(/[;。]|(?<=分),/u).filter((clause) => clause !== "");
  const bands = clauses.map(bandOf);
  if (bands.length < 2 || !bands.every((band) => band !== null)) return null;
  if (new Set(bands.map((band) => band.score)).size < 2) return null;
  const best = bands.reduce((most, band) => (band.score > most.score ? band : most));
  const rising = isRising(bands, best);
  const edge = rising ? ("low" as const) : ("high" as const);
  const scored = bands.filter((band) => band.score > 0);
  const least = restOf(scored, edge);
  const stepped = scored.filter((band) => band !== least);
  const rates = stepped.map((band) => band[edge]);
  if (!rates.every((rate) => rate !== null)) return null;
  const ordered: Step[] = stepped
    .map((band) => ({ rate: band[edge] ?? 0, score: band.score }))
    .toSorted((a, b) => (rising ? b.rate - a.rate : a.rate - b.rate));
  if (!isScale(least ? [...ordered, least] : ordered)) return null;
  const open = stepped
    .filter((band) => band[rising ? "lowIn" : "highIn"] !== true && !neighbourExcludes(bands, band, edge))
    .map((band) => band[edge] ?? 0);
  return {
    kind: "rate",
    scale: { kind: rising ? "at-least" : "at-most", steps: ordered },
    points: best.score,
    per: 1,
    open,
    ...(least ? { rest: least.score } : {}),
  };
}

/** More points for a higher rate. */
function isRising(bands: readonly Band[], best: Band): boolean {
  if (best.high === null) return true;
  const { low } = best;
  return low !== null && bands.every((band) => band === best || (band.high ?? Infinity) <= low);
}

/** The better the rate, the more points; anything else is not a scale. */
function isScale(fromBest: readonly { readonly score: number }[]): boolean {
  return fromBest.every(({ score }, index) => index === 0 || score < (fromBest[index - 1]?.score ?? Infinity));
}

/** The band that takes all the other steps leave: 低于60%得1分 under 60%-80%得3分. */
function restOf(scored: readonly Band[], edge: "low" | "high"): Band | null {
  const other = edge === "low" ? ("high" as const) : ("low" as const);
  const [rest, ...more] = scored.filter((band) => band[edge] === null);
  return rest && more.length === 0 && scored.some((band) => band !== rest && band[edge] === rest[other]) ? rest : null;
}

/** The next band says the shared bound is not its own: 低于60% beside 60%-70%. */
function neighbourExcludes(bands: readonly Band[], band: Band, edge: "low" | "high"): boolean {
  const [other, inside] = edge === "low" ? (["high", "highIn"] as const) : (["low", "lowIn"] as const);
  return (
    band[edge === "low" ? "lowIn" : "highIn"] === null &&
    bands.some((next) => next !== band && next[other] === band[edge] && next[inside] === false)
  );
}
