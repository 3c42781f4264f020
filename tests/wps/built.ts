import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import { wpsConfig } from "../../taskpane/build/wps.config.js";

/** Builds the WPS package into a folder of the cache and returns the folder. */
export async function buildPackage(name: string): Promise<string> {
  const output = fileURLToPath(new URL(`../../.cache/${name}`, import.meta.url));
  await new Promise<void>((resolve, reject) => {
    webpack(wpsConfig({ output }), (error, stats) => {
      if (error) reject(error);
      else if (!stats || stats.hasErrors()) reject(new Error(stats?.toString("errors-only") ?? "nothing was built"));
      else resolve();
    });
  });
  return output;
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
