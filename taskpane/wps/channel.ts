import type { WpsPluginStorage, WpsShell, WpsTaskPane } from "../../addin/hosts/wps/root.ts";

/** What the ribbon asks the pane to do. */
export type WpsCommand = "check" | "fill" | "clear" | "clean" | "show";

const COMMANDS: readonly WpsCommand[] = ["check", "fill", "clear", "clean", "show"];
const COMMAND_KEY = "jihe_command";
const PANE_KEY = "jihe_pane_et";
const POLL_MS = 250;

/**
 * The entry page and the pane are pages of their own; all they share is storage in memory. The entry page leaves a
 * command there, the pane takes it away and runs it.
 */
export function postCommand(storage: WpsPluginStorage, command: WpsCommand): void {
  storage.setItem(COMMAND_KEY, command);
}

/** Calls `run` for each command left for the pane, until the returned function is called. */
export function takeCommands(storage: WpsPluginStorage, run: (command: WpsCommand) => void): () => void {
  const look = (): void => {
    const left = storage.getItem(COMMAND_KEY);
    const command = COMMANDS.find((candidate) => candidate === left);
    if (command === undefined) return;
    storage.removeItem(COMMAND_KEY);
    run(command);
  };
  look();
  const timer = setInterval(look, POLL_MS);
  return () => clearInterval(timer);
}

/** Remembers which task pane is ours. */
export function rememberPane(storage: WpsPluginStorage, id: number | string): void {
  storage.setItem(PANE_KEY, id);
}

/** Our task pane, or `null` where there is none yet. */
export function ourPane(shell: WpsShell): WpsTaskPane | null {
  const id = shell.PluginStorage?.getItem(PANE_KEY);
  return typeof id === "number" || typeof id === "string" ? (shell.GetTaskPane?.(id) ?? null) : null;
}
