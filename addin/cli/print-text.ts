import { cliMessages } from "../messages/cli.ts";
import { FORM_NAMES } from "../messages/form-names.ts";
import { SEVERITY_WORDS } from "../messages/severity.ts";
import { rules } from "../rules/registry.ts";
import type { Severity } from "../rules/finding.ts";
import type { SheetReview } from "../review/types.ts";
import type { FileResult } from "./check-file.ts";
import type { FileReport } from "./report-schema.ts";
import { visibleText } from "../messages/visible-text.ts";

type Paint = (text: string) => string;

/** Colours for a terminal, or none. */
export interface Palette {
  readonly error: Paint;
  readonly warning: Paint;
  readonly info: Paint;
  readonly good: Paint;
  readonly bold: Paint;
  readonly dim: Paint;
}

const ansi =
  (code: number) =>
  (text: string): string =>
    `\u001B[${code}m${text}\u001B[0m`;
const plain: Paint = (text) => text;

export function palette(colour: boolean): Palette {
  return colour
    ? { error: ansi(31), warning: ansi(33), info: ansi(36), good: ansi(32), bold: ansi(1), dim: ansi(2) }
    : { error: plain, warning: plain, info: plain, good: plain, bold: plain, dim: plain };
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];
const MARKS: Readonly<Record<Severity, string>> = { error: "✗", warning: "!", info: "·" };
/** Longer workings are cut in the text output; the report has them whole. */
const WORKING_LENGTH = 120;
const OTHER_CELLS = 6;
const titles = new Map(rules.map((rule) => [rule.id, rule.title]));

/** One file as a person reads it: the verdict first, then sheet by sheet. */
export function printFile({ report, sheets, notes }: FileResult, paint: Palette): string {
  const lines = [`${paint.bold(visibleText(report.file))}  ${verdictLine(report, sheets, paint)}`];
  const names = [...new Set(sheets.map((sheet) => sheet.sheet))];
  for (const name of names)
    lines.push(
      "",
      ...printSheet(
        name,
        report,
        sheets.filter((sheet) => sheet.sheet === name),
        paint,
      ),
    );
  if (report.notChecked.length > 0) {
    lines.push("", `  ${paint.bold(cliMessages.notChecked)}`);
    for (const item of report.notChecked) lines.push(`    ? ${item.cells[0] ?? ""}  ${item.code}  ${item.reason}`);
  }
  if (report.derivations.length > 0) {
    lines.push("", `  ${paint.bold(cliMessages.derivable(report.derivations.length))}`);
    for (const { cell, label, current, value, working } of report.derivations)
      lines.push(`    ${cliMessages.derivation(cell, label, current, String(value), cut(working))}`);
  }
  for (const note of notes) lines.push("", `  ${note}`);
  return lines.join("\n");
}

function verdictLine(report: FileReport, sheets: readonly SheetReview[], paint: Palette): string {
  if (report.status === "unreadable") return paint.error(`${cliMessages.unreadable}：${report.error?.message ?? ""}`);
  const count = (severity: Severity): number =>
    report.findings.filter((finding) => finding.severity === severity).length;
  const text = cliMessages.verdict(count("error"), count("warning"), count("info"), report.notChecked.length);
  if (sheets.every((sheet) => sheet.form === null)) return paint.warning(cliMessages.nothingChecked);
  if (sheets.every((sheet) => sheet.form === null || sheet.reason !== ""))
    return paint.warning(cliMessages.nothingFilled);
  if (text === "")
    return report.verdict === "passed" ? paint.good(cliMessages.passed) : paint.warning(cliMessages.partlyChecked);
  return count("error") > 0 ? paint.error(text) : paint.warning(text);
}

function printSheet(name: string, report: FileReport, forms: readonly SheetReview[], paint: Palette): string[] {
  const lines = forms.map((form) => `  ${paint.bold(name)}  ${describe(form)}`);
  const own = report.findings.filter((finding) => sheetOf(finding.cells[0] ?? "") === name);
  for (const severity of SEVERITIES) {
    for (const finding of own.filter((candidate) => candidate.severity === severity)) {
      const [first = "", ...others] = finding.cells;
      const head = `${MARKS[severity]} ${SEVERITY_WORDS[severity]}  ${address(first).padEnd(5)} ${finding.code}  ${titles.get(finding.rule) ?? finding.rule}`;
      lines.push("", `    ${paint[severity](head)}`, `      ${finding.message}`);
      const figures = [
        finding.found === "" ? "" : cliMessages.found(finding.found),
        finding.expected === "" ? "" : cliMessages.expected(finding.expected),
        finding.difference === "" ? "" : cliMessages.difference(finding.difference),
      ].filter((part) => part !== "");
      if (figures.length > 0) lines.push(paint.dim(`      ${figures.join(" · ")}`));
      if (finding.working !== "") lines.push(paint.dim(`      ${cliMessages.working(cut(finding.working))}`));
      if (others.length > 0) lines.push(paint.dim(`      ${cliMessages.otherCells(shortList(name, others))}`));
      lines.push(paint.dim(`      ${cliMessages.basis(finding.basis)}`));
    }
  }
  return lines;
}

function describe(form: SheetReview): string {
  if (form.form === null) return `${cliMessages.notRecognised}：${form.reason}`;
  const facts = [
    FORM_NAMES[form.form],
    form.subject,
    form.year === null ? "" : cliMessages.year(form.year),
    form.totalScore === null ? "" : cliMessages.totalScore(form.totalScore),
    form.executionRate === null ? "" : cliMessages.executionRate(form.executionRate),
  ].filter((part) => part !== "");
  if (form.reason !== "") return `${cliMessages.scores(facts)}\n    ${form.reason}`;
  return `${cliMessages.scores(facts)}${form.policy === null ? "" : `\n    ${cliMessages.policy(form.policy, form.policyReason)}`}`;
}

function shortList(sheet: string, cells: readonly string[]): string {
  const shown = cells.slice(0, OTHER_CELLS).map((cell) => (sheetOf(cell) === sheet ? address(cell) : cell));
  return shown.join("、") + (cells.length > OTHER_CELLS ? "…" : "");
}

function sheetOf(cell: string): string {
  return cell.slice(0, cell.lastIndexOf("!"));
}

function address(cell: string): string {
  return cell.slice(cell.lastIndexOf("!") + 1);
}

function cut(text: string): string {
  return text.length > WORKING_LENGTH ? `${text.slice(0, WORKING_LENGTH)}…` : text;
}
