import type { Form } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { quotesOf, readingOf, slotOf, type ReportReading } from "../../forms/report-reading.ts";
import { narrativeMessages as say, relationNames, type ContradictionParts } from "../../messages/findings-narrative.ts";
import type { Contradiction, Fault } from "../../narrative/faults.ts";
import type { Mention } from "../../narrative/mention.ts";
import { figuresOf, type Judgement, type RelationKind } from "../../narrative/relation.ts";
import { divisionOf } from "../../narrative/relations/partition.ts";
import { mentionsIn, inBaseUnit } from "../../narrative/mention-expression.ts";
import { finding, notChecked, passed, type FormContext, type Outcome } from "../rule.ts";
import { inUnitOf, printedFigure, workingOf } from "./show-figure.ts";

/** Catalogue code of each kind of relation. */
const CODES: Readonly<Record<RelationKind, string>> = {
  share: "N01",
  change: "N03",
  sum: "N05",
  unit: "N06",
  target: "N11",
  completion: "N12",
  rate: "N12",
  count: "N13",
  same: "N14",
  balance: "N15",
  product: "N27",
  bound: "N11",
};

/** The check a judgement belongs to: sums of 经济分类 are a check of their own. */
function codeOf(judgement: Judgement): string {
  const { relation } = judgement;
  const reading = "reading" in judgement ? judgement.reading : relation.readings[0];
  if (relation.kind === "sum" && reading && divisionOf(mentionsIn(reading.term)).family === "economic") return "N22";
  if (judgement.state === "contradicts" && isReversed(judgement)) return "N04";
  return CODES[relation.kind];
}

/** 增加 where the figures say 减少. */
function isReversed({ relation, expected }: Contradiction): boolean {
  return (
    relation.kind === "change" &&
    relation.target.measure !== "percent" &&
    expected.value.neg().eq(inBaseUnit(relation.target).value)
  );
}

/** The results of the check of one code for a report. */
export function relationOutcomes({ form }: FormContext, code: string): Outcome[] {
  const reading = readingOf(form);
  const judgements = reading.judgements.filter((judgement) => codeOf(judgement) === code);
  const faults = reading.faults
    .filter(({ broken: [first] }) => codeOf(first) === code)
    .flatMap((fault) => faultOutcome(reading, fault));
  const tails = judgements.flatMap((judgement) => (judgement.state === "tail" ? tailOutcome(reading, judgement) : []));
  const holds = judgements.some(({ state }) => state === "holds") ? [passed] : [];
  return [...faults, ...tails, ...holds, ...undecidedOutcomes(form, reading, judgements)];
}

function undecidedOutcomes(form: Form, reading: ReportReading, judgements: readonly Judgement[]): Outcome[] {
  const open = judgements.filter(({ state }) => state === "undecided");
  const byReason = { list: say.openList, base: say.openBase, words: say.openWords } as const;
  return (["list", "base", "words"] as const).flatMap((reason): Outcome[] => {
    const own = open.filter(({ relation }) => (relation.open ?? "words") === reason);
    if (own.length === 0) return [];
    const cells = uniqueSlots(own.flatMap(({ relation }) => slotOf(reading, relation.target) ?? []));
    return [notChecked(cells.length > 0 ? cells : titleOf(form), byReason[reason](String(own.length)))];
  });
}

function titleOf(form: Form): Slot[] {
  return form.title ? [form.title] : [];
}

function uniqueSlots(slots: readonly Slot[]): Slot[] {
  return [...new Set(slots)];
}

function tailOutcome(reading: ReportReading, judgement: Extract<Judgement, { state: "tail" }>): Outcome[] {
  const { relation, expected, reading: how } = judgement;
  const figures = figuresOf(judgement);
  const cells = uniqueSlots(figures.flatMap((mention) => slotOf(reading, mention) ?? []));
  const parts = partsOf(
    relation.kind,
    relation.target,
    inUnitOf(relation.target, expected.value),
    workingOf(relation.target, how.term),
  );
  return [
    finding({
      cells,
      severity: "info",
      message: say.tail({ ...parts, expected: expectedText(judgement) }),
      found: parts.found,
      expected: expectedText(judgement),
      difference: inUnitOf(relation.target, inBaseUnit(relation.target).value.minus(expected.value)),
      working: parts.working,
      quotes: quotesOf(reading, figures),
    }),
  ];
}

