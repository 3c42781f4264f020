import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** How a process went. */
export interface ChildRun {
  readonly milliseconds: number;
  /** Highest resident memory (VmHWM) in MB; `null` where the system does not report it. */
  readonly peak: number | null;
  readonly lines: number;
  readonly output: string;
  readonly code: number | null;
}

/** Runs a process to its end, reading its output and watching its memory. */
export function runChild(command: string, parameters: readonly string[], keepOutput = false): Promise<ChildRun> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, parameters, { stdio: ["ignore", "pipe", "ignore"] });
    let peak: number | null = null;
    let lines = 0;
    let output = "";
    const watch = setInterval(() => {
      peak = highWater(child.pid) ?? peak;
    }, 20);
    child.stdout.on("data", (chunk: Buffer) => {
      for (const byte of chunk) if (byte === 10) lines++;
      if (keepOutput) output += chunk.toString("utf8");
    });
    child.on("error", (error) => {
      clearInterval(watch);
      reject(error);
    });
    child.on("close", (code) => {
      clearInterval(watch);
      resolve({ milliseconds: performance.now() - start, peak, lines, output, code });
    });
  });
}

function highWater(pid: number | undefined): number | null {
  try {
    const match = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid ?? 0}/status`, "utf8"));
    return match ? Number(match[1]) / 1024 : null;
  } catch {
    return null;
  }
}
