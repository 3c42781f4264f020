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
  await replaceFolder(output, draft);
  return join(output, ENTRY);
}

/** What `rename` answers when another process has put its folder there in the meantime. */
const OCCUPIED = ["ENOTEMPTY", "EEXIST", "EPERM", "EACCES"];

/**
 * Puts the folder `draft` in the place of `output`. Of several processes that do so at once the last one wins, and each
 * of them finishes. Throws where the folder cannot be replaced at all.
 */
export async function replaceFolder(output, draft) {
  const old = `${draft}-old`;
  for (let attempt = 1; ; attempt++) {
    await renameIfThere(output, old);
    try {
      await rename(draft, output);
      return;
    } catch (error) {
      if (attempt < 20 && OCCUPIED.includes(error.code)) continue;
      await renameIfThere(old, output);
      throw error;
    } finally {
      await rm(old, { recursive: true, force: true });
    }
  }
}

async function renameIfThere(from, to) {
  await rename(from, to).catch((error) => {
    if (error.code !== "ENOENT") throw error;
  });
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
