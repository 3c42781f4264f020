import type { Step } from "../policy/policy.ts";
import { N, number, RANGE, type RateStandard } from "./standard.ts";

/** One clause of a stepped standard: a band of rates and its score. */
interface Band {
  readonly low: number | null;
  readonly high: number | null;
  /** The bound is printed as belonging to the band; `null` where nothing is said. */
  readonly lowIn: boolean | null;
  readonly highIn: boolean | null;
  readonly score: number;
}

const SCORE_END = new RegExp(`^(.*?),?(?:(?:计|得|记|给|赋)?${N}分|不(?:得|计|给)分)$`, "u");
/** 90%≤满意度<95%. */
const CHAIN = new RegExp(`${N}%?(≤|<=|<)[^≤<>≥\\d]{0,16}(≤|<=|<)${N}%?`, "u");
const AT_LEAST = new RegExp(`(?:≥|>=|不低于|不少于|大于等于|达到?)${N}%?|${N}%(?:\\(含\\))?(?:及以上|以上)`, "u");
const ABOVE = new RegExp(`(?:>|大于|高于|超过)${N}%?`, "u");
const AT_MOST = new RegExp(`(?:≤|<=|不超过|不高于|小于等于)${N}%?|${N}%(?:\\(含\\))?(?:及以下|以下|以内)`, "u");
const UNDER = new RegExp(`(?:<|小于|低于|不足|不到)${N}%?`, "u");
const EXACTLY = new RegExp(`(?:=|等于|为)${N}%?`, "u");

function bandOf(clause: string): Band | null {
  const match = SCORE_END.exec(clause);
  const condition = match?.[1] ?? "";
  // 扣2分 says what is lost, not what is scored.
  if (!match || !/\d/u.test(condition) || /[扣减]除?$/u.test(condition)) return null;
  const score = number(match[2]) ?? 0;
  const chain = CHAIN.exec(condition);
  if (chain)
    return { low: number(chain[1]), high: number(chain[4]), lowIn: chain[2] !== "<", highIn: chain[3] !== "<", score };
  const range = RANGE.exec(condition);
  if (range)
    return {
      low: number(range[1]),
      high: number(range[3]),
      lowIn: range[2] === undefined ? null : true,
      highIn: range[4] === undefined ? null : true,
      score,
    };
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

/** Reads bands of rates with a score each, the better rate the more points; `null` for anything else. */
export function steps(plain: string): RateStandard | null {
  // A comma ends a clause only behind its points: 90%(含)-95%,计3分,80%(含)-90%,计1分.
  const clauses = plain.split(/[;。]|(?<=分),/u).filter((clause) => clause !== "");
  const bands = clauses.map(bandOf);
  if (bands.length < 2 || !bands.every((band) => band !== null)) return null;
  const scores = bands.map((band) => band.score);
  const points = Math.max(...scores);
  if (new Set(scores).size < 2) return null;
  const best = bands.find((band) => band.score === points);
  const rising =
    best?.high === null ||
    (best?.low !== null &&
      best !== undefined &&
      bands.every((band) => band === best || (band.high ?? Infinity) <= (best.low ?? 0)));
  const edge = rising ? ("low" as const) : ("high" as const);
  const scored = bands.filter((band) => band.score > 0);
  const least = restOf(scored, edge);
  const stepped = scored.filter((band) => band !== least);
  const rates = stepped.map((band) => band[edge]);
  if (!rates.every((rate) => rate !== null)) return null;
  const ordered: Step[] = stepped
    .map((band) => ({ rate: band[edge] ?? 0, score: band.score }))
    .toSorted((a, b) => (rising ? b.rate - a.rate : a.rate - b.rate));
  // The better the rate, the more points; anything else is not a scale.
  if (ordered.some((step, index) => index > 0 && step.score >= (ordered[index - 1]?.score ?? Infinity))) return null;
  if (least && least.score >= (ordered.at(-1)?.score ?? 0)) return null;
  const open = stepped
    .filter((band) => band[rising ? "lowIn" : "highIn"] !== true && !neighbourExcludes(bands, band, edge))
    .map((band) => band[edge] ?? 0);
  return {
    kind: "rate",
    rule: { kind: rising ? "at-least" : "at-most", steps: ordered },
    points,
    per: 1,
    open,
    ...(least ? { rest: least.score } : {}),
  };
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
