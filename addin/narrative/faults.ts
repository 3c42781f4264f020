import { Decimal } from "../values/decimal.ts";
import { intersects } from "../values/interval.ts";
import type { Mention } from "./mention.ts";
import { figuresOf, isUpsideDown, type Judgement } from "./relation.ts";
import { isSwapped, neighbourSwaps } from "./swapped.ts";
import { evaluateTerm, mentionsIn, inBaseUnit, withMention, type MentionExpression } from "./mention-expression.ts";

export type Contradiction = Extract<Judgement, { state: "contradicts" }>;

/** What kind of slip explains a fault. */
type Slip = "swapped-digits" | "inverted" | "unit" | null;

/** One fault of a report: the relations it breaks, and the figure whose change repairs them. */
export interface Fault {
  readonly broken: readonly [Contradiction, ...Contradiction[]];
  /** The figure to look at; `null` where several figures explain the fault equally well. */
  readonly suspect: Mention | null;
  /** What the suspect would have to be, in base units (元, fractions); `null` without a suspect. */
  readonly needed: Decimal | null;
  readonly slip: Slip;
}

/**
 * Groups contradictions by the figure that explains them: the one whose single new value repairs the most relations and takes
 * part in the fewest that hold. Shares of one whole that both fail are one fault.
 */
export function faultsOf(judgements: readonly Judgement[]): Fault[] {
  let open = judgements.filter((judgement): judgement is Contradiction => judgement.state === "contradicts");
  const holding = countHolding(judgements);
  const faults: Fault[] = [];
  for (;;) {
    const [first] = open;
    if (!first) return faults;
    const fault = faultAround(first, open, holding);
    faults.push(fault);
    open = open.filter((each) => !fault.broken.includes(each));
  }
}

function countHolding(judgements: readonly Judgement[]): ReadonlyMap<Mention, number> {
  const counts = new Map<Mention, number>();
  for (const judgement of judgements) {
    if (judgement.state !== "holds" && judgement.state !== "tail") continue;
    for (const mention of new Set(figuresOf(judgement))) counts.set(mention, (counts.get(mention) ?? 0) + 1);
  }
  return counts;
}

interface Candidate {
  readonly mention: Mention;
  readonly needed: Decimal;
  readonly repairs: readonly Contradiction[];
  readonly holds: number;
  readonly swapped: boolean;
}

function faultAround(
  first: Contradiction,
  open: readonly Contradiction[],
  holding: ReadonlyMap<Mention, number>,
): Fault {
  const touching = open.filter((each) => each === first || sharesFigure(each, first));
  const shares = touching.filter(
    (each) =>
      each.relation.kind === "share" &&
      first.relation.kind === "share" &&
      each.relation.target.sentence === first.relation.target.sentence,
  );
  const candidates = [...new Set(figuresOf(first))].flatMap(
    (mention) => candidateOf(mention, first, touching, holding) ?? [],
  );
  const best = candidates.toSorted((a, b) => rank(b) - rank(a));
  const [one, two] = best;
  const clear = one && (!two || rank(one) > rank(two)) ? one : null;
  // Shares of one whole that no single figure repairs are one fault.
  const apart = new Set(shares.map(({ relation }) => relation.target)).size > 1;
  const group = apart && clear?.repairs.length !== touching.length ? shares : null;
  const broken = toList(first, group ?? clear?.repairs ?? [first]);
  const suspect = group ? null : clear;
  return {
    broken,
    suspect: suspect?.mention ?? null,
    needed: suspect?.needed ?? null,
    slip: slipOf(first, suspect),
  };
}

function toList(first: Contradiction, list: readonly Contradiction[]): readonly [Contradiction, ...Contradiction[]] {
  return [first, ...list.filter((each) => each !== first)];
}

function slipOf(first: Contradiction, suspect: Candidate | null): Slip {
  if (first.relation.kind === "unit") return "unit";
  if (isInverted(first)) return "inverted";
  return suspect?.swapped ? "swapped-digits" : null;
}

/** More repaired relations beat fewer that hold; two swapped digits are a reason of their own. */
function rank({ repairs, holds, swapped }: Candidate): number {
  return repairs.length * 4 - holds * 2 + (swapped ? 3 : 0);
}

function sharesFigure(a: Contradiction, b: Contradiction): boolean {
  const own = new Set(figuresOf(a));
  return figuresOf(b).some((mention) => own.has(mention));
}

