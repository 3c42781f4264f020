import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { NOTICES, noticesOf, noticesText } from "../../../taskpane/build/notices.js";

export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
export const OUTPUT = join(ROOT, "dist/cli");
const ENTRY = "jihe.mjs";
/** The sources a bundle was made of, beside it, to see whether it is out of date. */
const SOURCES = "sources.json";

/** Patterns for hyphenating some eighty languages: no word of a cell is ever hyphenated. */
const withoutHyphenation = {
  name: "without-hyphenation",
  setup(build) {
    const empty = join(ROOT, "taskpane/build/no-hyphenation.js");
    build.onResolve({ filter: /^\.\// }, ({ kind, importer }) =>
      kind === "dynamic-import" && importer.includes("/engine-render/") ? { path: empty } : undefined,
    );
  },
};

/**
 * Bundles the command line: `jihe.mjs`, the entry of its workers, and parts loaded only when needed. Nothing outside the
 * folder is needed to run it but Node. The folder is replaced as a whole once it is complete.
 */
export async function bundle(output = OUTPUT) {
  const { build } = await import("esbuild");
  const draft = `${output}-${process.pid}`;
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: { jihe: "addin/cli/main.ts", "check-worker": "addin/cli/check-worker.ts" },
    outdir: draft,
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "node",
    target: "node20",
    define: { "process.env.NODE_ENV": '"production"' },
    // Some packages still ask for Node's own modules with `require`.
    banner: { js: 'import{createRequire as jiheRequire}from"node:module";const require=jiheRequire(import.meta.url);' },
    chunkNames: "parts/[name]-[hash]",
    outExtension: { ".js": ".mjs" },
    legalComments: "none",
    plugins: [withoutHyphenation],
    metafile: true,
    logLevel: "error",
  });
  await chmod(join(draft, ENTRY), 0o755);
  const inputs = Object.keys(metafile.inputs).filter((path) => !path.includes("node_modules/"));
  await writeFile(join(draft, SOURCES), JSON.stringify([...inputs, "package-lock.json"].sort()));
  await writeFile(join(draft, NOTICES), noticesText(noticesOf(modulesIn(metafile))));
  await mkdir(dirname(output), { recursive: true });
  const old = `${output}-old-${process.pid}`;
  if (existsSync(output)) await rename(output, old);
  await rename(draft, output);
  await rm(old, { recursive: true, force: true });
  return join(output, ENTRY);
}

/** Absolute paths of the modules of which something is left in a bundle. */
function modulesIn({ outputs }) {
  const inputs = Object.values(outputs).flatMap((made) => Object.entries(made.inputs));
  return inputs.flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? resolve(ROOT, path) : []));
}

/** Makes the bundle where there is none or a source is newer; returns the path of its entry. */
export async function freshBundle(output = OUTPUT) {
  return (await isFresh(output)) ? join(output, ENTRY) : bundle(output);
}

async function isFresh(output) {
  try {
    const made = (await stat(join(output, ENTRY))).mtimeMs;
    const sources = JSON.parse(await readFile(join(output, SOURCES), "utf8"));
    const times = await Promise.all(sources.map(async (path) => (await stat(resolve(ROOT, path))).mtimeMs));
    return times.every((time) => time <= made);
  } catch {
    // A source has gone, or there is no bundle.
    return false;
  }
}
