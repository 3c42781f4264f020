import { REPORT_SHEETS } from "../messages/report.ts";
import { isRuleSheetPage } from "../policy/rule-sheet/is-rule-sheet.ts";
import type { Severity } from "../rules/finding.ts";

/** Cell fill per severity as `RRGGBB`: light enough that black print stays readable. */
export const MARK_FILL: Readonly<Record<Severity, string>> = {
  error: "FFC7CE",
  warning: "FFEB9C",
  info: "DDEBF7",
};

/** Severities from the heaviest to the lightest. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** The heavier of two severities: it decides the colour where several findings name one cell. */
export function heavier(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;
}

/**
 * Formula (without `=`) of the conditional format that colours a marked cell. It is always true, touches neither the
 * cell nor its own look, and identifies our conditional formats: removing them restores the sheet.
 */
export function markFormula(severity: Severity): string {
  return `N("JX-${severity}")=0`;
}

/** The severity of one of our conditional formats, or `null` for a foreign formula. A leading `=` is fine. */
export function severityOfMarkFormula(formula: string): Severity | null {
  const name = /^=?\s*N\(\s*"JX-(?<severity>[a-z]+)"\s*\)\s*=\s*0\s*$/i.exec(formula)?.groups?.severity?.toLowerCase();
  return SEVERITIES.find((severity) => severity === name) ?? null;
}

/** Author of our notes where the host stores one. */
export const NOTE_AUTHOR = "绩核";

/** Every note of ours starts with this: a note without it is another user's and is never touched. */
const NOTE_PREFIX = "【绩核】";

/** Longest note text written: Excel shows no more than this many characters reliably. */
const NOTE_LIMIT = 2000;

/** Text of our note on a cell: prefix, then one finding per line. */
export function noteText(sentences: readonly string[]): string {
  const text = NOTE_PREFIX + [...new Set(sentences)].join("\n");
  return text.length > NOTE_LIMIT ? `${text.slice(0, NOTE_LIMIT - 1)}…` : text;
}

/** Whether a note was written by this product. Hosts may put an author line in front of the text. */
export function isOurNote(text: string): boolean {
  return text.startsWith(NOTE_PREFIX) || text.startsWith(`${NOTE_AUTHOR}:\n${NOTE_PREFIX}`);
}

/** Result worksheets (结果工作表) carry this prefix in their name, so every host can identify and remove them. */
export const REPORT_SHEET_PREFIX = "绩核-";

/** Name of a result worksheet in the workbook: prefixed, without forbidden characters, at most 31 characters. */
export function reportSheetName(name: string): string {
  return (REPORT_SHEET_PREFIX + name.replace(/[\\/?*[\]:]/g, "_")).slice(0, 31).replace(/(?<!')'+$/, "");
}

const REPORT_NAMES: ReadonlySet<string> = new Set(Object.values(REPORT_SHEETS));

/** Whether a worksheet bears the name of one of ours, or the name Excel's former ones have while new ones are written. */
export function isReportSheet(name: string): boolean {
  if (!name.startsWith(REPORT_SHEET_PREFIX)) return false;
  const rest = name.slice(REPORT_SHEET_PREFIX.length);
  return REPORT_NAMES.has(rest) || /^~\d{1,2}$/.test(rest);
}

/** Name of the sample worksheet (示例表). It is read and checked like any other, and goes with 提交前清理. */
export const SAMPLE_SHEET = "绩核示例";

/** Whether a worksheet was added by this product: a result, the sample or a rule sheet (口径表). */
function isOwnSheet(name: string): boolean {
  return isReportSheet(name) || name === SAMPLE_SHEET || isRuleSheetPage({ name });
}

/**
 * Tells which of a workbook's worksheets go with 提交前清理. Where there are none but ours, a rule sheet is what the workbook is for,
 * and stays.
 */
export function ownSheetsOf(names: readonly string[]): (name: string) => boolean {
  const isBare = names.every(isOwnSheet);
  return (name) => isOwnSheet(name) && !(isBare && isRuleSheetPage({ name }));
}
