import { gather } from "../../sheet/gather.ts";
import { matchesIn } from "../../sheet/matches.ts";
import type { Decimal } from "../../values/decimal.ts";
import type { Mention, Sentence } from "../mention.ts";
import type { Certainty, Reading, Relation } from "../relation.ts";
import { evaluateTerm, mentioned, sumOf, valueOf } from "../term.ts";
import { between, isExact, isPlain, sameMeasure } from "./words.ts";
import { divisionOf } from "./partition.ts";

/** Words that open a list of parts. */
const CUE = /其中|具体为|(?:基本支出|项目支出|人员经费|公用经费|工资福利支出)中(?!央|心|小)/gu;
/** Words that leave a list open. */
const OPEN = /等(?!级|次|于|额|值|奖|学|院)|主要|包括|包含|如:|例如|不含|除|左右|仅/u;
/** A list may be cut or partial: a sum this far below its total proves nothing. */
const SMALL_GAP = 0.1;
const MOST_PARTS = 40;

/** 其中 and its kin: a total is the sum of its parts, nested lists included. */
export function partSums(sentence: Sentence, previous: Sentence | null): Relation[] {
  const cues = matchesIn(sentence.text, CUE).map((match) => ({
    at: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
    word: match[0],
  }));
  return gather(cues, (cue): Relation[] => {
    const whole = wholeBefore(sentence, cue.at, previous);
    if (!whole) return [];
    const level = bracketAt(sentence, cue.at);
    const rest = sentence.mentions.filter(
      (mention) => mention.at >= cue.end && mention.bracket === level && sameMeasure(mention, whole),
    );
    const parts = withoutMoved(rest).slice(0, MOST_PARTS);
    if (parts.length === 0) return [];
    const inner = cues.filter(({ at }) => at > cue.at && bracketAt(sentence, at) === level).map(({ at }) => at);
    const colon = /^\s?[:：]/u.test(between(sentence, cue.end, cue.end + 2));
    const last = parts.at(-1);
    const words = between(
      sentence,
      whole.sentence === sentence.index ? whole.until : sentence.start,
      (last?.until ?? cue.end) + 2,
    );
    const isInner = cues.some(({ at }) => at < cue.at);
    const readings = readingsOf(parts, inner, sentence, isInner);
    const first = readings[0]?.length ? readings[0] : parts;
    return [
      {
        kind: "sum",
        target: alternativeWhole(sentence, cue.at, whole, readings) ?? whole,
        readings: readings.map((each): Reading => ({ term: sumOf(each.map(mentioned)) })),
        certainty: sureness(whole, first, { words, colon, nested: inner.length > 0 }),
        open: "list",
        tails: true,
      },
    ];
  });
}

/** `300万元（中央200万元、省级100万元）`: a total with its parts in brackets behind it. */
export function bracketSums(sentence: Sentence): Relation[] {
  return gather(sentence.mentions, (whole): Relation[] => {
    if (!isPlain(whole) || between(sentence, whole.until, whole.until + 1) !== "(") return [];
    const next = sentence.mentions.find(({ at }) => at > whole.until);
    if (next?.bracket == null || next.bracket === whole.bracket) return [];
    const inside = sentence.mentions.filter(({ bracket, at }) => at > whole.until && bracket === next.bracket);
    const parts = inside.filter((mention) => sameMeasure(mention, whole) && isPlain(mention));
    const last = parts.at(-1);
    const words = between(sentence, whole.until, (last?.until ?? whole.until) + 4);
    if (
      parts.length < 2 ||
      parts.length !== inside.length ||
      parts.some(({ before }) => before === "") ||
      /其中|含|较|比|占|每|标准|任务|目标|计划|同期|上年|预算|完成/u.test(words)
    )
      return [];
    return [
      {
        kind: "sum",
        target: whole,
        readings: [{ term: sumOf(parts.map(mentioned)) }],
        certainty: sureness(whole, parts, { words, colon: true, nested: false }),
        open: "list",
        tails: true,
      },
    ];
  });
}

