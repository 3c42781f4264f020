import { register } from "tsx/esm/api";

// A worker thread does not inherit the TypeScript loader of the main thread for imports made later on.
register();

/** @type {{ default: (tasks: readonly unknown[]) => Promise<unknown[]> }} */
const { default: checkBatch } = await import("./check-worker.ts");

export default checkBatch;
