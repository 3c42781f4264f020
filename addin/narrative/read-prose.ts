import { gather } from "../sheet/gather.ts";
import { figuresInText, type FoundFigure } from "../values/scan.ts";
import { unitParts } from "../values/unit.ts";
import type { Breakdown, Claim, Prose } from "./claim.ts";
import { counted, phraseOf, subjectOf } from "./phrases.ts";
import { sourceText } from "./source-text.ts";
import { matchesIn } from "../sheet/matches.ts";

const SENTENCE_END = /[。;!?\n]/u;
/** Where the words that belong to a figure begin. */
const CLAUSE_END = /[,、。;!?()]/u;

/**
 * Reads the figures of Chinese prose as claims: amounts with their subjects, 其中 parts, growth, comparison with the
 * target, rates. Never throws; a text without figures has no claims. Figures joined to letters, dates and numbering are
 * left out (see `figuresInText`).
 */
export function readProse(source: string): Prose {
  const { text, origin } = sourceText(source);
  const claims: Claim[] = [];
  let previousEnd = 0;
  let sentence = 0;
  let sentenceStart = 0;
  const figures = figuresInText(text).filter((found) => !opensRange(text, found));
  for (const found of figures) {
    const gap = text.slice(previousEnd, found.start);
    for (let index = 0; index < gap.length; index++) {
      if (!SENTENCE_END.test(gap.charAt(index))) continue;
      sentence++;
      sentenceStart = previousEnd + index + 1;
    }
    claims.push(claimAt(text, found, { claims, sentence, from: Math.max(previousEnd, sentenceStart), origin }));
    previousEnd = found.end;
  }
  const breakdowns = breakdownsIn(text, figures, claims);
  return {
    text: source,
    claims: claims.map((claim, index) => ({
      ...claim,
      among: breakdowns.find(({ parts }) => parts.includes(index))?.total ?? null,
    })),
    breakdowns,
  };
}

interface Place {
  readonly claims: readonly Claim[];
  readonly sentence: number;
  /** Where the figure before this one, or the sentence, leaves off. */
  readonly from: number;
  readonly origin: (start: number, end: number) => { readonly start: number; readonly end: number };
}

function claimAt(text: string, found: FoundFigure, { claims, sentence, from, origin }: Place): Claim {
  // The words in front include the verb that the figure's own sign was read from: 超20%, 达到42家.
  const digits = found.start + Math.max(0, text.slice(found.start, found.end).search(/[+-]?\d/u));
  const stretch = text.slice(from, digits);
  const clause = lastClause(stretch);
  const measure = measureOf(found);
  const phrase = phraseOf(measure, clause.replace(/\s+/gu, ""), text.slice(found.end, found.end + 8));
  const figure =
    phrase.sign === 1
      ? found.figure
      : { ...found.figure, value: found.figure.value.neg(), exact: found.figure.exact.neg() };
  const named = subjectOf(phrase.head);
  const own = named === "" && phrase.kind === "quantity" ? counted(text.slice(found.end, found.end + 20)) : named;
  const last = claims.length - 1;
  const result = qualifies(phrase.kind) && own === "" ? resultBefore(claims, last, sentence) : null;
  const { start, end } = origin(found.start, found.end);
  return {
    kind: phrase.kind,
    subject: own === "" && result !== null ? (claims[result]?.subject ?? "") : own,
    figure,
    operator: found.operator,
    of: result,
    among: null,
    bracketed: depthAt(text, found.start) > 0,
    start,
    end,
    sentence,
  };
}

/** The first number of a range of months or lines, 1-9月: no figure of its own. */
function opensRange(text: string, { figure, end }: FoundFigure): boolean {
  return figure.unit === null && /^\s*[-~—至到]\s*\d/u.test(text.slice(end, end + 4));
}

/** The words since the last comma or bracket; where that leaves only a lead-in such as 其中, nothing. */
function lastClause(stretch: string): string {
  const plain = stretch.replace(/\((\p{Script=Han}{1,3})\)/gu, "$1");
  let start = 0;
  for (let index = 0; index < plain.length; index++) if (CLAUSE_END.test(plain.charAt(index))) start = index + 1;
  return plain.slice(start).replace(/^.*其中\s*:?/u, "");
}

