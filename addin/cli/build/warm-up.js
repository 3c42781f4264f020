/** Runs an entry of the bundle on the samples, and keeps what the engine compiled: `warm-up.js FOLDER ENTRY SAMPLE…`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder = "", entry = "", ...samples] = process.argv.slice(2);
const { start } = await import(pathToFileURL(join(folder, "load-parts.mjs")).href);

/** A worker is sent one sample after the other. */
function workThrough() {
  const left = [...samples];
  return new Promise((resolve) => {
    process.send = (message, _handle, _options, done) => {
      done();
      const path = message.kind === "found" ? "" : left.shift();
      if (path === undefined) resolve();
      else if (path !== "") process.emit("message", taskOf(path));
    };
    scripts = start(entry);
  });
}

const taskOf = (path) => ({
  file: { path, below: path },
  policy: null,
  ruleSheet: null,
  annotate: null,
  fill: null,
  draft: null,
  recalculate: false,
  withSettings: false,
  summarise: false,
});

let scripts = new Map();
if (entry === "check-worker") await workThrough();
else {
  process.argv = [process.argv[0], entry, "--format", "ndjson", "--fail-on", "never", ...samples];
  scripts = start(entry);
  await new Promise((resolve) => process.once("beforeExit", resolve));
}
const kept = join(folder, "parts", entry);
mkdirSync(kept, { recursive: true });
for (const [name, script] of scripts) writeFileSync(join(kept, `${name}.cache`), script.createCachedData());
process.exit(0);
