import { RULE_SHEETS } from "../../addin/messages/pane-rule-sheets.ts";
import { RULE_SHEET_WORDS } from "../../addin/messages/rule-sheet.ts";
import type { PolicyDocument } from "../../addin/policy/document.ts";
import { download } from "../download.ts";
import type { RuleSheetTools } from "../services.ts";
import type { PaneModel } from "./pane-model.ts";

/** Saves a rule sheet (口径表) as a workbook to be filled in. */
export function saveRuleSheetWorkbook(model: PaneModel, tools: RuleSheetTools, document: PolicyDocument): void {
  const file = `${RULE_SHEET_WORDS.sheet}.xlsx`;
  download(file, tools.workbook(document));
  model.say(RULE_SHEETS.create.saved(file));
}

/** Saves a rule sheet as a `*.jihe.json` file. */
export function saveRuleSheetText(model: PaneModel, tools: RuleSheetTools, document: PolicyDocument): void {
  const file = RULE_SHEETS.save.name(fileName(document.name));
  download(file, new TextEncoder().encode(tools.text(document)), "application/json");
  model.say(RULE_SHEETS.save.saved(file));
}

/** A name as that of a file: without the signs no system allows. */
function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|]/gu, "_").slice(0, 60);
}
