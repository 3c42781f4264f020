import { FORM_NAMES } from "../messages/form-names.ts";
import { ledgerMessages } from "../messages/ledger.ts";
import { policyMessages } from "../messages/policy.ts";
import { expectedWord, REPORT } from "../messages/report.ts";
import { REVIEW_REPORT as say } from "../messages/review-report.ts";
import { visibleText } from "../messages/visible-text.ts";
import { countReview, type ReviewCounts } from "../review/counts.ts";
import type { Explainable } from "../review/ignore.ts";
import type { Coverage, Review, SheetReview } from "../review/types.ts";
import type { Finding, NotChecked } from "../rules/finding.ts";
import type { CellRef } from "../sheet/address.ts";
import { readableText } from "../sheet/label.ts";
import type { WorkbookSnapshot } from "../sheet/snapshot.ts";
import { placeInWords } from "./place-in-words.ts";

/** What the report is made of. */
export interface ReportSource {
  readonly review: Review;
  readonly snapshot: WorkbookSnapshot;
  /** Reasons (出错说明) by finding. */
  readonly explained: ReadonlyMap<Explainable, string>;
  /** Day of the check as shown, e.g. `2026-03-01`; `""` leaves it to be written by hand. */
  readonly date: string;
  /** Where a cell is in words where it has no address, as in a Word document; `null` where it has one. */
  readonly placeOf?: (cell: CellRef) => string | null;
}

/** One line of the tables. */
export interface ReportEntry {
  /** Place in `review.findings`, from 1: the same number as in 明细 and in the notes of a marked copy. */
  readonly number: number;
  readonly cell: CellRef | null;
  readonly sheet: string;
  /** Where it is in words: names of row and column; `""` where they cannot be determined. */
  readonly place: string;
  readonly found: string;
  readonly expected: string;
  readonly note: string;
}

/** 校验报告 as plain data: one page to be signed. The same source gives the same report. */
export interface ReviewReport {
  readonly unit: string;
  /** E.g. `2023`; several joined by 、; `""` where no form says. */
  readonly years: string;
  readonly forms: readonly string[];
  readonly counts: ReviewCounts;
  readonly verdict: string;
  /** What else the reader should know: hints, explanations, checks switched off. */
  readonly remarks: readonly string[];
  /** Figures read, checked and not read, in one sentence; `""` where none were looked at. */
  readonly coverage: string;
  readonly date: string;
  /** Findings that must be changed and were not explained. */
  readonly must: readonly ReportEntry[];
  /** What needs an explanation, and what has been given one. */
  readonly explain: readonly ReportEntry[];
  readonly gaps: readonly ReportEntry[];
}

/** Plans the report of one review. */
export function planReviewReport(source: ReportSource): ReviewReport {
  const { review, explained, date } = source;
  const counts = countReview(review, explained);
  const entries = review.findings.map((finding, index) => ({
    finding,
    entry: entryOf(source, finding, index + 1),
    reason: explained.get(finding),
  }));
  // What was explained of 必须修改 joins the others of its sheet.
  const sheets = source.snapshot.sheets.map(({ name }) => name);
  const place = ({ cell }: ReportEntry): number => (cell ? sheets.indexOf(cell.sheet) : sheets.length);
  return {
    unit: unitOf(review.sheets),
    years: yearsOf(review.sheets),
    forms: formsOf(review.sheets),
    counts,
    verdict: verdictOf(counts),
    remarks: [
      ...(counts.explained > 0 ? [say.explained(counts.explained)] : []),
      ...(counts.off > 0 ? [say.off(counts.off)] : []),
      ...(counts.hints > 0 ? [say.hints(counts.hints)] : []),
      ...(review.ruleSheet ? [shown(say.ruleSheet(policyMessages.signature(review.ruleSheet)))] : []),
    ],
    coverage: coverageOf(review.sheets),
    date,
    must: entries
      .filter(({ finding, reason }) => finding.severity === "error" && reason === undefined)
      .map(({ entry }) => entry),
    explain: entries
      .filter(
        ({ finding, reason }) =>
          finding.severity === "warning" || (reason !== undefined && finding.severity === "error"),
      )
      .map(({ entry }) => entry)
      .sort((a, b) => place(a) - place(b)),
    gaps: review.notChecked.map((gap, index) => gapOf(source, gap, index + 1)),
  };
}

