import { fork, type ChildProcess } from "node:child_process";
import type { FileResult, FileTask } from "./file-task.ts";
import { residentLimit, residentMemory } from "./machine.ts";
import type { WorkerMessage } from "./check-worker.ts";
import type { PreviousFiles } from "./previous-files.ts";

/** Why a worker did not finish a file. */
export type Ending = "timeout" | "memory" | "crash";

/** A file given to a worker, and who waits for it. */
export interface Job {
  readonly task: FileTask;
  /** What was found before the copies were begun; survives the worker. */
  found: FileResult | null;
  readonly done: (result: FileResult) => void;
}

export interface WorkerLimits {
  /** Heap in MB. */
  readonly heap: number;
  /** Seconds for one file. */
  readonly timeout: number;
  /** Sent before the first file. */
  readonly previous?: PreviousFiles;
}

/** The messages of a worker to its owner. */
interface WorkerOwner {
  /** The worker can take another file. */
  readonly free: (worker: WorkerProcess) => void;
  /** The worker is gone. `at` is the file it was at, `waiting` were given to it and not begun. */
  readonly ended: (worker: WorkerProcess, ending: Ending, at: Job | null, waiting: readonly Job[]) => void;
}

/** How often the memory of a busy worker is looked at, and how long one may take to start, in milliseconds. */
const LOOK = 250;
const START = 60_000;

/**
 * A process that checks one file after the other. Time and memory are watched from outside, where no file can stop the
 * watch; a file that goes over a limit, or ends the process, costs that file alone.
 */
export class WorkerProcess {
  private readonly child: ChildProcess;
  /** The first one is being checked. */
  private readonly jobs: Job[] = [];
  private ready = false;
  private over: Ending | null = null;
  private gone = false;
  private timer: NodeJS.Timeout | null = null;
  private readonly watch: NodeJS.Timeout;

  constructor(
    script: URL,
    readonly limits: WorkerLimits,
    private readonly owner: WorkerOwner,
  ) {
    this.child = fork(script, [], {
      execArgv: [...process.execArgv, `--max-old-space-size=${limits.heap}`, "--max-semi-space-size=16"],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    this.child.on("message", (message: WorkerMessage) => this.hear(message));
    this.child.on("error", () => this.end(null));
    this.child.on("exit", (_code, signal) => this.end(signal));
    if (limits.previous) this.child.send(limits.previous);
    this.timer = setTimeout(() => this.kill("crash"), START);
    this.watch = setInterval(() => void this.look(), LOOK);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Files given and not finished. */
  get load(): number {
    return this.jobs.length;
  }

  take(job: Job): void {
    this.jobs.push(job);
    this.child.send(job.task, (error) => {
      if (error) this.kill("crash");
    });
    if (this.jobs.length === 1) this.startTimer();
  }

  /** Ends the process for good, without a report. */
  stop(): void {
    this.gone = true;
    this.clear();
    this.child.kill("SIGKILL");
  }

  private hear(message: WorkerMessage): void {
    if (this.gone) return;
    if (message.kind === "ready") {
      this.ready = true;
      this.startTimer();
      return;
    }
    const [job] = this.jobs;
    if (job === undefined) return;
    if (message.kind === "found") {
      job.found = message.result;
      return;
    }
    this.jobs.shift();
    this.startTimer();
    job.done(message.result);
    this.owner.free(this);
  }

  private startTimer(): void {
    if (!this.ready) return;
    if (this.timer) clearTimeout(this.timer);
    this.timer = this.jobs.length === 0 ? null : setTimeout(() => this.kill("timeout"), this.limits.timeout * 1000);
  }

  private async look(): Promise<void> {
    if (this.jobs.length === 0) return;
    const used = await residentMemory(this.pid);
    if (used !== null && used > residentLimit(this.limits.heap)) this.kill("memory");
  }

  private kill(ending: Ending): void {
    this.over ??= ending;
    this.child.kill("SIGKILL");
  }

  private end(signal: NodeJS.Signals | null): void {
    if (this.gone) return;
    this.gone = true;
    this.clear();
    const [at = null, ...waiting] = this.jobs;
    this.owner.ended(this, this.over ?? endingOf(signal), at, waiting);
  }

  private clear(): void {
    if (this.timer) clearTimeout(this.timer);
    clearInterval(this.watch);
  }
}

/** The engine aborts when its heap is full; the system kills when its own memory is. */
function endingOf(signal: NodeJS.Signals | null): Ending {
  return signal === "SIGABRT" || signal === "SIGKILL" || signal === "SIGTRAP" ? "memory" : "crash";
}
