import { execFile } from "node:child_process";
import { chmod, copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { NOTICES, noticesOf, noticesText } from "../../../taskpane/build/notices.js";

export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
export const OUTPUT = join(ROOT, "dist/cli");
const ENTRY = "jihe.mjs";
const ENTRIES = { jihe: "addin/cli/main.ts", "check-worker": "addin/cli/check-worker.ts" };
/** Syntax is shortened before: a function that is a whole script would count as unused. */
const SHORTENED = { minifyIdentifiers: true, minifyWhitespace: true, target: "node20", legalComments: "none" };
/** What a bundle depends on beside the modules in it. */
const BUILT_WITH = ["package-lock.json", "addin/cli/build/load-parts.js", "addin/cli/build/scripts.js"];
const SAMPLES = join(ROOT, "assets/samples");
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
  const { metafile, outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ENTRIES,
    outdir: draft,
    bundle: true,
    write: false,
    splitting: true,
    minifySyntax: true,
    format: "esm",
    platform: "node",
    target: "node20",
    define: { "process.env.NODE_ENV": '"production"' },
    chunkNames: "parts/[name]-[hash]",
    outExtension: { ".js": ".mjs" },
    legalComments: "none",
    plugins: [withoutHyphenation],
    metafile: true,
    logLevel: "error",
  });
  await writeParts(draft, outputFiles);
  await keepCompiled(draft);
  const inputs = Object.keys(metafile.inputs).filter((path) => !path.includes("node_modules/"));
  await writeFile(join(draft, SOURCES), JSON.stringify([...inputs, ...BUILT_WITH].sort()));
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

/** Each part as a script of its own, and the entries that start from them. */
async function writeParts(folder, outputs) {
  const [{ transform }, { asScript }] = await Promise.all([import("esbuild"), import("./scripts.js")]);
  await mkdir(join(folder, "parts"), { recursive: true });
  for (const { path, text } of outputs) {
    const { code } = await transform(asScript(text), SHORTENED);
    await writeFile(join(folder, "parts", `${basename(path, ".mjs")}.js`), code);
  }
  await copyFile(join(import.meta.dirname, "load-parts.js"), join(folder, "load-parts.mjs"));
  for (const entry of Object.keys(ENTRIES)) {
    const path = join(folder, `${entry}.mjs`);
    await writeFile(path, `#!/usr/bin/env node\nimport{start}from"./load-parts.mjs";start("${entry}");\n`);
    await chmod(path, 0o755);
  }
}

/** What the engine compiled while it checked the samples, so that no start compiles it again. */
async function keepCompiled(folder) {
  const samples = (await readdir(SAMPLES)).filter((name) => name.endsWith(".xlsx")).map((name) => join(SAMPLES, name));
  for (const entry of Object.keys(ENTRIES).reverse())
    await promisify(execFile)(process.execPath, [join(import.meta.dirname, "warm-up.js"), folder, entry, ...samples], {
      maxBuffer: Infinity,
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