/** `A a万元，B b万元，共计X万元`: the total closes the list. */
export function closingSums(sentence: Sentence): Relation[] {
  return gather(sentence.mentions, (total, index): Relation[] => {
    if (
      !/^(?:[两三四五六七八九十\d以上各]*项?)?(?:共计|合计|总计|累计|总共)(?:金额|资金|支出|投入|为|达)*$/u.test(
        total.before,
      )
    )
      return [];
    const earlier = sentence.mentions
      .slice(0, index)
      .filter((mention) => sameMeasure(mention, total) && mention.bracket === total.bracket && isPlain(mention));
    if (earlier.length < 2) return [];
    const readings = gather(earlier, (_, from): Mention[][] => {
      const suffix = earlier.slice(from);
      return suffix.length >= 2 ? [suffix] : [];
    });
    const alone =
      earlier.every(({ before }) => before !== "") &&
      !/其中|分别|上年|同比|比上|较/u.test(between(sentence, sentence.start, total.at)) &&
      total.measure === "money" &&
      // The list must be a list: one part right behind another.
      earlier.every(
        (mention, at) =>
          at === 0 || /^[^,;]{0,6}[,;、]/u.test(between(sentence, earlier[at - 1]?.until ?? 0, mention.at)),
      );
    return [
      {
        kind: "sum",
        target: total,
        readings: readings.map((each) => ({ term: sumOf(each.map(mentioned)) })),
        certainty: alone && isSibling(earlier) ? "inferred" : "open",
        open: "list",
        tails: true,
      },
    ];
  });
}

/** `X万元，一是…a万元；二是…b万元`: the first amount of each item. */
export function itemSums(sentence: Sentence): Relation[] {
  const marks = matchesIn(
    sentence.text,
    /(?:^|[,;:。])\s?(?:[一二三四五六七八九十]是|第[一二三四五六七八九十](?=[,、]))/gu,
  );
  const [opening] = marks;
  if (!opening || marks.length < 2) return [];
  const start = sentence.start + opening.index;
  const whole = sentence.mentions.findLast(
    (mention) => mention.until <= start + 1 && mention.measure === "money" && isPlain(mention),
  );
  if (!whole) return [];
  const parts = gather(marks, (mark, index): Mention[] => {
    const from = sentence.start + mark.index;
    const to = sentence.start + (marks[index + 1]?.index ?? sentence.text.length);
    const first = sentence.mentions.find(
      (mention) => mention.at > from && mention.until <= to && mention.measure === "money" && mention.bracket === null,
    );
    return first && isPlain(first) ? [first] : [];
  });
  if (parts.length !== marks.length) return [];
  const words = between(sentence, whole.until, sentence.end);
  return [
    {
      kind: "sum",
      target: whole,
      readings: [{ term: sumOf(parts.map(mentioned)) }],
      certainty: itemCertainty(whole, parts, words),
      open: "list",
      tails: true,
    },
  ];
}

/** Items that are counted off are all there; they may still stand beside amounts of their own. */
function itemCertainty(whole: Mention, parts: readonly Mention[], words: string): Certainty {
  const sure = sureness(whole, parts, { words, colon: true, nested: true });
  const sum = evaluateTerm(sumOf(parts.map(mentioned)))?.value;
  const near = sum?.gte(valueOf(whole).value.times("0.5")) === true;
  return sure === "open" && near && !OPEN.test(words) && parts.every(isExact) ? "inferred" : sure;
}

