import { unitParts } from "../values/unit.ts";
import { figuresInText, type FoundFigure } from "../values/scan.ts";
import type { Operator } from "../values/operator.ts";
import type { Slices } from "../sheet/slices.ts";
import { fundIn, ownerIn, stageIn, subjectIn } from "./attributes.ts";
import type { Aside, Attribute, Mention, MentionMeasure, Sentence } from "./mention.ts";
import type { Segmented } from "./segment.ts";

/** Counts of the report so far: sentences, clauses and brackets are numbered over all of it. */
interface Counters {
  mention: number;
  sentence: number;
  bracket: number;
}

/** Characters that are read between two looks at whether to go on. */
export const SLICE = 4_000;

/** The sentences of a report with their figures, in order; read in slices. */
export function* readSentences(paragraphs: readonly Segmented[]): Slices<Sentence[]> {
  const counters: Counters = { mention: 0, sentence: 0, bracket: 0 };
  const sentences: Sentence[] = [];
  let length = 0;
  for (const paragraph of paragraphs) {
    if (length > SLICE) {
      length = 0;
      yield;
    }
    length += paragraph.masked.length;
    const found = figuresInText(paragraph.masked);
    let next = 0;
    let start = 0;
    for (const end of paragraph.ends) {
      const own: FoundFigure[] = [];
      for (; next < found.length && (found[next]?.start ?? end) < end; next++) {
        const figure = found[next];
        if (figure) own.push(figure);
      }
      sentences.push(readSentence(paragraph, start, end, own, counters));
      start = end;
    }
  }
  return sentences;
}

/** Characters in front of a figure that may describe it: a clause is hardly ever longer. */
const FARTHEST = 80;
const CLAUSE_MARK = /[,;:()。!?]/u;

interface Structure {
  /** Clause of each offset, bracket of each offset. */
  readonly clauseStarts: readonly number[];
  readonly brackets: readonly (number | null)[];
}

function readSentence(
  paragraph: Segmented,
  start: number,
  end: number,
  found: readonly FoundFigure[],
  counters: Counters,
): Sentence {
  const text = paragraph.masked.slice(start, end);
  const index = counters.sentence++;
  if (found.length === 0) {
    return { index, paragraph: paragraph.index, start, end, text, mentions: [] };
  }
  const places = found.map((each) => placeOf(paragraph.masked, each));
  const { clauseStarts, brackets } = structureOf(text, counters, places, start);
  const asides = paragraph.asides.filter((aside) => aside.start >= start && aside.end <= end);
  const frame = frameOf(paragraph, asides);
  const mentions: Mention[] = [];
  let clauseIndex = 0;
  let previousEnd = 0;
  places.forEach((place, at) => {
    while (clauseIndex + 1 < clauseStarts.length && (clauseStarts[clauseIndex + 1] ?? 0) <= place.at - start)
      clauseIndex++;
    const from = Math.max(previousEnd, clauseStarts[clauseIndex] ?? 0);
    const clauseEnd = clauseStarts[clauseIndex + 1] ?? text.length;
    const nextAt = (places[at + 1]?.at ?? end) - start;
    const near = Math.max(from, place.at - start - FARTHEST);
    const before = bare(text.slice(near, place.at - start));
    const after = bare(
      text.slice(
        place.until - start,
        Math.max(place.until - start, Math.min(clauseEnd, nextAt, place.until - start + FARTHEST)),
      ),
    ).replace(/[,;:()。!?]$/u, "");
    const mention = mentionOf(place, before, after, frame, {
      index: counters.mention++,
      paragraph: paragraph.index,
      sentence: index,
      bracket: brackets[place.at - start] ?? null,
      lead: paragraph.text.slice(start + from, place.at),
    });
    mentions.push(mention);
    previousEnd = place.until - start;
  });
  return { index, paragraph: paragraph.index, start, end, text, mentions };
}

interface Place extends FoundFigure {
  /** Where the digits start and where the figure with its unit ends, bounding words left out. */
  readonly at: number;
  readonly until: number;
  readonly limit: Operator | null;
}

function placeOf(text: string, found: FoundFigure): Place {
  const printed = text.slice(found.start, found.end);
  const digits = Math.max(0, printed.search(/[+-]?\d/u));
  const verb = printed.slice(0, digits).trim();
  const behind = /(?:及以上|以上|以下|以内|之内|起|左右|上下|封顶)$/u.exec(printed)?.[0] ?? "";
  const compared = /^(?:超|超过|高于|多于|低于|少于|大于|小于)$/u.test(verb);
  const passed =
    compared && /[比较超]|目标|任务|计划|预算/u.test(text.slice(Math.max(0, found.start - 12), found.start));
  const bounded = verb !== "" && !/^(?:达|达到|达成|等于|=+|约|约为|大约|≈)$/u.test(verb) && !passed;
  return {
    ...found,
    at: found.start + digits,
    until: found.end,
    limit:
      bounded || behind !== "" ? limitOf(found.operator, text.slice(Math.max(0, found.start - 2), found.start)) : null,
  };
}

