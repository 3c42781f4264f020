import { Decimal } from "../values/decimal.ts";
import { intersects } from "../values/interval.ts";
import type { Mention } from "./mention.ts";
import { mayEqual } from "./rough.ts";
import { isNeighbourSwap } from "./swapped.ts";
import {
  evaluateTerm,
  faceValue,
  mentionsIn,
  inBaseUnit,
  type Evaluated,
  type MentionExpression,
} from "./mention-expression.ts";

/** The kinds of relation a report states between its figures. */
export type RelationKind =
  | "sum"
  | "share"
  | "change"
  | "balance"
  | "target"
  | "completion"
  | "rate"
  | "product"
  | "count"
  | "same"
  | "bound"
  | "unit";

/** One way a sentence may be meant: what the target must equal. */
export interface RelationReading {
  readonly term: MentionExpression;
}

/**
 * How sure the proposal is that its figures belong together.
 *
 * - `stated`: every attribute was printed and the list is complete: a contradiction is an error
 * - `inferred`: something was carried over: a contradiction is a warning
 * - `open`: the list or the base is not complete: nothing can be decided
 */
export type RelationCertainty = "stated" | "inferred" | "open";

/** A relation over mentions, proposed by the words of the report; judged by {@link judge}. */
export interface Relation {
  readonly kind: RelationKind;
  readonly target: Mention;
  /** Competing readings, the most natural first. The relation holds where one of them holds. */
  readonly readings: readonly RelationReading[];
  readonly certainty: RelationCertainty;
  /** Why nothing could be decided; for `open` relations. A key of the messages. */
  readonly open?: "list" | "base" | "words";
  /** Differences within printed precision are worth a hint (尾差): sums and repeated figures, not ratios. */
  readonly tails: boolean;
}

/** The answer about one relation. */
export type Judgement =
  | { readonly relation: Relation; readonly state: "holds"; readonly reading: RelationReading }
  | {
      readonly relation: Relation;
      readonly state: "tail";
      readonly reading: RelationReading;
      readonly expected: Evaluated;
    }
  | {
      readonly relation: Relation;
      readonly state: "contradicts";
      readonly reading: RelationReading;
      readonly expected: Evaluated;
    }
  | { readonly relation: Relation; readonly state: "undecided" };

/** Judges a relation with displayed-precision intervals over all its readings. */
export function judge(relation: Relation): Judgement {
  if (relation.kind === "bound") return judgeBound(relation);
  const target = inBaseUnit(relation.target);
  const near = relation.readings.filter(({ term }) => mayEqual(term, relation.target));
  // Most relations hold for the figures as printed; intervals are computed only for the others.
  const exact = near.find(({ term }) => faceValue(term)?.eq(target.value));
  if (exact) return { relation, state: "holds", reading: exact };
  for (const reading of near) {
    const expected = evaluateTerm(reading.term);
    if (!expected || !intersects(expected.interval, target.interval) || isTyped(relation, reading)) continue;
    return relation.tails ? { relation, state: "tail", reading, expected } : { relation, state: "holds", reading };
  }
  return relation.certainty === "open" ? { relation, state: "undecided" } : contradiction(relation);
}

/** The reading that a slip explains, else the most natural one. */
function contradiction(relation: Relation): Judgement {
  let first: Judgement | null = null;
  for (const reading of relation.readings) {
    const expected = evaluateTerm(reading.term);
    if (!expected) continue;
    if (isSlip(relation, expected)) return { relation, state: "contradicts", reading, expected };
    first ??= { relation, state: "contradicts", reading, expected };
  }
  return first ?? { relation, state: "undecided" };
}

/** A reading that two exchanged digits, or a ratio turned upside down, explain is the one that was meant. */
function isSlip({ target, kind }: Relation, { value }: Evaluated): boolean {
  return isNeighbourSwap(target, value) || (RATIOS.has(kind) && isUpsideDown(target, value));
}

const RATIOS = new Set<RelationKind>(["share", "rate", "completion"]);

/** The printed ratio is 1 over what it must be. */
export function isUpsideDown(target: Mention, value: Decimal): boolean {
  if (value.isZero() || value.eq(1)) return false;
  const { interval } = inBaseUnit(target);
  const inverse = new Decimal(1).div(value);
  return inverse.gte(interval.low) && inverse.lte(interval.high);
}

/** A result keeps its bound where some value it may stand for does. */
function judgeBound(relation: Relation): Judgement {
  const [reading] = relation.readings;
  const [bound] = reading ? mentionsIn(reading.term) : [];
  if (!reading || !bound) return { relation, state: "undecided" };
  const [result, limit] = [inBaseUnit(relation.target), inBaseUnit(bound)];
  const below = bound.limit === "≤" || bound.limit === "<";
  const keeps = below ? result.interval.low.lte(limit.interval.high) : result.interval.high.gte(limit.interval.low);
  if (keeps) return { relation, state: "holds", reading };
  return relation.certainty === "open"
    ? { relation, state: "undecided" }
    : { relation, state: "contradicts", reading, expected: limit };
}

/**
 * Whole amounts in one unit throughout are typed as they are: 300 of 200 and 80 is no rounding. Differences with a goal are
 * whole where goal and result are.
 */
function isTyped({ kind, target }: Relation, { term }: RelationReading): boolean {
  if (kind !== "sum" && kind !== "same" && kind !== "balance" && kind !== "target") return false;
  const figures = [target, ...mentionsIn(term)].map(({ figure }) => figure);
  const rate = kind === "target" && target.measure === "percent" && figures.some(({ unit }) => unit !== "%");
  return (
    !rate &&
    figures.every(
      ({ decimals, spread, unit }) =>
        decimals === 0 && spread === null && (kind === "target" || unit === target.figure.unit),
    )
  );
}

/** All mentions of a reading with its target. */
export function figuresOf({ relation, ...rest }: Judgement): Mention[] {
  const reading = "reading" in rest ? rest.reading : relation.readings[0];
  return [relation.target, ...(reading ? mentionsIn(reading.term) : [])];
}
