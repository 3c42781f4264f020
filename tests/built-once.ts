import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import webpack, { type Configuration } from "webpack";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const CACHE = join(ROOT, ".cache");
/** A build that died leaves its lock behind; after so many milliseconds it counts for nothing. */
const STALE = 240_000;

/**
 * A part of the product as it is delivered, built once for each state of the sources, whichever test file asks first;
 * the others wait for it. Returns its folder, which nobody may write to.
 */
export async function builtOnce(name: string, configuration: (output: string) => Configuration): Promise<string> {
  const folder = join(CACHE, `${name}-${fingerprint()}`);
  const lock = `${folder}.lock`;
  mkdirSync(CACHE, { recursive: true });
  while (!existsSync(folder)) {
    if (!taken(lock)) {
      await pause(200);
      continue;
    }
    try {
      if (!existsSync(folder)) await build(name, folder, configuration);
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
  return folder;
}

/** Takes the right to build; `false` while another process has it. */
function taken(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > STALE) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

async function build(name: string, folder: string, configuration: (output: string) => Configuration): Promise<void> {
  for (const old of readdirSync(CACHE))
    if (old.startsWith(`${name}-`) && /-[0-9a-f]{16}$/.test(old))
      rmSync(join(CACHE, old), { recursive: true, force: true });
  const fresh = `${folder}-${process.pid}`;
  await new Promise<void>((resolve, reject) => {
    webpack(configuration(fresh), (error, stats) => {
      if (error) reject(error);
      else if (!stats || stats.hasErrors()) reject(new Error(stats?.toString("errors-only") ?? "nothing was built"));
      else resolve();
    });
  });
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** Changes with every source file the product is made of. */
function fingerprint(): string {
  const hash = createHash("sha256");
  const add = (path: string): void => {
    hash.update(path);
    hash.update(readFileSync(path));
  };
  for (const name of ["package-lock.json", "package.json", "manifest.xml"]) add(join(ROOT, name));
  for (const room of ["addin", "functions", "taskpane", "assets"]) {
    const files = readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true });
    for (const file of files
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort())
      add(file);
  }
  return hash.digest("hex").slice(0, 16);
}
