import { readFile } from "node:fs/promises";
import { availableParallelism, totalmem } from "node:os";

const MB = 1024 * 1024;
/** Heap of a worker for usual workbooks, in MB: a form needs a tenth of it, and garbage does not pile up beyond it. */
const USUAL = 384;
/** No workbook the user fills in needs more, in MB, however large the machine. */
const MOST = 4096;
/** More workers than this only wait for the disk. */
const MOST_WORKERS = 8;
/** Resident memory a worker may take for each MB of its heap: file contents lie outside the heap. */
const RESIDENT = 2;

/** What the machine allows a run. Memory in MB. */
export interface MachineLimits {
  readonly workers: number;
  /** Heap of each of the workers. */
  readonly usual: number;
  /** Heap of the one worker that does a large file over again, alone. */
  readonly most: number;
}

/** Limits from the memory of the machine, or of the container where that is less: the large file may take half of it. */
export function machineLimits(
  total = memoryOfMachine(),
  workers = Math.min(availableParallelism(), MOST_WORKERS),
): MachineLimits {
  const half = Math.floor(total / 2);
  const usual = Math.max(64, Math.min(USUAL, Math.floor(half / workers)));
  return { workers, usual, most: Math.max(usual, Math.min(MOST, half)) };
}

/** Memory in MB that processes of this one may use together. */
function memoryOfMachine(): number {
  // 0 or an absurdly high figure where there is no limit.
  const constrained = process.constrainedMemory();
  const total = totalmem();
  return Math.floor((constrained > 0 && constrained < total ? constrained : total) / MB);
}

/** Resident memory in MB above which a worker with that heap is ended. */
export function residentLimit(heap: number): number {
  return heap * RESIDENT;
}

/** Resident memory of a process in MB; `null` where the system does not report it. */
export async function residentMemory(pid: number): Promise<number | null> {
  const text = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kilobytes = /^VmRSS:\s{1,20}(?<kilobytes>\d{1,15}) kB$/mu.exec(text)?.groups?.kilobytes;
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}
