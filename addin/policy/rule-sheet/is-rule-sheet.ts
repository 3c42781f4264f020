import { RULE_SHEET_NAMES } from "../../messages/rule-sheet-names.ts";
import type { SheetSnapshot } from "../../sheet/snapshot.ts";

/** Whether a worksheet is a rule sheet (口径表), by its name; of several files read as one, behind that of its file. */
export function isRuleSheet({ name }: Pick<SheetSnapshot, "name">): boolean {
  return isNamed(name, RULE_SHEET_NAMES.sheet);
}

/** Whether a worksheet is a rule sheet or the list of parameters beside it. */
export function isRuleSheetPage(sheet: Pick<SheetSnapshot, "name">): boolean {
  return isRuleSheet(sheet) || isNamed(sheet.name, RULE_SHEET_NAMES.reference);
}

function isNamed(name: string, wanted: string): boolean {
  return name === wanted || name.endsWith(`]${wanted}`);
}
