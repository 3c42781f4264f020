import { ENTRIES_KEY, FUNCTIONS_KEY, registeredFunctions } from "../../addin/hosts/wps/features.ts";
import type { WpsShell } from "../../addin/hosts/wps/root.ts";
import { wpsRegistrations } from "../../functions/wps.ts";

/**
 * Registers the cell functions with WPS, once, from the entry page only: nothing can take a registration back. Leaves
 * their number in storage for the pane. Versions without custom functions get none; a second entry page of the session
 * may be refused what the first one registered.
 */
export function registerFunctions(shell: WpsShell): number {
  let count = 0;
  if (typeof shell.AddCustomFunction === "function") {
    for (const { namespace, name, callback, metadata } of wpsRegistrations()) {
      try {
        shell.AddCustomFunction(namespace, name, callback, metadata);
        count++;
      } catch {
        continue;
      }
    }
  }
  const total = Math.max(count, registeredFunctions({ shell }));
  shell.PluginStorage?.setItem(FUNCTIONS_KEY, total);
  return total;
}

/** Counts the entry pages of this session, for 环境检测. */
export function countEntry({ PluginStorage }: WpsShell): void {
  PluginStorage?.setItem(ENTRIES_KEY, Number(PluginStorage.getItem(ENTRIES_KEY) ?? 0) + 1);
}
