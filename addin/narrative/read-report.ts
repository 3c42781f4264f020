import { lastOf, type Slices } from "../sheet/slices.ts";
import { moneyFacts, type MoneyFact } from "./facts.ts";
import type { Mention, ReportParagraph, Sentence } from "./mention.ts";
import { readSentences, SLICE } from "./read-mentions.ts";
import { judge, type Judgement, type Relation } from "./relation.ts";
import { adjustedBudgets, availableFunds, balances } from "./relations/balance.ts";
import { bounds } from "./relations/bound.ts";
import { changes } from "./relations/change.ts";
import { countsWithLists, type StatedCount } from "./relations/count.ts";
import { products } from "./relations/product.ts";
import { countRates } from "./relations/count-rate.ts";
import { savingRates } from "./relations/saving-rate.ts";
import { executionRates } from "./relations/rate.ts";
import {
  factSums,
  repeatedCounts,
  repeatedDocuments,
  projectSums,
  repeatedFacts,
  repeatedItems,
} from "./relations/same.ts";
import { shares } from "./relations/share.ts";
import { respectiveSums } from "./relations/respective-sums.ts";
import { bracketSums, closingSums, countedSums, itemSums, remainderSums } from "./relations/sum-lists.ts";
import { partSums } from "./relations/sum.ts";
import { impliedTargets, targets } from "./relations/target.ts";
import { unitSlips } from "./relations/unit.ts";
import { segment, type Segmented } from "./segment.ts";

/** A report read: its figures, the relations between them, and the answer about each. */
export interface ReportText {
  readonly paragraphs: readonly ReportParagraph[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly facts: readonly MoneyFact[];
  readonly counts: readonly StatedCount[];
  readonly judgements: readonly Judgement[];
}

/**
 * Figures of one sentence between which relations are looked for. Written sentences have up to a few dozen; what has more is
 * no sentence, its figures are read but compared with nothing, and the cost stays linear.
 */
export const MOST_FIGURES = 60;

/** Sentences before a list that may name its total. */
const NEARBY = 6;

/**
 * Reads the texts of a report, one a cell or paragraph: every figure with its attributes, the relations the words propose,
 * and whether they hold. Never throws; the cost is linear in the length of the text.
 */
export function readReportText(texts: readonly string[]): ReportText {
  return lastOf(readReportInSlices(texts));
}

/** The same in slices of some thousand characters. */
export function* readReportInSlices(texts: readonly string[]): Slices<ReportText> {
  const paragraphs = segment(texts);
  yield;
  const sentences = yield* readSentences(paragraphs);
  const compared = sentences.map((sentence) =>
    sentence.mentions.length > MOST_FIGURES ? { ...sentence, mentions: [] } : sentence,
  );
  yield;
  const facts = moneyFacts(compared);
  const within = yield* withinSentences(compared, facts);
  const relations = [...within, ...acrossSentences(compared, facts)];
  yield;
  return {
    paragraphs,
    sentences,
    mentions: sentences.flatMap(({ mentions }) => mentions),
    facts,
    counts: countsIn(compared, paragraphs),
    judgements: settled(relations.map(judge)),
  };
}

/** An open proposal says nothing where another of its kind holds or fails for the same figure. */
function settled(judgements: readonly Judgement[]): Judgement[] {
  const decided = new Set(
    judgements.flatMap(({ relation, state }) =>
      state === "undecided" ? [] : [`${relation.kind} ${String(relation.target.index)}`],
    ),
  );
  return judgements.filter(
    ({ relation, state }) => state !== "undecided" || !decided.has(`${relation.kind} ${String(relation.target.index)}`),
  );
}

function* withinSentences(sentences: readonly Sentence[], facts: readonly MoneyFact[]): Slices<Relation[]> {
  const relations: Relation[] = [];
  let length = 0;
  for (const [index, sentence] of sentences.entries()) {
    relations.push(...withinSentence(sentence, sentences.slice(Math.max(0, index - NEARBY), index), facts));
    length += sentence.text.length;
    if (length < SLICE) continue;
    length = 0;
    yield;
  }
  return relations;
}

function withinSentence(sentence: Sentence, earlier: readonly Sentence[], facts: readonly MoneyFact[]): Relation[] {
  if (sentence.mentions.length === 0) return [];
  const sums = [
    ...partSums(sentence, earlier),
    ...bracketSums(sentence),
    ...respectiveSums(sentence),
    ...itemSums(sentence),
    ...closingSums(sentence, earlier.at(-1) ?? null),
    ...countedSums(sentence),
    ...remainderSums(sentence),
  ];
  return [
    ...unitSlips(sentence),
    ...sums,
    ...shares(sentence, facts, mentionsBefore(sentence, earlier)),
    ...changes(sentence, facts),
    ...targets(sentence),
    ...impliedTargets(sentence),
    ...countRates(sentence),
    ...savingRates(sentence, facts),
    ...availableFunds(sentence),
    ...products(sentence),
    ...bounds(sentence),
  ];
}

/** Figures of the four sentences before in the same paragraph. */
function mentionsBefore(sentence: Sentence, earlier: readonly Sentence[]): Mention[] {
  return earlier.slice(-4).flatMap(({ paragraph, mentions }) => (paragraph === sentence.paragraph ? mentions : []));
}

function acrossSentences(sentences: readonly Sentence[], facts: readonly MoneyFact[]): Relation[] {
  return [
    ...balances(sentences),
    ...adjustedBudgets(sentences),
    ...executionRates(sentences, facts),
    ...repeatedFacts(facts),
    ...factSums(facts),
    ...projectSums(sentences, facts),
    ...repeatedItems(sentences),
    ...repeatedDocuments(sentences),
    ...repeatedCounts(sentences),
  ];
}

function countsIn(sentences: readonly Sentence[], paragraphs: readonly Segmented[]): StatedCount[] {
  return sentences.flatMap((sentence) => {
    const paragraph = paragraphs[sentence.paragraph];
    return paragraph ? countsWithLists(sentence, paragraph) : [];
  });
}
