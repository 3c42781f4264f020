import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import { workbenchConfig } from "../../taskpane/build/workbench.config.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The workbench as it is delivered, built once for each state of the sources. Returns its folder. */
export async function builtWorkbench(): Promise<string> {
  const cache = join(root, ".cache");
  const folder = join(cache, `workbench-${fingerprint()}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  for (const old of readdirSync(cache))
    if (/^workbench-[0-9a-f]{16}$/.test(old)) rmSync(join(cache, old), { recursive: true, force: true });
  const fresh = `${folder}-${process.pid}`;
  await new Promise<void>((resolve, reject) => {
    webpack(workbenchConfig({ output: fresh }), (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Changes with every source file the page is made of. */
function fingerprint(): string {
  const hash = createHash("sha256");
  const add = (path: string): void => {
    hash.update(path);
    hash.update(readFileSync(path));
  };
  add(join(root, "package-lock.json"));
  for (const room of ["addin", "functions", "taskpane", "assets"]) {
    const files = readdirSync(join(root, room), { recursive: true, withFileTypes: true });
    for (const file of files
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort())
      add(file);
  }
  return hash.digest("hex").slice(0, 16);
}
