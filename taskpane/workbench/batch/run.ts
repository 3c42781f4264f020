import { WORKBENCH } from "../../../addin/messages/workbench.ts";
import type { PolicyDocument } from "../../../addin/policy/document.ts";
import { checkRow } from "./check-row.ts";
import type { BatchJob } from "./jobs.ts";
import { uncheckedRow, type BatchRow } from "./row.ts";
import type { WorkerAnswer } from "./worker.ts";

interface BatchOptions {
  readonly signal: AbortSignal;
  /** One row is done; called in the order the rows finish. */
  readonly onRow: (index: number, row: BatchRow) => void;
  /** The rule sheet (口径表) all files are checked under. */
  readonly ruleSheet?: PolicyDocument | null;
  /** Checks in the page even where a worker could do it. */
  readonly withoutWorker?: boolean;
  /** Seconds a row may take in the worker; 30 by default. */
  readonly limit?: number;
}

/** Seconds after which a file is given up, so that it cannot hold up the others. */
const LIMIT = 30;

/**
 * Checks files one after another until all are done or the signal says stop. Runs in a background worker where the
 * page is served; pages opened from the disk may not have one and check in small slices instead.
 */
export async function runBatch(jobs: readonly BatchJob[], options: BatchOptions): Promise<void> {
  const worker = options.withoutWorker ? null : startWorker();
  if (worker) await inWorker(worker, jobs, options);
  else await inSlices(jobs, 0, options);
}

/** Browsers refuse workers to pages opened from the disk. */
export function mayUseWorker(): boolean {
  return location.protocol === "http:" || location.protocol === "https:";
}

function startWorker(): Worker | null {
  if (!mayUseWorker()) return null;
  try {
    return new Worker(new URL("./worker.ts", import.meta.url));
  } catch {
    return null;
  }
}

/**
 * One file at a time is with the worker, so stopping stops after the present one. A file that takes too long is ended with
 * its worker and named; the others go on in a new one. A worker that fails gives way to the page.
 */
async function inWorker(first: Worker, jobs: readonly BatchJob[], options: BatchOptions): Promise<void> {
  const { signal, onRow, limit = LIMIT, ruleSheet = null } = options;
  let worker = first;
  try {
    for (const [index, job] of jobs.entries()) {
      if (signal.aborted) return;
      const answer = await ask(worker, job, { signal, limit, ruleSheet });
      if (answer === "stopped") return;
      if (answer === "failed") {
        await inSlices(jobs, index, options);
        return;
      }
      if (answer === "late") {
        worker.terminate();
        onRow(index, uncheckedRow(job.of, WORKBENCH.batch.tooLong(limit)));
        worker = startWorker() ?? worker;
      } else onRow(answer.index, answer.row);
    }
  } finally {
    worker.terminate();
  }
}

function ask(
  worker: Worker,
  job: BatchJob,
  {
    signal,
    limit,
    ruleSheet,
  }: { readonly signal: AbortSignal; readonly limit: number; readonly ruleSheet: PolicyDocument | null },
): Promise<WorkerAnswer | "stopped" | "failed" | "late"> {
  return new Promise((resolve) => {
    const listening = new AbortController();
    const end = (answer: WorkerAnswer | "stopped" | "failed" | "late"): void => {
      listening.abort();
      clearTimeout(timer);
      resolve(answer);
    };
    const timer = setTimeout(() => end("late"), limit * 1000);
    worker.addEventListener("message", (event: MessageEvent<WorkerAnswer>) => end(event.data), {
      signal: listening.signal,
    });
    worker.addEventListener("error", () => end("failed"), { signal: listening.signal });
    signal.addEventListener("abort", () => end("stopped"), { signal: listening.signal });
    worker.postMessage({ ...job, ruleSheet });
  });
}

async function inSlices(jobs: readonly BatchJob[], from: number, options: BatchOptions): Promise<void> {
  const { signal, onRow, ruleSheet = null } = options;
  for (let index = from; index < jobs.length; index++) {
    const job = jobs[index];
    if (signal.aborted || !job) return;
    await breathe();
    const read = async (place: number): Promise<Uint8Array> =>
      new Uint8Array((await job.files[place]?.arrayBuffer()) ?? []);
    onRow(index, await checkRow(job.of, read, { pause: breathe, ruleSheet }));
  }
}

/** A task of its own for what comes next, so input and painting get their turn. Not slowed down in background tabs. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}
