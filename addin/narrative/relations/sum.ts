import type { Decimal } from "../../values/decimal.ts";
import type { Mention, Sentence } from "../mention.ts";
import type { RelationCertainty, RelationReading, Relation } from "../relation.ts";
import { mayEqual } from "../rough.ts";
import { evaluateTerm, mentioned, sumOf, inBaseUnit } from "../mention-expression.ts";
import { divisionOf } from "./partition.ts";
import { NEAR, repairedBySwap, sureness, type ListWording } from "./sum-sureness.ts";
import { between, isExact, isPlain, sameMeasure } from "./words.ts";

/** Words that open a list of parts. */
const CUE =
  /其中|具体为|(?:基本支出|项目支出|人员经费|公用经费|工资福利支出)中(?!央|心|小)|按[^,;:。按]{0,8}分(?:类|别)?(?:为)?:|资金来源(?:为|是)?:|(?:包括|包含|分为|分别为):/gu;
const MOST_PARTS = 40;

/** 其中 and similar words: a total is the sum of its parts, nested lists included. */
export function partSums(sentence: Sentence, earlier: readonly Sentence[]): Relation[] {
  const previous = earlier.at(-1) ?? null;
  const cues = [...sentence.text.matchAll(CUE)].map((match) => ({
    at: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
    word: match[0],
  }));
  return cues.flatMap((cue): Relation[] => {
    const named = cue.word.startsWith("按") ? dividedBy(sentence, cue.at, earlier) : null;
    const { whole, leans } = named ? { whole: named, leans: true } : wholeBefore(sentence, cue.at, previous);
    if (!whole) return [];
    const level = bracketAt(sentence, cue.at);
    const rest = sentence.mentions.filter(
      (mention) => mention.at >= cue.end && mention.bracket === level && sameMeasure(mention, whole),
    );
    const parts = withoutMoved(rest).slice(0, MOST_PARTS);
    if (parts.length === 0) return [];
    const inner = cues.filter(({ at }) => at > cue.at && bracketAt(sentence, at) === level).map(({ at }) => at);
    const colon = cue.word.endsWith(":") || /^\s?[:：]/u.test(between(sentence, cue.end, cue.end + 2));
    const last = parts.at(-1);
    const words = between(
      sentence,
      whole.sentence === sentence.index ? whole.until : sentence.start,
      (last?.until ?? cue.end) + 2,
    );
    const isInner = cues.some(({ at }) => at < cue.at);
    const { bases, readings } = readingsOf(parts, inner, sentence, isInner);
    const signs = { words, colon, nested: inner.length > 0 };
    // Most lists add up; how sure a list is matters only for the others.
    const adds = bases.some((each) => mayEqual(sumOf(each.map(mentioned)), whole));
    const sure = adds ? undefined : bases.find((each) => certaintyOf(each, whole, leans, signs) !== "open");
    const ordered = sure ? [sure, ...readings.filter((each) => each !== sure)] : readings;
    return [
      {
        kind: "sum",
        target: alternativeWhole(sentence, cue.at, whole, readings) ?? whole,
        readings: ordered.map((each): RelationReading => ({ term: sumOf(each.map(mentioned)) })),
        certainty: sure ? certaintyOf(sure, whole, leans, signs) : "open",
        open: "list",
        tails: true,
      },
    ];
  });
}

/** `本年支出按功能分类：…`: the amount called 本年支出 before. */
function dividedBy(sentence: Sentence, at: number, earlier: readonly Sentence[]): Mention | null {
  const name = /(?<name>\p{Script=Han}{4,8})$/u.exec(between(sentence, sentence.start, at))?.groups?.name?.slice(-4);
  if (name === undefined || sentence.mentions.some((mention) => mention.until <= at)) return null;
  const named = earlier.flatMap(({ mentions }) => mentions.filter((each) => isWhole(each) && isPlain(each)));
  return named.findLast(({ before }) => before.endsWith(name)) ?? null;
}

/** A total with how it was found: `leans` where the sentence before holds several it may be. */
interface Whole {
  readonly whole: Mention | null;
  readonly leans: boolean;
}

/** The total that a list divides: the amount before it, outside the brackets that the list opens; else of the sentence before. */
function wholeBefore(sentence: Sentence, at: number, previous: Sentence | null): Whole {
  const level = bracketAt(sentence, at);
  const earlier = sentence.mentions.filter((mention) => mention.until <= at);
  const own = earlier.findLast(
    (mention) => isWhole(mention) && (level === null ? mention.bracket === null : true) && isPlain(mention),
  );
  // In brackets 其中 divides the figure the brackets follow, or one inside them.
  if (own) return { whole: own, leans: false };
  const none = { whole: null, leans: false };
  if (earlier.length > 0 || previous?.paragraph !== sentence.paragraph) return none;
  const first = sentence.mentions.find((mention) => mention.at > at);
  const amounts = previous.mentions.filter(
    (mention) => first && isWhole(mention) && sameMeasure(mention, first) && isPlain(mention),
  );
  const [head] = amounts;
  if (!head) return none;
  if (amounts.every((mention) => inBaseUnit(mention).value.eq(inBaseUnit(head).value)))
    return { whole: amounts.at(-1) ?? null, leans: head.measure !== "money" };
  return { whole: nearestTo(amounts, sentence, at), leans: true };
}