/** `X万元，A a万元，其余d万元由…`. */
export function remainderSums(sentence: Sentence): Relation[] {
  return gather(sentence.mentions, (rest, index): Relation[] => {
    if (!/^(?:其余|剩余|余下|另外?)(?:的|资金|部分|为)*$/u.test(rest.before) || !isExact(rest)) return [];
    const earlier = sentence.mentions
      .slice(0, index)
      .filter((mention) => sameMeasure(mention, rest) && isPlain(mention));
    const [whole, ...parts] = earlier;
    if (!whole || parts.length === 0 || !/^(?:其余|剩余|余下)/u.test(rest.before)) return [];
    return [
      {
        kind: "sum",
        target: whole,
        readings: gather(parts, (_, from) => ({ term: sumOf([...parts.slice(from), rest].map(mentioned)) })),
        certainty: parts.length === 1 ? "inferred" : "open",
        open: "list",
        tails: true,
      },
    ];
  });
}

/** The total that 其中 divides: the amount before it, outside the brackets that 其中 opens. */
function wholeBefore(sentence: Sentence, at: number, previous: Sentence | null): Mention | null {
  const level = bracketAt(sentence, at);
  const earlier = sentence.mentions.filter((mention) => mention.until <= at);
  const own = earlier.findLast(
    (mention) =>
      isExact(mention) &&
      (mention.measure === "money" || mention.measure === "count") &&
      mention.base !== "" &&
      (level === null ? mention.bracket === null : true) &&
      isPlain(mention),
  );
  if (own) {
    // In brackets 其中 divides the figure the brackets follow, or one inside them.
    return own;
  }
  if (earlier.length > 0 || !previous || sentence.text.slice(0, at - sentence.start).trim() !== "") return null;
  const amounts = previous.mentions.filter((mention) => mention.measure === "money" && isPlain(mention));
  const [first] = amounts;
  return previous.paragraph === sentence.paragraph &&
    first &&
    amounts.every((mention) => valueOf(mention).value.eq(valueOf(first).value))
    ? (amounts.at(-1) ?? null)
    : null;
}

/** The bracket that is open at an offset of the paragraph, told by the figures around it. */
function bracketAt(sentence: Sentence, at: number): number | null {
  const text = sentence.text.slice(0, at - sentence.start);
  const open = text.lastIndexOf("(");
  if (open < 0 || text.lastIndexOf(")") > open) return null;
  return sentence.mentions.find((mention) => mention.at > at)?.bracket ?? null;
}

/** Growth, bounds and closing totals are no parts. */
function withoutMoved(mentions: readonly Mention[]): Mention[] {
  return mentions.filter(
    (mention) =>
      isPlain(mention) &&
      !/(?:共计|合计|总计)$/u.test(mention.before) &&
      !/上年|去年|同期|年初预算|目标|任务/u.test(mention.before),
  );
}

/** The ways a list may be read: all of it, without what nested lists divide, and any beginning of it. */
function readingsOf(
  parts: readonly Mention[],
  inner: readonly number[],
  sentence: Sentence,
  isInner: boolean,
): Mention[][] {
  const flat = [...parts];
  const bases: Mention[][] = [];
  const stop = inner.length > 0 ? nested(parts, inner, sentence) : null;
  if (stop) bases.push(stop);
  const semicolon = parts.findIndex(
    (part, index) => index > 0 && between(sentence, parts[index - 1]?.until ?? 0, part.at).includes(";"),
  );
  const closed = semicolon > 0 ? [flat.slice(0, semicolon)] : [];
  // ； ends an inner list, and divides the parts of an outer one.
  bases.push(...(isInner ? [...closed, flat] : [flat, ...closed]));
  // Prefixes come last: they only save a list, they never name it.
  const prefixes = gather(bases.slice(0, 2), (base) =>
    gather(base, (_, index): Mention[][] => (index > 0 ? [base.slice(0, index)] : [])),
  );
  const [first] = flat;
  if (first && flat.length > 1) prefixes.push([first]);
  return [...bases, ...prefixes];
}

