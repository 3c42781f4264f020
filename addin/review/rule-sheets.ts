import type { PolicyDocument } from "../policy/document.ts";
import { isRuleSheet } from "../policy/rule-sheet/is-rule-sheet.ts";
import { readPolicyDocument, readPolicyText } from "../policy/rule-sheet/validate.ts";
import { readRuleSheet } from "../policy/rule-sheet/read.ts";
import type { RuleSheetReading } from "../policy/rule-sheet/problem.ts";
import { rules } from "../rules/registry.ts";
import type { SheetSnapshot, WorkbookSnapshot } from "../sheet/snapshot.ts";

const codes = new Set(rules.map(({ code }) => code));
const isCheck = (code: string): boolean => codes.has(code);

/** The rule sheet (口径表) a workbook holds as the worksheet 绩核-口径, or what is wrong with it; `null` where it has none. */
export function ruleSheetIn(workbook: WorkbookSnapshot): RuleSheetReading | null {
  const sheet = workbook.sheets.find(isRuleSheet);
  return sheet ? ruleSheetOf(sheet) : null;
}

/** A worksheet read as a rule sheet. */
export function ruleSheetOf(sheet: SheetSnapshot): RuleSheetReading {
  return readRuleSheet(sheet, isCheck);
}

/** The text of a `*.jihe.json` file as a rule sheet. */
export function ruleSheetFromText(text: string): RuleSheetReading {
  return readPolicyText(text, isCheck);
}

/** Stored data as a rule sheet; `null` for whatever cannot be used as a whole. */
export function storedRuleSheet(data: unknown): PolicyDocument | null {
  return readPolicyDocument(data, isCheck).document;
}
