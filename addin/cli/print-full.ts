import { cliMessages } from "../messages/cli.ts";
import { compareMessages } from "../messages/compare.ts";
import { ledgerMessages } from "../messages/ledger.ts";
import { FORM_NAMES } from "../messages/form-names.ts";
import { SEVERITY_WORDS } from "../messages/severity.ts";
import { rules } from "../rules/registry.ts";
import type { Severity } from "../rules/finding.ts";
import type { SheetReview } from "../review/types.ts";
import type { FileResult } from "./file-task.ts";
import { terminalColumns, padded, tone, type OutputLine } from "./line.ts";
import { partsOf, placeOf, verdictOf } from "./print-verdict.ts";
import type { FileReport } from "./report-schema.ts";
import { reviewScoreLines } from "./review-score-report.ts";
import { inWords, type Places } from "./word-report.ts";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];
const MARKS: Readonly<Record<Severity, string>> = { error: "✗", warning: "!", info: "·" };
/** Longer workings are cut in the text output; the report has them whole. */
const WORKING_LENGTH = 120;
const OTHER_CELLS = 6;
const titles = new Map(rules.map((rule) => [rule.id, rule.title]));
const BLANK: OutputLine = [];

/** One file in full: the verdict first, then sheet by sheet with workings and sources, then what can be derived. */
export function fullLines({ report, sheets, places, notes }: FileResult): OutputLine[] {
  const lines: OutputLine[] = [[tone("bold", report.file), "  ", verdictOf(report, sheets)]];
  for (const name of new Set(sheets.map((sheet) => sheet.sheet))) {
    const forms = sheets.filter((sheet) => sheet.sheet === name);
    lines.push(BLANK, ...sheetLines(name, report, forms, places));
  }
  if (report.notChecked.length > 0) {
    lines.push(BLANK, ["  ", tone("bold", cliMessages.notChecked)]);
    for (const item of report.notChecked)
      lines.push([`    ? ${placeOf(item.cells, places)}  ${item.code}  ${inWords(item.reason, item.cells, places)}`]);
  }
  if (report.derivations.length > 0) {
    lines.push(BLANK, ["  ", tone("bold", cliMessages.derivable(report.derivations.length))]);
    for (const { cell, label, current, value, working } of report.derivations)
      lines.push([
        `    ${cliMessages.derivation({ cell: places[cell] ?? cell, label, current, value: String(value), working: cut(working) })}`,
      ]);
  }
  lines.push(...yearLines(report));
  for (const line of reviewScoreLines(report)) lines.push(BLANK, ["  ", ...line]);
  for (const note of notes) lines.push(BLANK, [`  ${note}`]);
  return lines;
}

/** 今年 / 上年 / 增减 / 增减率 of what changed, the greatest change first. */
function yearLines({ previous }: FileReport): OutputLine[] {
  const changed = (previous?.rows ?? []).filter(({ state }) => state !== "same");
  if (changed.length === 0) return [];
  const { title, columns: heads } = cliMessages.previous.table;
  const cells = changed.map((row) => [
    row.label,
    withUnit(row.current, row.unit),
    withUnit(row.previous, row.unit),
    row.change === "" ? compareMessages.states[row.state] : row.change,
    row.rate,
  ]);
  const widths = ["", ...heads].map((head, column) =>
    Math.min(WIDEST_COLUMN, Math.max(terminalColumns(head), ...cells.map((row) => terminalColumns(row[column] ?? "")))),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((text, column) => padded(text, widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return [
    BLANK,
    ["  ", tone("bold", title)],
    [tone("dim", `    ${line(["", ...heads])}`)],
    ...cells.map((row): OutputLine => [`    ${line(row)}`]),
  ];
}

/** Wider cells are not waited for. */
const WIDEST_COLUMN = 36;

function withUnit(value: string, unit: string): string {
  return /^-?\d/u.test(value) && !value.endsWith(unit) ? `${value}${unit}` : value;
}

function sheetLines(name: string, report: FileReport, forms: readonly SheetReview[], places: Places): OutputLine[] {
  const lines: OutputLine[] = forms.flatMap((form) => formLines(name, form));
  const own = report.findings.filter((finding) => partsOf(finding.cells[0] ?? "").sheet === name);
  for (const severity of SEVERITIES)
    for (const finding of own.filter((candidate) => candidate.severity === severity))
      lines.push(...findingLines(name, finding, places));
  return lines;
}

function findingLines(name: string, finding: FileReport["findings"][number], places: Places): OutputLine[] {
  const { severity, code, rule, cells, message, found, expected, difference, working, basis } = finding;
  const [first = "", ...others] = cells;
  const head = `${MARKS[severity]} ${SEVERITY_WORDS[severity]}  ${(places[first] ?? partsOf(first).address).padEnd(5)} ${code}  ${titles.get(rule) ?? rule}`;
  const figures = [
    found === "" ? "" : cliMessages.found(found),
    expected === "" ? "" : cliMessages.expected(expected),
    difference === "" ? "" : cliMessages.difference(difference),
  ].filter((part) => part !== "");
  const details = [
    figures.join(" · "),
    working === "" ? "" : cliMessages.working(cut(working)),
    others.length === 0 ? "" : cliMessages.otherCells(shortList(name, others, places)),
    cliMessages.basis(basis),
  ].filter((text) => text !== "");
  return [
    BLANK,
    ["    ", tone(severity, head)],
    [`      ${message}`],
    ...details.map((text): OutputLine => [tone("dim", `      ${text}`)]),
  ];
}

function formLines(name: string, form: SheetReview): OutputLine[] {
  const heading = tone("bold", name);
  if (form.form === null) return [["  ", heading, `  ${cliMessages.notRecognised}：${form.reason}`]];
  const facts = [
    FORM_NAMES[form.form],
    form.subject,
    form.year === null ? "" : cliMessages.year(form.year),
    form.totalScore === null ? "" : cliMessages.totalScore(form.totalScore),
    form.executionRate === null ? "" : cliMessages.executionRate(form.executionRate),
  ].filter((part) => part !== "");
  const first: OutputLine = ["  ", heading, `  ${cliMessages.scores(facts)}`];
  const policy = form.policy === null ? "" : cliMessages.policy(form.policy, form.policyReason);
  const rest = [form.reason === "" ? policy : form.reason, form.coverage ? ledgerMessages.coverage(form.coverage) : ""];
  return [first, ...rest.filter((text) => text !== "").map((text): OutputLine => [`    ${text}`])];
}

function shortList(sheet: string, cells: readonly string[], places: Places): string {
  const shown = cells
    .slice(0, OTHER_CELLS)
    .map((cell) => places[cell] ?? (partsOf(cell).sheet === sheet ? partsOf(cell).address : cell));
  return shown.join("、") + (cells.length > OTHER_CELLS ? "…" : "");
}

function cut(text: string): string {
  return text.length > WORKING_LENGTH ? `${text.slice(0, WORKING_LENGTH)}…` : text;
}
