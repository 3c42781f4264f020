import { readFileSync } from "node:fs";
import { faultsOf, type Fault } from "../../addin/narrative/faults.ts";
import { readReportText, type ReportText } from "../../addin/narrative/read-report.ts";
import type { Mention } from "../../addin/narrative/mention.ts";
import { evaluateTerm } from "../../addin/narrative/mention-expression.ts";
import { figuresOf, type Judgement } from "../../addin/narrative/relation.ts";
import { seedReports } from "../fixtures/load.ts";
import { corpus } from "./corpus.ts";
import type { CorpusRow } from "./corpus-row.ts";
import { trialReports } from "./trial-reports.ts";

/** Whole made-up reports of other regions and styles, each consistent: name → paragraphs. */
export function ownReports(): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(new URL("./own-reports.txt", import.meta.url), "utf8");
  return new Map(
    text
      .split(/^== /mu)
      .slice(1)
      .map((part) => {
        const [name = "", ...lines] = part.split("\n");
        return [name, lines] as const;
      }),
  );
}

/** The figures, as printed, that findings graver than a hint are about. */
export function contradicted(report: ReportText): Set<string> {
  return new Set([
    ...report.judgements
      .filter(({ state }) => state === "contradicts")
      .flatMap((judgement) => figuresOf(judgement).map(({ figure }) => figure.text)),
    ...report.counts.filter(({ state }) => state === "contradicts").map(({ stated }) => String(stated)),
  ]);
}

/** Whether a paragraph of the corpus is answered rightly: silence where it is consistent, else one of the wrong figures. */
export function isRight({ text, wrong }: CorpusRow): boolean {
  const named = contradicted(readReportText(text));
  return wrong.length === 0 ? named.size === 0 : wrong.some((figure) => named.has(figure));
}

/** What became of the faults of one relation. */
export interface FaultShare {
  found: number;
  of: number;
  /** Faults of two exchanged digits, and upside-down ratios, that were found; and those reported as such. */
  slips: number;
  named: number;
}

/** Recall and false alarms of the corpus, by relation. */
export function corpusTable(): Record<
  string,
  { wrong: number; found: number; consistent: number; falseAlarms: number }
> {
  const table: Record<string, { wrong: number; found: number; consistent: number; falseAlarms: number }> = {};
  for (const paragraph of corpus) {
    const row = (table[paragraph.relation] ??= { wrong: 0, found: 0, consistent: 0, falseAlarms: 0 });
    const right = isRight(paragraph);
    if (paragraph.wrong.length > 0) {
      row.wrong++;
      if (right) row.found++;
    } else {
      row.consistent++;
      if (!right) row.falseAlarms++;
    }
  }
  return table;
}

/**
 * One figure of every relation that holds in the public reports changed: by a tenth, and by two neighbouring digits. Counts the
 * changes that a contradiction about that very figure answers.
 */
export function faultTable(): Record<string, FaultShare> {
  const table: Record<string, FaultShare> = {};
  for (const { sentences, reportType } of seedReports()) {
    if (reportType === "form_prose") continue;
    addFaults(
      table,
      sentences.map(({ text }) => text),
    );
  }
  return table;
}

/** The same for the made-up reports of other units. */
export function trialFaultTable(): Record<string, FaultShare> {
  const table: Record<string, FaultShare> = {};
  for (const { paragraphs } of trialReports()) addFaults(table, paragraphs);
  return table;
}

function addFaults(table: Record<string, FaultShare>, texts: readonly string[]): void {
  for (const { kind, slip, found, named } of faultsIn(texts)) {
    const row = (table[kind] ??= { found: 0, of: 0, slips: 0, named: 0 });
    row.of++;
    if (!found) continue;
    row.found++;
    if (!slip) continue;
    row.slips++;
    if (named) row.named++;
  }
}

interface Tried {
  readonly kind: string;
  /** Two digits exchanged, or a ratio upside down. */
  readonly slip: boolean;
  readonly found: boolean;
  readonly named: boolean;
}

