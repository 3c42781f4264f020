import { figuresInText, type FoundFigure } from "../values/scan.ts";
import { unitParts } from "../values/unit.ts";
import type { Breakdown, Claim, Prose } from "./claim.ts";
import { counted, phraseOf, subjectOf } from "./phrases.ts";
import { sourceText } from "./source-text.ts";

const SENTENCE_END = /[。;!?\n]/u;
/** Words in front of a figure that can belong to it, in characters. */
const LONGEST_LEAD = 200;
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
  const layout = layoutOf(text);
  for (const found of figures) {
    const gap = text.slice(previousEnd, found.start);
    for (let index = 0; index < gap.length; index++) {
      if (!SENTENCE_END.test(gap.charAt(index))) continue;
      sentence++;
      sentenceStart = previousEnd + index + 1;
    }
    claims.push(claimAt(text, found, { claims, sentence, from: Math.max(previousEnd, sentenceStart), layout, origin }));
    previousEnd = found.end;
  }
  const breakdowns = breakdownsIn(text, figures, claims, layout);
  const among = new Map(breakdowns.flatMap(({ total, parts }) => parts.map((part) => [part, total] as const)));
  return {
    text: source,
    claims: claims.map((claim, index) => ({ ...claim, among: among.get(index) ?? null })),
    breakdowns,
  };
}

interface Place {
  readonly claims: readonly Claim[];
  readonly sentence: number;
  /** Where the figure before this one, or the sentence, leaves off. */
  readonly from: number;
  readonly layout: Layout;
  readonly origin: (start: number, end: number) => { readonly start: number; readonly end: number };
}

function claimAt(text: string, found: FoundFigure, { claims, sentence, from, layout, origin }: Place): Claim {
  // The words in front include the verb that the figure's own sign was read from: 超20%, 达到42家.
  const digits = found.start + Math.max(0, text.slice(found.start, found.end).search(/[+-]?\d/u));
  const stretch = text.slice(Math.max(from, digits - LONGEST_LEAD), digits);
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
    bracketed: (layout.depth[found.start] ?? 0) > 0,
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
  const plain = stretch.replace(/\((?<word>\p{Script=Han}{1,3})\)/gu, "$<word>");
  let start = 0;
  for (let index = 0; index < plain.length; index++) if (CLAUSE_END.test(plain.charAt(index))) start = index + 1;
  return plain.slice(start).replace(/^.*其中\s*:?/u, "");
}

function qualifies(kind: Claim["kind"]): boolean {
  return kind === "over-target" || kind === "growth" || kind === "completion" || kind === "target";
}

/** Figures between a result and a claim about it, at most. */
const FARTHEST_RESULT = 40;

/** The result of the same sentence that a qualifying claim is about. */
function resultBefore(claims: readonly Claim[], last: number, sentence: number): number | null {
  for (let index = last; index >= Math.max(0, last - FARTHEST_RESULT); index--) {
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

/** What is in front of each offset of a text; one entry more than it has characters. */
interface Layout {
  /** Brackets still open. */
  readonly depth: Uint32Array;
  /** Ends of sentences, semicolons included. */
  readonly ends: Uint32Array;
  /** Ends of sentences, semicolons left out. */
  readonly stops: Uint32Array;
}

function layoutOf(text: string): Layout {
  const layout: Layout = {
    depth: new Uint32Array(text.length + 1),
    ends: new Uint32Array(text.length + 1),
    stops: new Uint32Array(text.length + 1),
  };
  let [depth, ends, stops] = [0, 0, 0];
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    if (char === "(") depth++;
    if (char === ")") depth = Math.max(0, depth - 1);
    if (SENTENCE_END.test(char)) ends++;
    if (SENTENCE_END.test(char) && char !== ";") stops++;
    layout.depth[index + 1] = depth;
    layout.ends[index + 1] = ends;
    layout.stops[index + 1] = stops;
  }
  return layout;
}

const PARTS = /其中/gu;

/** 其中: the amounts of the same sentence behind it, outside further brackets, are parts of the amount before it. */
function breakdownsIn(
  text: string,
  found: readonly FoundFigure[],
  claims: readonly Claim[],
  layout: Layout,
): Breakdown[] {
  const breakdowns: Breakdown[] = [];
  const taken = new Set<number>();
  const starts = [...text.matchAll(PARTS)].map((match) => match.index);
  let first = 0;
  for (const [order, at] of starts.entries()) {
    while (first < found.length && (found[first]?.start ?? 0) <= at) first++;
    const total = totalBefore(text, at, first, found, claims, layout);
    if (!claims[total] || taken.has(total)) continue;
    const end = partsEnd(text, at, starts[order + 1] ?? text.length, layout);
    const parts = partsBetween({ at, end, first }, found, claims, layout);
    if (parts.length === 0) continue;
    breakdowns.push({ total, parts });
    for (const part of parts) taken.add(part);
  }
  return breakdowns;
}

/** The named amounts from the `first` figure behind 其中 up to the end of its parts, outside further brackets. */
function partsBetween(
  { at, end, first }: { readonly at: number; readonly end: number; readonly first: number },
  found: readonly FoundFigure[],
  claims: readonly Claim[],
  layout: Layout,
): number[] {
  const parts: number[] = [];
  for (let index = first; index < found.length; index++) {
    const start = found[index]?.start ?? 0;
    if (start >= end) break;
    const claim = claims[index];
    const level = layout.depth[start] === layout.depth[at];
    if (level && claim?.kind === "amount" && claim.subject !== "") parts.push(index);
  }
  return parts;
}

/** Where the parts behind a 其中 end: with the sentence, with the bracket it is in, or at the `next` 其中. */
function partsEnd(text: string, at: number, next: number, { depth, stops }: Layout): number {
  let left = next;
  let semicolon = next;
  let level = depth[at] ?? 0;
  for (let index = at; index < next; index++) {
    const char = text.charAt(index);
    if (stops[index + 1] !== stops[at]) return Math.min(left, index);
    if (char === ";") semicolon = Math.min(semicolon, index);
    if (char === "(") level++;
    if (char === ")") level--;
    if (level < (depth[at] ?? 0)) left = Math.min(left, index);
  }
  // A semicolon ends the parts where another 其中 follows in the sentence: what is behind it is a total of its own.
  return next < text.length ? Math.min(left, semicolon) : left;
}

/**
 * The amount that 其中 divides, among the figures up to the `first` behind it: the last one of its sentence, or of the sentence before where
 * 其中 opens a new one and all the amounts there are the same (到位350万元，使用350万元。其中：…). -1 where there is none.
 */
function totalBefore(
  text: string,
  at: number,
  first: number,
  found: readonly FoundFigure[],
  claims: readonly Claim[],
  { ends, stops }: Layout,
): number {
  const stop = text.charAt(at - 1) === " " ? at - 1 : at;
  const opens = text.charAt(stop - 1) === "。";
  const end = opens ? stop - 1 : at;
  const printed = new Set<string>();
  let total = -1;
  for (let index = first - 1; index >= 0; index--) {
    const figure = found[index];
    if (!figure || stops[figure.end] !== stops[end]) break;
    if (claims[index]?.kind !== "amount") continue;
    if (total < 0 && ends[figure.end] !== ends[end]) return -1;
    if (total < 0) total = index;
    if (!opens) return total;
    printed.add(`${figure.figure.value.toFixed()}${figure.figure.unit ?? ""}`);
  }
  return printed.size === 1 ? total : -1;
}
