import { workbenchConfig } from "../../taskpane/build/workbench.config.js";
import { builtOnce } from "../built-once.ts";

/** The workbench as it is delivered. Returns its folder. */
export function builtWorkbench(): Promise<string> {
  return builtOnce("workbench", (output) => workbenchConfig({ output }));
}