function entryOf(source: ReportSource, finding: Finding, number: number): ReportEntry {
  const reason = source.explained.get(finding);
  const expected = readableText(finding.expected);
  const word = expectedWord(finding);
  return {
    number,
    ...placed(source, finding.cells),
    found: finding.found === "" ? say.blank : shown(finding.found),
    expected: expected === "" || word === REPORT.expected ? shown(expected) : say.otherPlace(shown(expected)),
    note: shown(finding.message) + (reason === undefined ? "" : `\n${say.reason(shown(reason))}`),
  };
}

function gapOf(source: ReportSource, gap: NotChecked, number: number): ReportEntry {
  const reason = source.explained.get(gap);
  return {
    number,
    ...placed(source, gap.cells),
    found: "",
    expected: "",
    note: shown(gap.reason) + (reason === undefined ? "" : `\n${say.reason(shown(reason))}`),
  };
}

function placed(
  { snapshot, placeOf }: ReportSource,
  cells: readonly CellRef[],
): Pick<ReportEntry, "cell" | "sheet" | "place"> {
  const cell = cells[0] ?? null;
  if (!cell) return { cell, sheet: "", place: "" };
  const own = placeOf?.(cell) ?? null;
  const words = shown(placeInWords(snapshot, cell));
  return {
    cell,
    sheet: shown(cell.sheet),
    place: own === null || own === "" ? words : shown(own),
  };
}

/** A text out of the workbook as one line that hides nothing. */
function shown(text: string): string {
  return visibleText(readableText(text));
}

function verdictOf(counts: ReviewCounts): string {
  const text = (): string => {
    if (counts.must > 0) return say.cannotSubmit(counts.must, counts.explain);
    if (counts.forms === 0) return say.nothing;
    if (counts.explain > 0) return say.afterExplaining(counts.explain);
    if (counts.notChecked > 0) return say.someNotChecked(counts.notChecked);
    return counts.unread > 0 ? say.partlyRead(counts.unread) : say.passed;
  };
  return (counts.partial ? say.partial : "") + text();
}

/** The unit most forms name; where several are named equally often, that of the form about the whole unit, else the first. */
function unitOf(sheets: readonly SheetReview[]): string {
  const counts = new Map<string, number>();
  const whole = sheets.filter(({ form }) => form === "department-self-evaluation");
  for (const { unit } of whole) if (unit) counts.set(unit, 0);
  for (const { unit } of sheets) if (unit) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  let best = "";
  for (const [unit, count] of counts) if (count > (counts.get(best) ?? 0)) best = unit;
  return shown(best);
}

function yearsOf(sheets: readonly SheetReview[]): string {
  const years = new Set(sheets.flatMap(({ year }) => (year === null ? [] : [year])));
  return [...years].sort((a, b) => a - b).join("、");
}

/** Forms by kind, in the order of the sheets: `项目支出绩效自评表（甲、乙）`. */
function formsOf(sheets: readonly SheetReview[]): string[] {
  const byKind = new Map<string, string[]>();
  for (const { form, sheet } of sheets) {
    if (form === null) continue;
    const name = FORM_NAMES[form];
    const known = byKind.get(name);
    const text = shown(sheet);
    if (!known) byKind.set(name, [text]);
    else if (!known.includes(text)) known.push(text);
  }
  return [...byKind].map(([form, names]) => say.formsOf(form, names));
}

function coverageOf(sheets: readonly SheetReview[]): string {
  const all = sheets.map(({ coverage }) => coverage).filter((coverage) => coverage !== null);
  if (all.length === 0) return "";
  const sum = (part: keyof Coverage): number => all.reduce((total, coverage) => total + coverage[part], 0);
  return `${ledgerMessages.coverage({
    figures: sum("figures"),
    checked: sum("checked"),
    undecided: sum("undecided"),
    unread: sum("unread"),
  })}。`;
}