/** A repeated figure is shown as printed there, all else in the unit of the figure in question. */
function expectedText({ relation, expected, reading }: Extract<Judgement, { state: "tail" | "contradicts" }>): string {
  const [only, ...others] = mentionsIn(reading.term);
  return only && others.length === 0 && relation.kind === "same"
    ? printedFigure(only)
    : inUnitOf(relation.target, expected.value);
}

function partsOf(kind: RelationKind, target: Mention, expected: string, working: string): ContradictionParts {
  return { name: relationNames[kind], found: printedFigure(target), expected, working };
}

function faultOutcome(reading: ReportReading, fault: Fault): Outcome {
  const [first, ...others] = fault.broken;
  const { relation } = first;
  const figures = [...new Set([...(fault.suspect ? [fault.suspect] : []), ...fault.broken.flatMap(figuresOf)])];
  const cells = uniqueSlots([relation.target, ...figures].flatMap((mention) => slotOf(reading, mention) ?? []));
  const isStated = fault.broken.some((each) => each.relation.certainty === "stated");
  const sharesTogether = relation.kind === "share" && others.some((each) => each.relation.kind === "share");
  const expected = expectedText(first);
  return finding({
    cells,
    severity: isStated ? "error" : "warning",
    message: sharesTogether ? sharesMessage(fault) : faultMessage(first) + hintOf(fault),
    found: printedFigure(relation.target),
    expected,
    difference: inUnitOf(relation.target, inBaseUnit(relation.target).value.minus(first.expected.value)),
    working: fault.broken.map((each) => workingOf(each.relation.target, each.reading.term)).join("；"),
    quotes: quotesOf(reading, figures),
  });
}

function faultMessage(first: Contradiction): string {
  const { relation } = first;
  const parts = partsOf(
    relation.kind,
    relation.target,
    expectedText(first),
    workingOf(relation.target, first.reading.term),
  );
  switch (relation.kind) {
    case "sum":
      return say.sum(parts);
    case "same":
      return say.same(parts);
    case "unit":
      return say.unit(parts.found, printedFirst(first) ?? parts.expected);
    case "balance":
      return say.balance(parts);
    case "bound":
      return say.bound(parts.found, printedFirst(first) ?? parts.expected);
    default:
      return say.contradiction(parts);
  }
}

function printedFirst({ reading }: Contradiction): string | null {
  const [only] = mentionsIn(reading.term);
  return only ? printedFigure(only) : null;
}

/** The figure that explains the fault, and how it may have come about. */
function hintOf({ broken: [first], suspect, needed, slip }: Fault): string {
  if (first.relation.kind === "bound") return "";
  if (isReversed(first)) return say.direction;
  if (slip === "inverted") return say.inverted;
  if (slip === "unit" || !suspect || !needed) return "";
  if (slip === "swapped-digits") return say.swapped(printedFigure(suspect), inUnitOf(suspect, needed));
  return suspect === first.relation.target ? "" : say.suspect(printedFigure(suspect), inUnitOf(suspect, needed));
}

function sharesMessage({ broken }: Fault): string {
  const parts = broken.map(({ relation, expected }) =>
    say.sharePart(printedFigure(relation.target), inUnitOf(relation.target, expected.value)),
  );
  const total = broken.map(({ relation }) => relation.target.figure.value).reduce((sum, value) => sum.plus(value));
  return (
    say.shares(parts.join("，"), `${total.toFixed(2)}%`) + (haveSwappedDecimals(broken) ? say.swappedDecimals : "")
  );
}

/** 29.01% and 71.99% for 28.99% and 71.01%: each has the decimals of the other. */
function haveSwappedDecimals(broken: readonly Contradiction[]): boolean {
  const decimals = broken.map(({ relation, expected }) => ({
    found: printedFigure(relation.target).split(".")[1],
    expected: inUnitOf(relation.target, expected.value).split(".")[1],
  }));
  const [a, b] = decimals;
  if (decimals.length !== 2 || !a || !b) return false;
  return a.found !== undefined && a.found !== a.expected && a.found === b.expected && b.found === a.expected;
}