function qualifies(kind: Claim["kind"]): boolean {
  return kind === "over-target" || kind === "growth" || kind === "completion" || kind === "target";
}

/** The result of the same sentence a qualifying claim is said of. */
function resultBefore(claims: readonly Claim[], last: number, sentence: number): number | null {
  for (let index = last; index >= 0; index--) {
    const claim = claims[index];
    if (claim?.sentence !== sentence) return null;
    if (claim.of !== null) return claim.of;
    if (claim.kind === "quantity" || claim.kind === "amount" || claim.kind === "level" || claim.kind === "growth")
      return index;
  }
  return null;
}

function measureOf({ figure }: FoundFigure): "percent" | "money" | "count" {
  const kind = figure.unit === null ? "count" : unitParts(figure.unit).kind;
  if (kind === "percent" || kind === "point") return "percent";
  return kind === "money" ? "money" : "count";
}

const PARTS = /其中\s*[:,]?/gu;

/** 其中: the amounts of the same sentence behind it, outside further brackets, are parts of the amount before it. */
function breakdownsIn(text: string, found: readonly FoundFigure[], claims: readonly Claim[]): Breakdown[] {
  const breakdowns: Breakdown[] = [];
  for (const match of matchesIn(text, PARTS)) {
    const at = match.index;
    const total = totalBefore(text, at, found, claims);
    const whole = claims[total];
    if (!whole || breakdowns.some((other) => other.parts.includes(total))) continue;
    const depth = depthAt(text, at);
    // A semicolon ends the parts where another 其中 follows in the sentence: what stands behind it is a total of its own.
    const rest = /^[^。!?\n]*/u.exec(text.slice(at + 2))?.[0] ?? "";
    const ends = rest.includes("其中") ? /[。;!?\n]/u : /[。!?\n]/u;
    const parts = gather(found, (figure, index) => {
      const claim = claims[index];
      const between = text.slice(at, figure.start);
      const same =
        figure.start > at && !ends.test(between) && !leaves(between, depth) && depthAt(text, figure.start) === depth;
      return same && claim?.kind === "amount" && claim.subject !== "" && !between.slice(2).includes("其中")
        ? [index]
        : [];
    });
    if (parts.length > 0) breakdowns.push({ total, parts });
  }
  return breakdowns;
}

/**
 * The amount that 其中 divides: the last one of its sentence, or of the sentence before where 其中 opens a new one and all the
 * amounts there are the same (到位350万元，使用350万元。其中：…).
 */
function totalBefore(text: string, at: number, found: readonly FoundFigure[], claims: readonly Claim[]): number {
  const last = (end: number): number =>
    found.findLastIndex(
      ({ start }, index) =>
        start < end &&
        claims[index]?.kind === "amount" &&
        !SENTENCE_END.test(text.slice(found[index]?.end ?? end, end)),
    );
  const stop = /。\s*$/u.exec(text.slice(0, at))?.index;
  if (stop === undefined) return last(at);
  const total = last(stop);
  const sentence = text.slice(0, stop).search(/[^。!?\n]*$/u);
  const amounts = new Set(
    found
      .filter(({ start }, index) => start >= sentence && start < stop && claims[index]?.kind === "amount")
      .map(({ figure }) => `${figure.value.toFixed()}${figure.unit ?? ""}`),
  );
  return amounts.size === 1 ? total : -1;
}

/** The stretch closes the bracket it started in. */
function leaves(stretch: string, depth: number): boolean {
  let level = depth;
  for (const char of stretch) {
    if (char === "(") level++;
    if (char === ")") level--;
    if (level < depth) return true;
  }
  return false;
}

function depthAt(text: string, offset: number): number {
  let depth = 0;
  for (let index = 0; index < offset; index++) {
    const char = text.charAt(index);
    if (char === "(") depth++;
    if (char === ")") depth = Math.max(0, depth - 1);
  }
  return depth;
}
