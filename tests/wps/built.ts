import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { wpsConfig } from "../../taskpane/build/wps.config.js";
import { builtOnce } from "../built-once.ts";

/** The WPS package as it is delivered. Returns its folder. */
export function builtPackage(): Promise<string> {
  return builtOnce("wps", (output) => wpsConfig({ output }));
}

/** Files of a folder by path with `/`, as a web server would offer them under `prefix`. */
export function filesUnder(folder: string, prefix = ""): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[prefix + relative(folder, path).split("\\").join("/")] = readFileSync(path);
  }
  return files;
}
