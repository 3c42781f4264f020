import { PANE } from "../../addin/messages/pane.ts";
import { RULE_SHEETS } from "../../addin/messages/pane-rule-sheets.ts";
import { covers, decideIgnore, type Explainable } from "../../addin/review/ignore.ts";
import { done, problemNotice, problemOf, type Context } from "./context.ts";
import { DEFAULT_SETTINGS, parseSettings, settingsData, type PaneSettings, type StoredSettings } from "./settings.ts";
import { keysOf } from "./finding-keys.ts";
import { openItems } from "./finding-view.ts";
import { recheckSoon, rechecks } from "./recheck.ts";
import { withIgnores } from "./run-check.ts";
import type { Run } from "./state.ts";
import { isTrusted, NO_CHOICES, trust } from "./trusted-settings.ts";

/**
 * Reads the settings the workbook holds; unreadable ones leave the defaults. What changes the verdict applies only where it was
 * made or accepted on this machine; else it is offered, see offered-settings.ts.
 */
export async function loadPaneSettings(context: Context): Promise<void> {
  const { services, store } = context;
  if (!services.host.features.settings) return;
  try {
    const stored = parseSettings(await services.host.loadSettings());
    if (!stored) return;
    const settings = await withRuleSheet(context, stored);
    if (await isTrusted(settings)) store.set({ settings });
    else store.set({ settings: { ...settings, ...NO_CHOICES }, offered: settings });
  } catch (error) {
    store.set({ notice: problemOf(error) });
  }
}

/** The rule sheet (口径表) kept with the settings as a document; one that cannot be used as a whole is not used at all, and that is reported. */
async function withRuleSheet({ services, store }: Context, stored: StoredSettings): Promise<PaneSettings> {
  if (stored.ruleSheet === null) return { ...stored, ruleSheet: null };
  const ruleSheet = await services.core.storedRuleSheet(stored.ruleSheet);
  if (ruleSheet === null) store.set({ notice: problemNotice(RULE_SHEETS.keptUnreadable) });
  return { ...stored, ruleSheet };
}

/** Applies a change and stores it in the workbook where the host can. Checks and policy make the results stale. */
export async function changeSettings(context: Context, change: Partial<PaneSettings>): Promise<void> {
  const { store } = context;
  const settings = { ...store.get().settings, ...change };
  const outdated = store.get().run !== null && CHANGES_RESULTS.some((name) => name in change);
  store.set(outdated ? { settings, stale: "settings" } : { settings });
  await keep(context, settings);
  const state = store.get();
  if (state.stale !== null && rechecks(state)) recheckSoon(context, 0);
}

const CHANGES_RESULTS: readonly (keyof PaneSettings)[] = ["policy", "rules", "mappings", "ruleSheet"];

export function resetSettings(context: Context): Promise<void> {
  const { ignores, mappings, ruleSheet } = context.store.get().settings;
  return changeSettings(context, { ...DEFAULT_SETTINGS, ignores, mappings, ruleSheet });
}

/** How far a reason reaches: this item, or all open ones of the same check. */
export type Reach = "one" | "check";

/** Adds a written reason for an item, by list key, or for all open ones of its check; they then count as explained. */
export async function explain(context: Context, key: string, reason: string, reach: Reach = "one"): Promise<void> {
  const { run, settings } = context.store.get();
  const item = run && itemOf(run, key);
  if (!item) return;
  const items = reach === "one" ? [item] : sameCheck(run, item);
  await changeIgnores(context, [...settings.ignores, ...items.map((each) => decideIgnore(each, run.snapshot, reason))]);
}

/** The open items of the same kind and check, the item itself among them. */
export function sameCheck(run: Run, item: Explainable): readonly Explainable[] {
  const open = openItems(run).map((row) => (row.kind === "gap" ? row.gap : row.finding));
  const alike = open.filter((each) => each.rule === item.rule && "reason" in each === "reason" in item);
  return alike.includes(item) ? alike : [item, ...alike];
}

/** Takes the reason of an item back. */
export async function unexplain(context: Context, key: string): Promise<void> {
  const { run, settings } = context.store.get();
  const item = run && itemOf(run, key);
  if (!item) return;
  const gone = settings.ignores.find((decision) => covers(decision, item, run.snapshot));
  await changeIgnores(
    context,
    settings.ignores.filter((decision) => decision !== gone),
  );
}

/** 不再提示这一项: turns the check of an item off in this workbook. */
export async function silence(context: Context, key: string): Promise<void> {
  const { run, settings } = context.store.get();
  const item = run && itemOf(run, key);
  if (!item) return;
  const title = run.review.checks.find(({ rule }) => rule === item.rule)?.title ?? item.code;
  await changeSettings(context, { rules: { ...settings.rules, [item.rule]: false } });
  context.store.set({ notice: done(PANE.silenced(title)) });
}

function itemOf({ review }: Run, key: string): Explainable | undefined {
  const { findings, gaps } = keysOf(review);
  return findings.get(key) ?? gaps.get(key);
}

async function changeIgnores(context: Context, ignores: PaneSettings["ignores"]): Promise<void> {
  const { store } = context;
  const settings = { ...store.get().settings, ignores };
  const { run } = store.get();
  store.set({ settings, run: run && withIgnores(run, settings) });
  await keep(context, settings);
}

/** The settings that came with the workbook, with what was set here since. */
export function applicable(offered: PaneSettings, own: PaneSettings): PaneSettings {
  return {
    ...own,
    policy: own.policy ?? offered.policy,
    ruleSheet: own.ruleSheet ?? offered.ruleSheet,
    rules: { ...offered.rules, ...own.rules },
    ignores: [...offered.ignores, ...own.ignores],
    mappings: [
      ...offered.mappings.filter(({ sheet }) => !own.mappings.some((mapping) => mapping.sheet === sheet)),
      ...own.mappings,
    ],
  };
}

export { keep as keepOwn };

async function keep(context: Context, settings: PaneSettings): Promise<void> {
  const { services, store } = context;
  if (!services.host.features.settings) {
    store.set({ notice: problemNotice(PANE.settingsNotKept) });
    return;
  }
  try {
    // Made here, so no confirmation is needed here.
    await trust(settings.rememberIgnores ? settings : { ...settings, ignores: [] });
    await services.host.saveSettings(settingsData(settings));
  } catch (error) {
    const cause = problemOf(error);
    store.set({ notice: problemNotice(`${PANE.settingsFailed}${cause.text}`, cause.detail) });
  }
}
