import { FORM_NAMES } from "../messages/form-names.ts";
import { CHECK_STATES, expectedWord, REPORT, REPORT_SHEETS, verdictText } from "../messages/report.ts";
import { EXPLAINED_WORD, NOT_CHECKED_WORD, SEVERITY_WORDS } from "../messages/severity.ts";
import { visibleText } from "../messages/visible-text.ts";
import { formatCellRef, formatPosition } from "../sheet/address.ts";
import { readableText } from "../sheet/label.ts";
import { countReview } from "./counts.ts";
import type { Explainable } from "./ignore.ts";
import type { ReportCell, ReportSheet } from "../sheet/report-sheet.ts";
import type { Finding, NotChecked } from "../rules/finding.ts";
import type { Review, SheetReview } from "./types.ts";

/** One run as it is exported. The review part is the same for the same input; only `facts` may name time and host. */
export interface ReportInput {
  readonly review: Review;
  /** Reasons (出错说明) by finding. */
  readonly explained: ReadonlyMap<Explainable, string>;
  /** Lines of 运行信息, e.g. time, host and version. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}

/**
 * The four result worksheets: 摘要, 明细, 检查清单, 运行信息. Row 0 of each is its header row; the foot of each printed page names
 * the unit and the day.
 */
export function reportSheets(input: ReportInput): ReportSheet[] {
  const footer = footerOf(input);
  return [summarySheet(input), detailSheet(input), checkSheet(input), runSheet(input)].map((sheet) => ({
    ...sheet,
    footer,
  }));
}

function footerOf({ review, facts }: ReportInput): { readonly left: string; readonly right: string } {
  const unit = review.sheets.find((sheet) => sheet.unit)?.unit ?? "";
  const time = facts.find(({ label }) => label === REPORT.time)?.value ?? "";
  return { left: visibleText(unit), right: time };
}

function summarySheet({ review, explained }: ReportInput): ReportSheet {
  const counts = countReview(review, explained);
  const blank: ReportCell[] = [text("")];
  const forms = ["sheet", "form", "formTitle", "subject", "year", "policy", "policyReason", "rate", "score"] as const;
  return {
    name: REPORT_SHEETS.summary,
    rows: [
      [bold(REPORT.title)],
      [text(REPORT.verdict), bold(verdictText(counts))],
      ...(review.partial ? [[text(REPORT.partial), bold(REPORT.partialNote)]] : []),
      [text(SEVERITY_WORDS.error), number(counts.must)],
      [text(SEVERITY_WORDS.warning), number(counts.explain)],
      [text(SEVERITY_WORDS.info), number(counts.hints)],
      [text(EXPLAINED_WORD), number(counts.explained)],
      [text(NOT_CHECKED_WORD), number(counts.notChecked)],
      [text(REPORT.switchedOff), number(counts.off)],
      [text(REPORT.rules), text(review.policySets)],
      blank,
      forms.map((key) => bold(REPORT[key])),
      ...review.sheets.map(formRow),
      blank,
      REPORT.signatures.map(text),
    ],
    widths: [14, 26, 30, 24, 7, 14, 29, 10, 10],
    landscape: true,
  };
}

function formRow(sheet: SheetReview): ReportCell[] {
  return [
    { value: sheetText(sheet.sheet), link: { sheet: sheet.sheet, row: 0, column: 0 } },
    text(sheet.form ? FORM_NAMES[sheet.form] : REPORT.unrecognised),
    text(sheet.title),
    text(sheet.subject),
    sheet.year === null ? text("") : number(sheet.year),
    text(sheet.policy ?? ""),
    text([sheet.mapping, sheet.form ? sheet.policyReason : sheet.reason].filter((part) => part !== "").join("")),
    text(sheet.executionRate ?? ""),
    text(sheet.totalScore ?? ""),
  ];
}

const DETAIL_COLUMNS = [
  "number",
  "level",
  "code",
  "sheet",
  "cell",
  "problem",
  "found",
  "expected",
  "difference",
  "working",
  "basis",
  "others",
  "explanation",
] as const;

function detailSheet({ review, explained }: ReportInput): ReportSheet {
  const findings = review.findings.map((finding, index) => findingRow(finding, index + 1, explained.get(finding)));
  const gaps = review.notChecked.map((gap, index) => gapRow(gap, review.findings.length + index + 1));
  const rows = [...findings, ...gaps];
  return {
    name: REPORT_SHEETS.details,
    rows: [DETAIL_COLUMNS.map((key) => bold(REPORT[key])), ...(rows.length > 0 ? rows : [[text(REPORT.nothing)]])],
    widths: [6, 10, 6, 12, 8, 34, 12, 12, 10, 18, 16, 8, 12],
    landscape: true,
  };
}

function findingRow(finding: Finding, index: number, reason: string | undefined): ReportCell[] {
  return [
    number(index),
    text(
      reason === undefined
        ? SEVERITY_WORDS[finding.severity]
        : `${SEVERITY_WORDS[finding.severity]}（${EXPLAINED_WORD}）`,
    ),
    text(finding.code),
    ...place(finding.cells),
    text(finding.message),
    ...[finding.found, finding.expected, finding.difference, finding.working, finding.basis].map(text),
    text(otherCells(finding.cells)),
    text(reason ?? ""),
  ];
}

function gapRow(gap: NotChecked, index: number): ReportCell[] {
  const none = text("");
  return [
    number(index),
    text(NOT_CHECKED_WORD),
    text(gap.code),
    ...place(gap.cells),
    text(gap.reason),
    none,
    none,
    none,
    none,
    none,
    text(otherCells(gap.cells)),
    none,
  ];
}

/** The cells beside the first; those of its own sheet without the sheet's name. */
function otherCells([first, ...others]: Finding["cells"]): string {
  return others.map((cell) => (cell.sheet === first?.sheet ? formatPosition(cell) : formatCellRef(cell))).join("、");
}

function place(cells: Finding["cells"]): ReportCell[] {
  const first = cells[0];
  return first ? [text(sheetText(first.sheet)), { value: formatPosition(first), link: first }] : [text(""), text("")];
}

/** The name of a sheet as the text of a link: no program can take it for a formula. */
function sheetText(name: string): string {
  const plain = visibleText(name);
  return /^[=+@-]/u.test(plain) ? `“${plain}”` : plain;
}

function checkSheet({ review }: ReportInput): ReportSheet {
  const columns = ["code", "check", "level", "result", "count", "reason"] as const;
  return {
    name: REPORT_SHEETS.checks,
    rows: [
      columns.map((key) => bold(REPORT[key])),
      ...review.checks.map((check) => [
        text(check.code),
        text(check.title),
        text(SEVERITY_WORDS[check.severity]),
        text(CHECK_STATES[check.state]),
        number(check.findings),
        text(check.reason),
      ]),
    ],
    widths: [8, 44, 10, 10, 8, 60],
    landscape: true,
  };
}

function runSheet({ review, facts }: ReportInput): ReportSheet {
  return {
    name: REPORT_SHEETS.run,
    rows: [
      [bold(REPORT.item), bold(REPORT.content)],
      [text(REPORT.rules), text(review.policySets)],
      ...facts.map(({ label, value }) => [text(label), text(value)]),
    ],
    widths: [24, 80],
    landscape: false,
  };
}

/** The run as plain text for the clipboard: verdict, then every finding with its place, working and reason. */
export function reportText({ review, explained, facts }: ReportInput): string {
  const counts = countReview(review, explained);
  const head = [
    `${REPORT.title}：${verdictText(counts)}`,
    ...(review.partial ? [REPORT.partialNote] : []),
    ...new Set(
      review.sheets.filter(({ mapping }) => mapping !== "").map(({ sheet, mapping }) => line(`${sheet}：${mapping}`)),
    ),
    [
      `${SEVERITY_WORDS.error} ${counts.must}`,
      `${SEVERITY_WORDS.warning} ${counts.explain}`,
      `${SEVERITY_WORDS.info} ${counts.hints}`,
      `${EXPLAINED_WORD} ${counts.explained}`,
      `${NOT_CHECKED_WORD} ${counts.notChecked}`,
      `${REPORT.switchedOff} ${counts.off}`,
    ].join("，"),
  ];
  const findings = review.findings.map((finding, index) => findingText(finding, index + 1, explained.get(finding)));
  const gaps = review.notChecked.map((gap) =>
    [line(`${NOT_CHECKED_WORD} ${gap.code} ${gap.cells.map(formatCellRef).join("、")}`), `  ${line(gap.reason)}`].join(
      "\n",
    ),
  );
  const tail = [
    `${REPORT.rules}：${review.policySets}`,
    ...facts.map(({ label, value }) => line(`${label}：${value}`)),
  ];
  return (
    [head.join("\n"), ...(findings.length > 0 ? findings : [REPORT.nothing]), ...gaps, tail.join("\n")].join("\n\n") +
    "\n"
  );
}

function findingText(finding: Finding, index: number, reason: string | undefined): string {
  const lines = [
    line(
      `${index}. ${SEVERITY_WORDS[finding.severity]} ${finding.code} ${finding.cells.map(formatCellRef).join("、")}`,
    ),
    `  ${line(finding.message)}`,
    ...labelled(REPORT.found, finding.found),
    ...labelled(expectedWord(finding), finding.expected),
    ...labelled(REPORT.difference, finding.difference),
    ...labelled(REPORT.working, finding.working),
    ...labelled(REPORT.basis, finding.basis),
    ...labelled(REPORT.explanation, reason ?? ""),
  ];
  return lines.join("\n");
}

/**
 * A text as one line of the clipboard: what is in a cell or a sheet name starts no line of its own, hides and turns nothing,
 * and is no formula where the line is pasted into a sheet.
 */
function line(text: string): string {
  const plain = visibleText(readableText(text));
  return /^[=+@＝＋＠-]/u.test(plain) ? `'${plain}` : plain;
}

function labelled(label: string, value: string): string[] {
  return value === "" ? [] : [`  ${label}：${line(value)}`];
}

function text(value: string): ReportCell {
  return { value };
}

function number(value: number): ReportCell {
  return { value };
}

function bold(value: string): ReportCell {
  return { value, bold: true };
}