function candidateOf(
  mention: Mention,
  first: Contradiction,
  touching: readonly Contradiction[],
  holding: ReadonlyMap<Mention, number>,
): Candidate | null {
  const needed = neededValue(first, mention);
  if (!needed || needed.isNegative()) return null;
  const exchanged = exchangedDigits(mention, first, needed);
  const repairs = touching.filter((each) => {
    if (exchanged) return each === first || holdsWith(each, mention, exchanged);
    const other = neededValue(each, mention);
    return other !== null && near(other, needed, mention);
  });
  return {
    mention,
    needed: exchanged ? inBaseUnit(exchanged).value : needed,
    repairs,
    holds: holding.get(mention) ?? 0,
    swapped: exchanged !== null || isSwapped(mention, needed),
  };
}

/** The figure with two neighbouring digits exchanged, where that alone makes the relation hold; the one nearest to what is needed. */
function exchangedDigits(mention: Mention, first: Contradiction, needed: Decimal): Mention | null {
  const distance = (each: Mention): Decimal => inBaseUnit(each).value.minus(needed).abs();
  return neighbourSwaps(mention)
    .filter((each) => holdsWith(first, mention, each))
    .reduce<Mention | null>((best, each) => (best && distance(best).lte(distance(each)) ? best : each), null);
}

/** Whether the relation holds, as it was read, with another figure in the place of one. */
function holdsWith({ relation, reading }: Contradiction, from: Mention, to: Mention): boolean {
  if (relation.kind === "bound") return false;
  const expected = evaluateTerm(withMention(reading.term, from, to));
  const target = relation.target === from ? to : relation.target;
  return expected !== null && intersects(expected.interval, inBaseUnit(target).interval);
}

/** Equal as far as the figure prints. */
function near(a: Decimal, b: Decimal, mention: Mention): boolean {
  const { interval } = inBaseUnit(mention);
  const width = interval.high.minus(interval.low);
  return a
    .minus(b)
    .abs()
    .lte(width.isZero() ? new Decimal("0.5") : width);
}

/** The value a figure would need for the relation to hold; `null` where it is not in it, or in it twice. */
function neededValue({ relation, reading, expected }: Contradiction, mention: Mention): Decimal | null {
  const inTerm = mentionsIn(reading.term).filter((each) => each === mention).length;
  if (relation.target === mention) return inTerm === 0 ? expected.value : null;
  return inTerm === 1 ? invert(reading.term, mention, inBaseUnit(relation.target).value) : null;
}

function invert(term: MentionExpression, mention: Mention, goal: Decimal): Decimal | null {
  if (term.op === "mention") return term.mention === mention ? goal : null;
  if (term.op === "number") return null;
  if (term.op === "sum") {
    const own = term.terms.find((each) => mentionsIn(each).includes(mention));
    const rest = term.terms.filter((each) => each !== own);
    const others = evaluateTerm({ op: "sum", terms: rest });
    return own && others ? invert(own, mention, goal.minus(others.value)) : null;
  }
  return invertPair(term, mention, goal);
}

function invertPair(
  term: Extract<MentionExpression, { readonly left: MentionExpression }>,
  mention: Mention,
  goal: Decimal,
): Decimal | null {
  const inLeft = mentionsIn(term.left).includes(mention);
  const other = evaluateTerm(inLeft ? term.right : term.left)?.value;
  if (!other) return null;
  const inner = inLeft ? term.left : term.right;
  switch (term.op) {
    case "minus":
      return invert(inner, mention, inLeft ? goal.plus(other) : other.minus(goal));
    case "times":
      return other.isZero() ? null : invert(inner, mention, goal.div(other));
    case "over":
      if (inLeft) return invert(inner, mention, goal.times(other));
      return goal.isZero() ? null : invert(inner, mention, other.div(goal));
  }
}

/** The ratio is upside down: 80 ÷ 200 printed where 200 ÷ 80 is meant. */
function isInverted({ relation, expected }: Contradiction): boolean {
  if (relation.kind === "target" && relation.target.measure === "percent") {
    // 超40%: the rate itself, upside down.
    const rate = expected.value.plus(1);
    return !rate.isZero() && allows(new Decimal(1).div(rate), relation.target);
  }
  return ["completion", "rate", "share"].includes(relation.kind) && isUpsideDown(relation.target, expected.value);
}

function allows(value: Decimal, mention: Mention): boolean {
  return intersects({ low: value, high: value }, inBaseUnit(mention).interval);
}
