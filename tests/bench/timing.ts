import { availableParallelism, cpus } from "node:os";

/** Milliseconds of several rounds of one arm. */
export interface Timing {
  readonly median: number;
  readonly least: number;
}

/** Times several pieces of work in turn, round by round, each round starting with another one: what the machine does meanwhile falls on all alike. */
export function interleaved(arms: readonly (() => unknown)[], rounds: number, warmUp = 1): readonly Timing[] {
  const times = arms.map((): number[] => []);
  for (let round = 0; round < warmUp; round++) for (const arm of arms) arm();
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < arms.length; turn++) {
      const index = (round + turn) % arms.length;
      const start = performance.now();
      arms[index]?.();
      times[index]?.push(performance.now() - start);
    }
  }
  return times.map(timingOf);
}

export function timingOf(milliseconds: readonly number[]): Timing {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, least: sorted[0] ?? 0 };
}

/** What the figures were measured on. */
export function machine(): string {
  return `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? "unknown"}), Node ${process.version}, ${process.platform} ${process.arch}`;
}

export function columns(...cells: readonly (readonly [text: string | number, width: number])[]): string {
  return cells
    .map(([text, width]) => (typeof text === "number" ? text.toFixed(2).padStart(width) : text.padEnd(width)))
    .join(" ");
}
