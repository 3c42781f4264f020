import { PANE } from "../../addin/messages/pane.ts";
import { covers, decideIgnore } from "../../addin/review/ignore.ts";
import { problem, problemOf, type Context } from "./context.ts";
import { DEFAULT_SETTINGS, parseSettings, settingsData, type PaneSettings } from "./settings.ts";
import { withIgnores } from "./run-check.ts";

/** Reads the settings the workbook holds; unreadable ones leave the defaults. */
export async function loadSettings(context: Context): Promise<void> {
  const { services, store } = context;
  if (!services.host.features.settings) return;
  try {
    const settings = parseSettings(await services.host.loadSettings());
    if (settings) store.set({ settings });
  } catch (error) {
    store.set({ notice: problemOf(error) });
  }
}

/** Applies a change and stores it in the workbook where the host can. Checks and policy make the results stale. */
export async function changeSettings(context: Context, change: Partial<PaneSettings>): Promise<void> {
  const { store } = context;
  const settings = { ...store.get().settings, ...change };
  const outdated = store.get().run !== null && ("policy" in change || "rules" in change || "mappings" in change);
  store.set(outdated ? { settings, stale: "settings" } : { settings });
  await keep(context, settings);
}

export function resetSettings(context: Context): Promise<void> {
  const { ignores, mappings } = context.store.get().settings;
  return changeSettings(context, { ...DEFAULT_SETTINGS, ignores, mappings });
}

/** Adds a written reason for a finding, by list key; the finding then counts as explained. */
export async function explain(context: Context, key: string, reason: string): Promise<void> {
  const { run, settings } = context.store.get();
  const finding = run?.review.findings[Number(key.slice(1))];
  if (!run || !finding) return;
  await changeIgnores(context, [...settings.ignores, decideIgnore(finding, run.snapshot, reason)]);
}

/** Takes the reason of a finding back. */
export async function unexplain(context: Context, key: string): Promise<void> {
  const { run, settings } = context.store.get();
  const finding = run?.review.findings[Number(key.slice(1))];
  if (!run || !finding) return;
  const gone = settings.ignores.find((decision) => covers(decision, finding, run.snapshot));
  await changeIgnores(
    context,
    settings.ignores.filter((decision) => decision !== gone),
  );
}

async function changeIgnores(context: Context, ignores: PaneSettings["ignores"]): Promise<void> {
  const { store } = context;
  const settings = { ...store.get().settings, ignores };
  const { run } = store.get();
  store.set({ settings, run: run && withIgnores(run, settings) });
  await keep(context, settings);
}

async function keep(context: Context, settings: PaneSettings): Promise<void> {
  const { services, store } = context;
  if (!services.host.features.settings) {
    store.set({ notice: problem(PANE.settingsNotKept) });
    return;
  }
  try {
    await services.host.saveSettings(settingsData(settings));
  } catch (error) {
    const cause = problemOf(error);
    store.set({ notice: problem(`${PANE.settingsFailed}${cause.text}`, cause.detail) });
  }
}