function faultsIn(texts: readonly string[]): Tried[] {
  const base = readReportText(texts);
  const before = new Set(brokenIn(base, null));
  return (
    base.judgements
      // A changed figure may keep within its bound as well.
      .filter(({ state, relation }) => state === "holds" && relation.kind !== "bound")
      .flatMap((judgement) =>
        [...new Set(figuresOf(judgement))].flatMap((mention) => {
          const paragraph = base.paragraphs[mention.paragraph];
          const source = texts[paragraph?.cell ?? -1];
          if (!paragraph || source === undefined || mention.figure.value.isZero()) return [];
          const { start, end } = paragraph.origin(mention.at, mention.until);
          const printed = source.slice(start, end);
          const digits = /[\d,.]+/u.exec(printed)?.[0] ?? "";
          return changed(digits, ratioOf(judgement, mention)).map(({ value, slip }): Tried => {
            const faulty = source.slice(0, start) + printed.replace(digits, value) + source.slice(end);
            const report = readReportText(texts.map((text, index) => (index === paragraph.cell ? faulty : text)));
            const slips = faultsOf(report.judgements);
            return {
              kind: judgement.relation.kind,
              slip,
              found: brokenIn(report, mention.index).some((key) => !before.has(key)),
              named: slips.some((fault) => isNamed(fault, mention.index)),
            };
          });
        }),
      )
  );
}

/** The ratio a percentage is, as the figures give it (a fraction); `null` where the figure is no ratio. */
function ratioOf(judgement: Judgement, mention: Mention): number | null {
  const { relation, state } = judgement;
  const isRatio = relation.target === mention && mention.figure.unit === "%";
  if (!isRatio || state !== "holds" || !["share", "rate", "completion"].includes(relation.kind)) return null;
  return evaluateTerm(judgement.reading.term)?.value.toNumber() ?? null;
}

/** The fault is reported as an exchange of digits of this figure, or as a ratio upside down. */
function isNamed({ slip, suspect, broken }: Fault, figure: number): boolean {
  if (slip === "inverted") return broken.some(({ relation }) => relation.target.index === figure);
  return slip === "swapped-digits" && suspect?.index === figure;
}

function brokenIn({ judgements }: ReportText, figure: number | null): string[] {
  return judgements
    .filter((judgement) => judgement.state === "contradicts")
    .filter((judgement) => figure === null || figuresOf(judgement).some(({ index }) => index === figure))
    .map(({ relation }) => `${relation.kind} ${String(relation.target.index)}`);
}

/** A tenth more with the same decimals, the first two neighbouring digits that differ exchanged, a percentage upside down. */
function changed(printed: string, ratio: number | null): { value: string; slip: boolean }[] {
  const digits = printed.replace(/,/gu, "");
  const decimals = digits.split(".")[1]?.length ?? 0;
  const tenth = (Number(digits) * 1.1).toFixed(decimals);
  const swapped = swap(digits);
  const inverted = ratio === null || ratio === 0 ? null : (100 / ratio).toFixed(decimals);
  const isTelling = inverted !== null && Math.abs(Number(inverted) - Number(digits)) > 2;
  return [
    ...(tenth === digits ? [] : [{ value: tenth, slip: false }]),
    ...(swapped === null ? [] : [{ value: swapped, slip: true }]),
    ...(isTelling ? [{ value: inverted, slip: true }] : []),
  ];
}

function swap(digits: string): string | null {
  const chars = Array.from(digits);
  for (let index = 0; index + 1 < chars.length; index++) {
    const next = chars[index + 1] === "." ? index + 2 : index + 1;
    const [a, b] = [chars[index], chars[next]];
    if (a === undefined || b === undefined || a === "." || a === b || (index === 0 && b === "0")) continue;
    chars[index] = b;
    chars[next] = a;
    return chars.join("");
  }
  return null;
}
