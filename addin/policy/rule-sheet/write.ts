import { RULE_SHEET_COLUMNS, RULE_SHEET_HEAD, RULE_SHEET_WORDS as WORDS } from "../../messages/rule-sheet.ts";
import type { ReportCell, ReportSheet } from "../../sheet/report-sheet.ts";
import type { PolicyDocument } from "../document.ts";
import { ruleSheetLines, type RuleSheetLine } from "./lines.ts";

/** A policy document as the worksheet 绩核-口径: who made it above, then one parameter a row. Every cell is text. */
export function writeRuleSheet(document: PolicyDocument): ReportSheet {
  const head = (Object.keys(RULE_SHEET_HEAD) as (keyof typeof RULE_SHEET_HEAD)[]).map((key) => [
    { value: RULE_SHEET_HEAD[key], bold: true as const },
    { value: key === "base" ? (document.base ?? WORDS.asPrinted) : document[key] },
  ]);
  const columns = Object.values(RULE_SHEET_COLUMNS).map(([title]) => ({ value: title, bold: true as const }));
  return {
    name: WORDS.sheet,
    rows: [[{ value: WORDS.title, bold: true }], ...head, [], columns, ...ruleSheetLines(document).map(cellsOf)],
    widths: [26, 44, 8, 34, 36, 12, 10, 40],
    landscape: true,
  };
}

function cellsOf({ name, value, on, basis, certainty, note }: RuleSheetLine): ReportCell[] {
  return [name, value, on, basis.document, basis.clause, basis.date, certainty, note].map((text) => ({ value: text }));
}
