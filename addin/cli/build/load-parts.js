/** Starts the command line from its parts. Copied as it is beside the bundle, as `load-parts.mjs`. */
import { readFileSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";

const ofNode = createRequire(import.meta.url);
const folder = fileURLToPath(new URL("./parts/", import.meta.url));

/**
 * Runs an entry with the parts it asks for. Where a part was compiled before by the same engine with the same settings, its
 * code is taken from there; otherwise the engine compiles it, which gives the same and takes longer.
 *
 * @param {string} entry name of its part
 * @returns {ReadonlyMap<string, Script>} the parts run so far, by name
 */
export function start(entry) {
  const scripts = new Map();
  const results = new Map();
  const require = (path) => (isBuiltin(path) ? ofNode(path) : partOf(basename(path, ".mjs")));
  const load = async (path) => require(path);
  const partOf = (name) => {
    const before = results.get(name);
    if (before !== undefined) return before;
    const exports = {};
    results.set(name, exports);
    const filename = `${folder}${name}.js`;
    const script = new Script(readFileSync(filename, "utf8"), { filename, cachedData: compiled(entry, name) });
    scripts.set(name, script);
    script.runInThisContext()(exports, require, load, import.meta);
    return exports;
  };
  partOf(entry);
  return scripts;
}

function compiled(entry, name) {
  try {
    return readFileSync(`${folder}${entry}/${name}.cache`);
  } catch {
    return undefined;
  }
}
