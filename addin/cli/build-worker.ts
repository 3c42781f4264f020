import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ENTRY = fileURLToPath(new URL("./check-worker.ts", import.meta.url));
/** Inside `node_modules`, so that the packages the worker uses are found from there; never part of a commit. */
const FOLDER = fileURLToPath(new URL("../../node_modules/.cache/jihe/", import.meta.url));

/**
 * Bundles the worker's code into JavaScript, once a run: a worker thread that compiled TypeScript itself would take half
 * as much memory again. Returns the path of the script.
 */
export async function buildWorker(): Promise<string> {
  const outdir = `${FOLDER}${process.pid}`;
  await build({
    entryPoints: [ENTRY],
    outdir,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    outExtension: { ".js": ".mjs" },
    logLevel: "silent",
  });
  return `${outdir}/check-worker.mjs`;
}
