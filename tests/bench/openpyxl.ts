import { join } from "node:path";
import { runChild } from "./child.ts";
import { checkFolder } from "./command-line.ts";
import { pythonWithOpenpyxl } from "./python.ts";
import { withManyWorkbooks } from "./sample-files.ts";
import { timingOf } from "./timing.ts";

const FILES = 200;
const RUNS = 3;
const SCRIPT = join(import.meta.dirname, "openpyxl/check.py");

/** Prints a plain Python script with openpyxl, doing the core arithmetic checks, beside the whole command line on the same files. */
export async function benchOpenpyxl(print: (line: string) => void = console.log): Promise<void> {
  const python = pythonWithOpenpyxl();
  if (python === null) {
    print("python3 with openpyxl is not installed: this arm was skipped.");
    return;
  }
  await withManyWorkbooks(FILES, async (folder) => {
    const script: number[] = [];
    const own: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const theirs = await runChild(python, [SCRIPT, folder], true);
      const ours = await checkFolder(folder);
      if (theirs.code !== 0 || ours.output.split("\n").length - 1 !== FILES)
        throw new Error(`script ended with ${theirs.code ?? "none"}, fewer reports than files`);
      script.push(theirs.milliseconds);
      own.push(ours.milliseconds);
      print(
        `run ${run + 1}: openpyxl ${(theirs.milliseconds / FILES).toFixed(2)} ms a file, ${theirs.peak?.toFixed(0) ?? "?"} MB, ${theirs.output.trim()} · command line ${(ours.milliseconds / FILES).toFixed(2)} ms a file, ${ours.peak?.toFixed(0) ?? "?"} MB`,
      );
    }
    const [a, b] = [timingOf(script), timingOf(own)];
    print(
      `openpyxl ÷ command line: ${(a.median / b.median).toFixed(2)} (medians), ${(a.least / b.least).toFixed(2)} (least). The script makes 4 checks on the layouts it knows; the command line makes all.`,
    );
  });
}
