import type { HostFeatures } from "../port.ts";
import type { WpsRoot } from "./root.ts";

/** Key in `PluginStorage` under which the entry page leaves the number of functions it registered. */
export const FUNCTIONS_KEY = "jihe_functions";

/** Key under which entry pages count themselves: more than one in a session means one per window. */
export const ENTRIES_KEY = "jihe_entries";

/**
 * What this WPS can do. Functions count only once the entry page has registered them: the method is missing before
 * 12.1.0.20540 and in all of 11.8.2.x. The rest of the object model is present wherever task panes are.
 */
export function wpsFeatures({ shell }: WpsRoot): HostFeatures {
  return {
    notes: true,
    functions: registeredFunctions({ shell }) > 0,
    events: typeof shell.ApiEvent?.AddApiEventListener === "function",
    select: true,
    settings: true,
    sheets: true,
    calculates: true,
  };
}

/** Number of cell functions the entry page registered in this session; 0 where the version has none. */
export function registeredFunctions({ shell }: Pick<WpsRoot, "shell">): number {
  if (typeof shell.AddCustomFunction !== "function") return 0;
  const count = Number(shell.PluginStorage?.getItem(FUNCTIONS_KEY) ?? 0);
  return Number.isFinite(count) ? count : 0;
}
