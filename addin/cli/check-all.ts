import { rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { dirname } from "node:path";
import { setFlagsFromString } from "node:v8";
import type { FileResult, FileTask } from "./check-file.ts";

/** From this many files on, starting worker threads pays (each takes about as long to start as 50 files take to check). */
const WORKERS_PAY_FROM = 100;
/** Files handed to a worker at once: enough to hide the hand-over, few enough to keep memory flat. */
const BATCH = 10;
/** Memory of one worker in MB: one workbook at a time and the code need far less; without a limit garbage piles up. */
const WORKER_MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 } as const;

/**
 * How long a function runs before the engine compiles it anew with all optimisations, in bytes of its own code run through.
 * At the engine's setting the compilers of all workers took more processor time than they saved in a thousand files.
 */
const COMPILE_LATE = "--interrupt-budget=4000000";

/**
 * Checks all tasks, in parallel workers when there are enough of them. Results come in the order of the tasks, each as
 * soon as those before it are there.
 */
export async function* checkAll(tasks: readonly FileTask[]): AsyncGenerator<FileResult> {
  const threads = Math.min(availableParallelism(), 8);
  if (tasks.length < WORKERS_PAY_FROM || threads < 2) {
    const { checkFile } = await import("./check-file.ts");
    for (const task of tasks) yield await checkFile(task);
    return;
  }
  const [{ Piscina }, { buildWorker }] = await Promise.all([import("piscina"), import("./build-worker.ts")]);
  const script = await buildWorker();
  setFlagsFromString(COMPILE_LATE);
  const pool = new Piscina<readonly FileTask[], FileResult[]>({
    filename: script,
    execArgv: [],
    maxThreads: threads,
    minThreads: threads,
    resourceLimits: WORKER_MEMORY,
  });
  const running: Promise<FileResult[]>[] = [];
  try {
    // A window of batches: a slow consumer must not let results pile up.
    const batches = Array.from({ length: Math.ceil(tasks.length / BATCH) }, (_, index) =>
      tasks.slice(index * BATCH, (index + 1) * BATCH),
    );
    for (const batch of batches) {
      running.push(pool.run(batch));
      if (running.length >= threads * 2) yield* (await running.shift()) ?? [];
    }
    for (const rest of running) yield* await rest;
  } finally {
    // Where nobody waits for the rest any more, ending the workers is no failure.
    for (const rest of running) rest.catch(() => undefined);
    await pool.destroy();
    await rm(dirname(script), { recursive: true, force: true });
  }
}