function isWhole(mention: Mention): boolean {
  return isExact(mention) && (mention.measure === "money" || mention.measure === "count") && mention.base !== "";
}

/** The amount that all parts of the sentence come nearest to. */
function nearestTo(amounts: readonly Mention[], sentence: Sentence, at: number): Mention | null {
  const behind = sentence.mentions.filter(
    (mention) => mention.at > at && amounts.some((amount) => sameMeasure(amount, mention)) && mention.bracket === null,
  );
  const parts = withoutMoved(behind);
  const sum = evaluateTerm(sumOf(parts.map(mentioned)))?.value;
  const distance = (mention: Mention): Decimal | null => sum?.minus(inBaseUnit(mention).value).abs() ?? null;
  return amounts.reduce<Mention | null>((best, mention) => {
    const [own, least] = [distance(mention), best && distance(best)];
    return !best || (own && least && own.lt(least)) ? mention : best;
  }, null);
}

function certaintyOf(parts: readonly Mention[], whole: Mention, leans: boolean, signs: ListWording): RelationCertainty {
  return leaning(leans, sureness(whole, parts, signs), whole, parts);
}

/** A total of the sentence before is only meant where the parts all but reach it, or are known to be all of them. */
function leaning(
  leans: boolean,
  certainty: RelationCertainty,
  whole: Mention,
  parts: readonly Mention[],
): RelationCertainty {
  if (!leans || certainty === "open") return certainty;
  const sum = evaluateTerm(sumOf(parts.map(mentioned)))?.value;
  const total = inBaseUnit(whole).value;
  if (!sum || total.isZero()) return "open";
  const gap = total.minus(sum).div(total).abs();
  const { family, complete } = divisionOf(parts);
  return gap.lte(NEAR) || complete || family === "three-public" || repairedBySwap(whole, parts, sum)
    ? "inferred"
    : "open";
}

/** The bracket that is open at an offset of the paragraph, determined by the figures around it. */
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
      !/上年(?!结[转余])|去年|同期|年初预算|目标|任务/u.test(mention.before),
  );
}

/** Words of a stage and of nothing else. */
const STAGE_ALONE =
  /^(?:已|实际|全年|当年|累计|完成|年初|预算)*(?:支出|执行|支付|使用|拨付|到位|结余|结转|预算)(?:资金|数|额|金额)?(?:为|共)?$/u;

/** The ways a list may be read: all of it, without what nested lists divide, and any beginning of it. */
function readingsOf(
  parts: readonly Mention[],
  inner: readonly number[],
  sentence: Sentence,
  isInner: boolean,
): { readonly bases: Mention[][]; readonly readings: Mention[][] } {
  const flat = [...parts];
  const bases: Mention[][] = [];
  // 中央600万元，支出580万元；地方400万元，支出370万元: what was spent of a part is no part beside it.
  const named = flat.filter(({ before }) => !STAGE_ALONE.test(before));
  const stop = inner.length > 0 ? nested(parts, inner, sentence) : null;
  if (stop) bases.push(stop);
  const semicolon = parts.findIndex(
    (part, index) => index > 0 && between(sentence, parts[index - 1]?.until ?? 0, part.at).includes(";"),
  );
  const closed = semicolon > 0 ? [flat.slice(0, semicolon)] : [];
  // ； ends an inner list, and divides the parts of an outer one.
  bases.push(...(isInner ? [...closed, flat] : [flat, ...closed]));
  // Prefixes come last: they only save a list, they never name it.
  const prefixes = bases
    .slice(0, 2)
    .flatMap((base) => base.flatMap((_, index): Mention[][] => (index > 0 ? [base.slice(0, index)] : [])));
  const [first] = flat;
  if (first && flat.length > 1) prefixes.push([first]);
  if (named.length > 1 && named.length < flat.length) prefixes.push(named);
  return { bases, readings: [...bases, ...prefixes] };
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
    skip = children(parts.slice(index), inBaseUnit(parent).value, inner, sentence) - 1;
  });
  return kept;
}

function children(rest: readonly Mention[], parent: Decimal, inner: readonly number[], sentence: Sentence): number {
  let total: Decimal | null = null;
  for (const [index, part] of rest.entries()) {
    const before = rest[index - 1];
    if (before && inner.some((at) => at >= before.until && at < part.at)) break;
    total = total ? total.plus(inBaseUnit(part).value) : inBaseUnit(part).value;
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
  if (sums.some((sum) => sum?.eq(inBaseUnit(whole).value))) return null;
  return others.find((other) => sums.slice(0, 2).some((sum) => sum?.eq(inBaseUnit(other).value))) ?? null;
}
