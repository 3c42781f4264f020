import { register } from "tsx/esm/api";

// A worker thread does not inherit the TypeScript loader of the main thread for imports made later on.
register();
// Maps back to the source are for stack traces; a worker reports faults as sentences and saves the memory.
process.setSourceMapsEnabled(false);

/** @type {{ default: (tasks: readonly unknown[]) => Promise<unknown[]> }} */
const { default: checkBatch } = await import("./check-worker.ts");

export default checkBatch;
