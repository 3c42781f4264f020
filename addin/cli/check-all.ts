import { dirname, join } from "node:path";
import { cliMessages } from "../messages/cli.ts";
import type { CheckAll, FileResult, FileTask } from "./file-task.ts";
import { failedResult } from "./failed-result.ts";
import { machineLimits, type MachineLimits } from "./machine.ts";
import { removeDrafts } from "./place-file.ts";
import type { PreviousFiles } from "./previous-files.ts";
import { WorkerProcess, type Ending, type Job, type WorkerLimits } from "./worker-process.ts";

/** Files given to a worker at once: one to check and one at hand, so that no worker waits. */
const AT_HAND = 2;
/** Results held for one that takes long: a slow reader, or a file near its limit, must not let them pile up. */
const WINDOW = 256;

/** The limits of a run. */
export interface CheckLimits {
  /** Seconds for one file. */
  readonly timeout: number;
  /** Last year's files, sent to every worker once. */
  readonly previous?: PreviousFiles;
  readonly machine?: MachineLimits;
}

/**
 * Checks all tasks in worker processes, whose entry is `script`. Results come in the order of the tasks, each as soon as
 * those before it are there. A file over its limits, or one that ends its worker, becomes a report of its own; the files
 * that were waiting behind it are checked elsewhere. One that needs more memory than a usual worker has is done again alone
 * with the most there is.
 */
export function checkAllIn(script: URL, { timeout, previous, machine = machineLimits() }: CheckLimits): CheckAll {
  return async function* (tasks) {
    const pool = new Pool(script, { timeout, ...(previous ? { previous } : {}) }, machine);
    const stop = (): void => pool.stop();
    process.once("exit", stop);
    const running: Promise<FileResult>[] = [];
    let given = 0;
    try {
      for (let index = 0; index < tasks.length; index++) {
        for (; given < Math.min(tasks.length, index + WINDOW); given++) {
          const task = tasks[given];
          if (task) running.push(pool.check(task));
        }
        const next = await running.shift();
        if (next) yield next;
      }
    } finally {
      process.off("exit", stop);
      pool.stop();
    }
  };
}

/** The worker processes of a run. */
class Pool {
  private readonly queue: Job[] = [];
  private readonly workers = new Set<WorkerProcess>();
  /** Files that need the one large worker, the first being checked. */
  private readonly large: Job[] = [];
  private largeWorker: WorkerProcess | null = null;

  constructor(
    private readonly script: URL,
    private readonly limits: Omit<WorkerLimits, "heap">,
    private readonly machine: MachineLimits,
  ) {}

  check(task: FileTask): Promise<FileResult> {
    return new Promise((done) => {
      this.queue.push({ task, found: null, done });
      this.share();
    });
  }

  /** Ends all workers; files still waiting are not checked any more. */
  stop(): void {
    this.queue.length = 0;
    this.large.length = 0;
    for (const worker of this.workers) worker.stop();
    this.largeWorker?.stop();
    this.workers.clear();
    this.largeWorker = null;
  }

  /** Gives waiting files to the workers with the least at hand, starting one where all have something to do. */
  private share(): void {
    while (this.queue.length > 0) {
      const worker = this.leastBusy();
      if (worker === null) return;
      const job = this.queue.shift();
      if (job) worker.take(job);
    }
  }

  private leastBusy(): WorkerProcess | null {
    const [least] = [...this.workers].sort((a, b) => a.load - b.load);
    if (least && (least.load === 0 || this.workers.size >= this.machine.workers))
      return least.load < AT_HAND ? least : null;
    const started = new WorkerProcess(
      this.script,
      { ...this.limits, heap: this.machine.usual },
      {
        free: () => this.share(),
        ended: (worker, ending, at, waiting) => {
          this.workers.delete(worker);
          this.queue.unshift(...waiting);
          if (at) void this.again(worker, ending, at);
          this.share();
        },
      },
    );
    this.workers.add(started);
    return started;
  }

  private async again(worker: WorkerProcess, ending: Ending, job: Job): Promise<void> {
    await tidy(worker, job);
    if (ending === "timeout" || this.machine.most <= this.machine.usual) {
      job.done(this.failed(ending, job, this.machine.usual));
      return;
    }
    this.large.push(job);
    if (this.large.length === 1) this.checkLarge();
  }

  private checkLarge(): void {
    const [job] = this.large;
    if (job === undefined) {
      this.largeWorker?.stop();
      this.largeWorker = null;
      return;
    }
    this.largeWorker ??= new WorkerProcess(
      this.script,
      { ...this.limits, heap: this.machine.most },
      {
        free: () => this.nextLarge(),
        ended: (worker, ending, at) => {
          this.largeWorker = null;
          if (at) void tidy(worker, at).then(() => at.done(this.failed(ending, at, this.machine.most)));
          this.nextLarge();
        },
      },
    );
    this.largeWorker.take(job);
  }

  private nextLarge(): void {
    this.large.shift();
    this.checkLarge();
  }

  /** The report of a file that was not finished: what was found where only the copies are missing, else one sentence. */
  private failed(ending: Ending, { task, found }: Job, heap: number): FileResult {
    const sentences = {
      timeout: cliMessages.timedOut(this.limits.timeout),
      memory: cliMessages.outOfMemory(heap),
      crash: cliMessages.crashed,
    };
    if (found === null)
      return failedResult(task.file.path, ending === "memory" ? "too-large" : ending, sentences[ending]);
    const { copyEnded } = cliMessages;
    const endings = {
      timeout: copyEnded.timeout(this.limits.timeout),
      memory: copyEnded.memory(heap),
      crash: copyEnded.crash,
    };
    const error = endings[ending];
    const kinds = [
      ...(["annotate", "fill"] as const).filter((kind) => task[kind] !== null),
      ...(task.nextYear ? (["next-year"] as const) : []),
    ];
    const copies = kinds.map((kind) => ({ kind, path: null, error }));
    return { ...found, report: { ...found.report, copies }, notes: [...found.notes, error] };
  }
}

/** What a worker was writing when it ended must not stay. */
async function tidy({ pid }: WorkerProcess, { task }: Job): Promise<void> {
  for (const target of [task.annotate, task.fill, task.nextYear])
    if (target) await removeDrafts(dirname(join(target.folder, target.below)), pid);
}
