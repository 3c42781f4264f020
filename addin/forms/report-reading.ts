import { faultsOf, type Fault } from "../narrative/faults.ts";
import type { Mention } from "../narrative/mention.ts";
import { figuresOf } from "../narrative/relation.ts";
import { readReportInSlices, type ReportText } from "../narrative/read-report.ts";
import { Attached } from "../sheet/attached.ts";
import { lastOf, type Slices } from "../sheet/slices.ts";
import { sectionsOf, type Form } from "./form.ts";
import type { Slot } from "./grid.ts";

/** The text of a report read, with the cells it is in. */
export interface ReportReading extends ReportText {
  /** Cells of the text, in the order of {@link ReportText.paragraphs}' `cell`. */
  readonly slots: readonly Slot[];
  readonly faults: readonly Fault[];
}

/** A sentence of a cell as typed, with the stretches of the figures in question. */
export interface Quote {
  readonly slot: Slot;
  readonly text: string;
  /** Offsets in `text`, end exclusive. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

/** The content of the report; read once for all checks. A form without a report has no figures. */
export function readingOf(form: Form): ReportReading {
  return readings.get(form) ?? lastOf(readingInSlices(form));
}

const readings = new Attached<Form, ReportReading>();

/** The same in slices, for a caller that must be able to stop in between; what was read is kept for {@link readingOf}. */
export function* readingInSlices(form: Form): Slices<ReportReading> {
  const before = readings.get(form);
  if (before) return before;
  const slots = sectionsOf(form, "report").flatMap(({ paragraphs }) => paragraphs);
  const text = yield* readReportInSlices(slots.map((slot) => slot.text));
  const reading = { ...text, slots, faults: faultsOf(text.judgements) };
  readings.set(form, reading);
  return reading;
}

/** The cell a figure is in. */
export function slotOf(reading: ReportReading, mention: Mention): Slot | null {
  return reading.slots[reading.paragraphs[mention.paragraph]?.cell ?? -1] ?? null;
}

/** The sentences of some figures as typed, the figures marked; each sentence once, the first figure's first. */
export function quotesOf(reading: ReportReading, mentions: readonly Mention[]): Quote[] {
  const sentences = [...new Set(mentions.map(({ sentence }) => sentence))];
  return sentences.flatMap((index): Quote[] => {
    const sentence = reading.sentences[index];
    const paragraph = sentence && reading.paragraphs[sentence.paragraph];
    const slot = paragraph && reading.slots[paragraph.cell];
    if (!slot) return [];
    const whole = paragraph.origin(sentence.start, sentence.end);
    const marks = mentions
      .filter((mention) => mention.sentence === index)
      .map((mention) => paragraph.origin(mention.at, mention.until))
      .sort((a, b) => a.start - b.start)
      .map(({ start, end }) => ({ start: start - whole.start, end: end - whole.start }));
    return [{ slot, text: slot.text.slice(whole.start, whole.end), marks: dedupe(marks) }];
  });
}

function dedupe(marks: readonly { readonly start: number; readonly end: number }[]): { start: number; end: number }[] {
  return [...new Map(marks.map((mark) => [mark.start, mark])).values()];
}

/** How much of a report was read and decided. */
interface ReportCoverage {
  readonly figures: number;
  /** Relations that hold or fail. */
  readonly checked: number;
  /** Relations that nothing decides. */
  readonly undecided: number;
  /** Figures in no relation that was decided. */
  readonly unrelated: number;
}

/** Counts figures, decided relations and what is left. */
export function reportCoverage(reading: ReportReading): ReportCoverage {
  const decided = reading.judgements.filter(({ state }) => state !== "undecided");
  const touched = new Set(decided.flatMap(figuresOf));
  return {
    figures: reading.mentions.length,
    checked: decided.length + reading.counts.filter(({ state }) => state !== "undecided").length,
    undecided:
      reading.judgements.length - decided.length + reading.counts.filter(({ state }) => state === "undecided").length,
    unrelated: reading.mentions.filter((mention) => !touched.has(mention)).length,
  };
}
