import { RULE_SHEETS } from "../../addin/messages/pane-rule-sheets.ts";
import { visibleText } from "../../addin/messages/visible-text.ts";
import { PANE } from "../../addin/messages/pane.ts";
import type { SheetMapping } from "../../addin/forms/given-labels.ts";
import type { MappableKind } from "../../addin/forms/kind.ts";
import type { LabelDraft } from "../../addin/forms/label-draft.ts";
import type { SheetSnapshot } from "../../addin/sheet/snapshot.ts";
import { done, problemNotice, type Context } from "./context.ts";
import { runCheck } from "./run-check.ts";
import { changeSettings } from "./stored-settings.ts";

/** What a sheet of the last run offers for a mapping (对应关系); `null` when it was not read. */
export async function mappingDraft(
  context: Context,
  name: string,
  form: MappableKind | null,
): Promise<LabelDraft | null> {
  const sheet = sheetNamed(context, name);
  return sheet ? context.services.core.labelDraft(sheet, form) : null;
}

/** Tries the mapping on the sheet as it was read; one that fits replaces the former one and the check runs again. */
export async function giveMapping(context: Context, mapping: SheetMapping): Promise<string | null> {
  const { store, services } = context;
  const sheet = sheetNamed(context, mapping.sheet);
  if (store.get().busy || !sheet) return PANE.blocked;
  const outcome = await services.core.tryMapping(sheet, mapping);
  if (!outcome.used) return outcome.text;
  await changeSettings(context, { mappings: [...othersThan(context, mapping.sheet), mapping] });
  await runCheck(context);
  return null;
}

export async function removeMapping(context: Context, sheet: string): Promise<void> {
  await changeSettings(context, { mappings: othersThan(context, sheet) });
  await runCheck(context);
}

/** Saves the mapping of a sheet as 本地表头 in the rule sheet (口径表), which then takes its place. */
export async function learnMapping(context: Context, name: string): Promise<void> {
  const { store, services } = context;
  const { settings, busy } = store.get();
  const sheet = sheetNamed(context, name);
  const mapping = settings.mappings.find((each) => each.sheet === name);
  const tools = await services.ruleSheets?.load();
  if (!tools || !sheet || !mapping || busy) return;
  const learnt = tools.learn(settings.ruleSheet, sheet, mapping);
  if (learnt === null) {
    store.set({ notice: problemNotice(RULE_SHEETS.learn.unclear) });
    return;
  }
  await changeSettings(context, { ruleSheet: learnt.document, mappings: othersThan(context, name) });
  if (!(await runCheck(context))) return;
  const names = { sheet: visibleText(name), headings: learnt.headings, name: visibleText(learnt.document.name) };
  store.set({ notice: done(RULE_SHEETS.learn.done(names)) });
}

function othersThan(context: Context, sheet: string): SheetMapping[] {
  return context.store.get().settings.mappings.filter((mapping) => mapping.sheet !== sheet);
}

function sheetNamed({ store }: Context, name: string): SheetSnapshot | undefined {
  return store.get().run?.snapshot.sheets.find((sheet) => sheet.name === name);
}