/** 未超过, 没有低于: the other way round. */
function limitOf(operator: Operator | null, lead: string): Operator {
  if (!/[未没]有?$/u.test(lead)) return operator ?? "≈";
  if (operator === ">") return "≤";
  return operator === "<" ? "≥" : (operator ?? "≈");
}

function structureOf(text: string, counters: Counters, places: readonly Place[], start: number): Structure {
  const clauseStarts = [0];
  const brackets: (number | null)[] = [];
  const open: number[] = [];
  let next = 0;
  for (let index = 0; index < text.length; index++) {
    const place = places[next];
    if (place && index >= place.until - start) next++;
    const inside = place !== undefined && index >= place.at - start && index < place.until - start;
    const char = text.charAt(index);
    if (char === ")" && !inside) open.pop();
    brackets.push(open.at(-1) ?? null);
    if (char === "(" && !inside) open.push(counters.bracket++);
    if (!inside && CLAUSE_MARK.test(char)) clauseStarts.push(index + 1);
  }
  return { clauseStarts, brackets };
}

function bare(text: string): string {
  return text.replace(/[\s·]+/gu, "").replace(/^[、,;:]+/u, "");
}

/** What the sentence says of all its figures. */
interface Frame {
  readonly headingFund: string | null;
  readonly asides: readonly Aside[];
  readonly document: string | null;
}

function frameOf(paragraph: Segmented, asides: readonly Aside[]): Frame {
  const documents = [...new Set(asides.filter(({ kind }) => kind === "document").map(({ text }) => documentKey(text)))];
  return {
    headingFund: paragraph.path.map(fundIn).findLast((fund) => fund !== null) ?? null,
    asides,
    document: documents.length === 1 ? (documents[0] ?? null) : null,
  };
}

/** 财预〔2020〕10号 and 〔2020〕10号 are one document. */
function documentKey(text: string): string {
  return text
    .replace(/\s+/gu, "")
    .replace(/[[〔(]/u, "(")
    .replace(/[\]〕)]/u, ")");
}

interface Position {
  readonly index: number;
  readonly paragraph: number;
  readonly sentence: number;
  readonly bracket: number | null;
  /** Words in front as typed: years and documents are still in them. */
  readonly lead: string;
}

const UNKNOWN = { value: null, from: "unknown" } as const;
const asStated = <Value>(value: Value | null): Attribute<Value> =>
  value === null ? UNKNOWN : { value, from: "stated" };
const either = <Value>(own: Value | null, inherited: Value | null): Attribute<Value> => {
  if (own !== null) return { value: own, from: "stated" };
  return inherited === null ? UNKNOWN : { value: inherited, from: "inferred" };
};

function mentionOf(place: Place, before: string, after: string, frame: Frame, position: Position): Mention {
  const { lead, ...indexes } = position;
  const { figure } = place;
  const words = before.replace(/[<>≤≥=]/gu, "");
  const subject = subjectIn(words);
  const dated = frame.asides.findLast(({ kind, end }) => kind === "date" && end <= place.at);
  const year = dated ? Number(/(?:19|20)\d\d/u.exec(dated.text)?.[0] ?? 0) : 0;
  const nearYear = year !== 0 && /(?:19|20)\d\d\s?年/u.test(lead);
  return {
    ...indexes,
    figure,
    measure: /^百分[点比]/u.test(after) ? "point" : measureOf(place),
    base: figure.unit === null ? "" : unitParts(figure.unit).base,
    limit: place.limit,
    before: words,
    after,
    at: place.at,
    until: place.until,
    subject: asStated(subject === "" ? null : subject),
    stage: asStated(stageIn(words)),
    year: nearYear ? asStated(year) : either(null, year === 0 ? null : year),
    owner: asStated(ownerIn(words)),
    fund: either(fundIn(words), frame.headingFund),
    document: either(null, frame.document),
    batch: asStated(lead.includes("批") ? (/第[一二三四五六七八九十\d]{1,3}批/u.exec(lead)?.[0] ?? null) : null),
  };
}

function measureOf({ figure }: Place): MentionMeasure {
  if (figure.unit === null) return "count";
  const { kind } = unitParts(figure.unit);
  if (kind === "money" || kind === "percent" || kind === "point" || kind === "score") return kind;
  return kind === "magnitude" && /[万亿]$/u.test(figure.unit) ? "money" : "count";
}