/** The list without the children of inner lists: as many as add up to the part before them, else up to the next ；. */
function nested(parts: readonly Mention[], inner: readonly number[], sentence: Sentence): Mention[] {
  const kept: Mention[] = [];
  let skip = 0;
  parts.forEach((part, index) => {
    if (skip > 0) {
      skip--;
      return;
    }
    const before = parts[index - 1];
    const cue = before && inner.some((at) => at >= before.until && at < part.at);
    const parent = kept.at(-1);
    if (!cue || !parent) {
      kept.push(part);
      return;
    }
    skip = children(parts.slice(index), valueOf(parent).value, inner, sentence) - 1;
  });
  return kept;
}

function children(rest: readonly Mention[], parent: Decimal, inner: readonly number[], sentence: Sentence): number {
  let total: Decimal | null = null;
  for (const [index, part] of rest.entries()) {
    const before = rest[index - 1];
    if (before && inner.some((at) => at >= before.until && at < part.at)) break;
    total = total ? total.plus(valueOf(part).value) : valueOf(part).value;
    if (total.minus(parent).abs().lte(parent.abs().times("0.0001"))) return index + 1;
  }
  const semicolon = rest.findIndex(
    (part, index) => index > 0 && between(sentence, rest[index - 1]?.until ?? 0, part.at).includes(";"),
  );
  return semicolon > 0 ? semicolon : rest.length;
}

/** An earlier amount of the sentence that the parts do add up to: 总额X万元，其中A…: the list may divide it instead. */
function alternativeWhole(
  sentence: Sentence,
  at: number,
  whole: Mention,
  readings: readonly (readonly Mention[])[],
): Mention | null {
  const others = sentence.mentions.filter(
    (mention) =>
      mention.until <= at &&
      !between(sentence, mention.until, whole.at).includes(";") &&
      mention !== whole &&
      sameMeasure(mention, whole) &&
      isPlain(mention),
  );
  if (others.length === 0) return null;
  const sums = readings.map((each) => evaluateTerm(sumOf(each.map(mentioned)))?.value);
  if (sums.some((sum) => sum?.eq(valueOf(whole).value))) return null;
  return others.find((other) => sums.slice(0, 2).some((sum) => sum?.eq(valueOf(other).value))) ?? null;
}

interface Signs {
  /** The words from the total to the end of the list. */
  readonly words: string;
  readonly colon: boolean;
  readonly nested: boolean;
}

/** How sure it is that the parts are all the parts, and parts of this total. */
function sureness(whole: Mention, parts: readonly Mention[], { words, colon, nested: inner }: Signs): Certainty {
  const sum = evaluateTerm(sumOf(parts.map(mentioned)))?.value;
  const total = valueOf(whole).value;
  const { family, complete, mixed } = divisionOf(parts);
  if (!sum || parts.length < 2 || mixed || total.lte(0) || parts.some((part) => !isExact(part))) return "open";
  if (parts.some(({ before }) => before === "") || !isExact(whole)) return "open";
  const short = sum.lt(total);
  if (OPEN.test(words) && (short || family === null)) return "open";
  if (whole.measure === "count") {
    if (family === null) return "open";
    return complete && !inner && family !== "owner" ? "said" : "inferred";
  }
  if (complete) return inner ? "inferred" : "said";
  const gap = total.minus(sum).div(total);
  if (short) {
    if (family === "owner" || family === "economic") return gap.lte(0.5) ? "inferred" : "open";
    return colon && gap.lte(SMALL_GAP) ? "inferred" : "open";
  }
  // More than the whole: the parts of one list cannot exceed it, unless the list divides it twice.
  if (gap.lt(-0.9)) return "open";
  return family !== null && !inner ? "said" : "inferred";
}

/** All parts speak of alike things: none is a stage of another. */
function isSibling(parts: readonly Mention[]): boolean {
  const stages = new Set(parts.map(({ stage }) => stage.value));
  return (
    !(stages.has("target") || stages.has("carry-out") || stages.has("carry-in") || stages.has("initial")) &&
    new Set(parts.map(({ subject }) => subject.value)).size === parts.length
  );
}
