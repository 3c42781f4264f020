import { RULE_SHEET_WORDS } from "../../messages/rule-sheet.ts";
import type { SheetSnapshot } from "../../sheet/snapshot.ts";

/** Whether a worksheet is a rule sheet (口径表), by its name; of several files read as one, behind that of its file. */
export function isRuleSheet({ name }: SheetSnapshot): boolean {
  return name === RULE_SHEET_WORDS.sheet || name.endsWith(`]${RULE_SHEET_WORDS.sheet}`);
}
