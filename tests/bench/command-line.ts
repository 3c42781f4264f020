import { join } from "node:path";
import { runChild, type ChildRun } from "./child.ts";
import { withManyWorkbooks } from "./sample-files.ts";
import { timingOf } from "./timing.ts";

const FILES = 1_000;
const RUNS = 3;
const MAIN = join(import.meta.dirname, "../../addin/cli/main.ts");

/** The command line over a folder, as a process of its own, with its report on standard output. */
export function checkFolder(folder: string): Promise<ChildRun> {
  return runChild(process.execPath, ["--import", "tsx", MAIN, folder, "--format", "ndjson", "--fail-on", "never"]);
}

/** Prints what 1,000 workbooks cost through the command line: time a file and highest memory, start-up included. */
export async function benchCommandLine(print: (line: string) => void = console.log): Promise<void> {
  await withManyWorkbooks(FILES, async (folder) => {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const { milliseconds, peak, lines, code } = await checkFolder(folder);
      if (lines !== FILES || code !== 0) throw new Error(`${lines} reports, exit code ${code ?? "none"}`);
      times.push(milliseconds);
      print(
        `run ${run + 1}: ${FILES} workbooks in ${(milliseconds / 1000).toFixed(2)} s = ${(milliseconds / FILES).toFixed(2)} ms a file, highest memory ${peak?.toFixed(0) ?? "?"} MB`,
      );
    }
    const { median, least } = timingOf(times);
    print(
      `median ${(median / FILES).toFixed(2)} ms a file, least ${(least / FILES).toFixed(2)} (target ≤ 12 ms and ≤ 300 MB)`,
    );
  });
}
