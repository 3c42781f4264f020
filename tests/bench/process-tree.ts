import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** How a process and all it started went. */
export interface TreeRun {
  readonly milliseconds: number;
  /** Processor time of the whole tree in milliseconds, as the system counts it; `null` where it does not report it. */
  readonly cpu: number | null;
  /** Highest sum of resident memory over the tree in MB, looked at every 20 ms; `null` where the system does not report it. */
  readonly peak: number | null;
  readonly output: string;
  readonly code: number | null;
}

/** Runs a process to its end and counts what it and its children use. Linux only for processor time and memory. */
export function runTree(command: string, parameters: readonly string[], cwd?: string): Promise<TreeRun> {
  return new Promise((resolve, reject) => {
    const before = childrenTime();
    const start = performance.now();
    const child = spawn(command, parameters, { stdio: ["ignore", "pipe", "ignore"], cwd });
    const chunks: Buffer[] = [];
    let peak: number | null = null;
    const watch = setInterval(() => {
      const sum = treeMemory(child.pid ?? 0);
      if (sum !== null) peak = Math.max(peak ?? 0, sum);
    }, 20);
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      clearInterval(watch);
      const after = childrenTime();
      resolve({
        milliseconds: performance.now() - start,
        cpu: before === null || after === null ? null : after - before,
        peak,
        output: Buffer.concat(chunks).toString("utf8"),
        code,
      });
    });
  });
}

/** Processor time of all children of this process that have ended, with theirs, in milliseconds. */
function childrenTime(): number | null {
  const fields = statOf("self");
  // cutime and cstime, in hundredths of a second.
  return fields === null ? null : (Number(fields[13]) + Number(fields[14])) * 10;
}

/** Resident memory of a process and its descendants in MB. */
function treeMemory(root: number): number | null {
  const parents = new Map<number, number>();
  try {
    for (const name of readdirSync("/proc"))
      if (/^\d+$/u.test(name)) parents.set(Number(name), Number(statOf(name)?.[1] ?? 0));
  } catch {
    return null;
  }
  const inside = (pid: number): boolean => pid === root || (parents.has(pid) && inside(parents.get(pid) ?? 0));
  let sum = 0;
  for (const pid of parents.keys()) if (inside(pid)) sum += (Number(statOf(String(pid))?.[21] ?? 0) * 4096) / 2 ** 20;
  return sum;
}

/** The fields of `/proc/PID/stat` behind the name: state, parent, …; `null` where there is none. */
function statOf(process: string): string[] | null {
  try {
    const text = readFileSync(`/proc/${process}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}
