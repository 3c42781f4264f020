import { RULE_SHEETS } from "../../addin/messages/pane-rule-sheets.ts";
import { RULE_SHEET_WORDS, ruleSheetMessages } from "../../addin/messages/rule-sheet.ts";
import { visibleText } from "../../addin/messages/visible-text.ts";
import type { PolicyDocument } from "../../addin/policy/document.ts";
import type { RuleSheetProblem } from "../../addin/policy/rule-sheet/problem.ts";
import { act, done, problemNotice, type Context } from "./context.ts";
import { runCheck } from "./run-check.ts";
import type { PaneState } from "./state.ts";
import { changeSettings } from "./stored-settings.ts";

/** A rule sheet (口径表) as text, to compare two of them. */
function ruleSheetKey(document: PolicyDocument): string {
  return JSON.stringify(document);
}

/** The rule sheet on a worksheet that waits for 采用 or 不采用; `null` where there is none, or it is in use or refused. */
export function foundRuleSheet({ run, settings, refusedRuleSheet }: PaneState): PolicyDocument | null {
  const found = run?.ruleSheet?.document ?? null;
  if (found === null) return null;
  const key = ruleSheetKey(found);
  const isUsed = settings.ruleSheet !== null && ruleSheetKey(settings.ruleSheet) === key;
  return isUsed || key === refusedRuleSheet ? null : found;
}

/** One line for each thing that is wrong with a rule sheet. */
export function problemLines(problems: readonly RuleSheetProblem[]): readonly string[] {
  return problems.map(({ row, text }) => visibleText(row === null ? text : ruleSheetMessages.row(row, text)));
}

/** 用于这个工作簿: keeps the rule sheet with the workbook and checks by it; `null` stops using one. */
export async function useRuleSheet(context: Context, document: PolicyDocument | null): Promise<void> {
  const { store } = context;
  await changeSettings(context, { ruleSheet: document });
  if (store.get().run) await runCheck(context);
  if (store.get().notice?.tone === "problem") return;
  const message = document === null ? RULE_SHEETS.stopped : RULE_SHEETS.used(visibleText(document.name));
  store.set({ notice: done(message) });
}

/** 不采用: the worksheet stays, and is offered again once its content changes. */
export function refuseRuleSheet({ store }: Context): void {
  const found = foundRuleSheet(store.get());
  if (found) store.set({ refusedRuleSheet: ruleSheetKey(found) });
}

/** Lays a rule sheet into new worksheets of the open workbook; an existing one is left alone and reported. */
export async function addRuleSheet(context: Context, document: PolicyDocument): Promise<boolean> {
  const { importing, ruleSheets } = context.services;
  if (!importing || !ruleSheets) return false;
  const { store } = context;
  return act(context, "import", async () => {
    const tools = await ruleSheets.load();
    const added = await importing.shelf.addForms(tools.sheets(document));
    if (added[0] === RULE_SHEET_WORDS.sheet) {
      store.set({ stale: store.get().run ? "edited" : null, notice: done(RULE_SHEETS.create.added) });
      return;
    }
    await importing.shelf.removeForms(added);
    store.set({ notice: problemNotice(RULE_SHEETS.create.exists) });
  });
}
