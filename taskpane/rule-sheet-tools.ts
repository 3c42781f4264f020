import { learnHeadings, withHeadings } from "../addin/forms/learn-headings.ts";
import { openFile } from "../addin/hosts/open-file.ts";
import { HostError } from "../addin/hosts/port.ts";
import { ruleSheetFile } from "../addin/hosts/xlsx/rule-sheet-file.ts";
import { RULE_SHEETS } from "../addin/messages/pane-rule-sheets.ts";
import { policyOf } from "../addin/policy/registry.ts";
import { ruleSheetWorksheets } from "../addin/policy/rule-sheet/as-worksheets.ts";
import { ruleSheetLines } from "../addin/policy/rule-sheet/lines.ts";
import { blankRuleSheet, startRuleSheet } from "../addin/policy/rule-sheet/start.ts";
import { ruleSheetText } from "../addin/policy/rule-sheet/text.ts";
import { ruleSheetFromText, ruleSheetIn, storedRuleSheet } from "../addin/review/rule-sheets.ts";
import { POLICY_CHOICES } from "./policy-choices.ts";
import type { RuleSheetTools } from "./services.ts";

/** A longer file is no rule sheet, in bytes. */
const LONGEST = 20 << 20;

/** Rule sheets (口径表) as the pane handles them, in a script of its own. Nothing leaves the machine. */
export const RULE_SHEET_TOOLS: RuleSheetTools = {
  read: async (name, bytes) => {
    if (bytes.length > LONGEST) throw new HostError("too-large", "");
    if (/\.json$/iu.test(name)) return ruleSheetFromText(new TextDecoder().decode(bytes));
    return ruleSheetIn((await openFile(name, bytes)).snapshot);
  },
  policies: POLICY_CHOICES,
  start: (base) => startRuleSheet(base, RULE_SHEETS.create.name(policyOf(base).name.split("（")[0] ?? base)),
  sheets: ruleSheetWorksheets,
  workbook: ruleSheetFile,
  text: ruleSheetText,
  learn: (document, sheet, mapping) => {
    const learnt = learnHeadings(sheet, mapping);
    if (learnt === null) return null;
    const before = document ?? blankRuleSheet(RULE_SHEETS.learn.name);
    // Read as if it came from outside: what a file could not hold is not kept either.
    const made = storedRuleSheet({ ...before, headings: withHeadings(before.headings, learnt) });
    return made && { document: made, headings: learnt.length };
  },
  lines: ruleSheetLines,
};
