import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HOSTILE_FILES } from "../hostile-files.ts";
import { freshBundle } from "../../addin/cli/build/bundle.js";
import { pythonWithOpenpyxl } from "./python.ts";
import { runTree, type TreeRun } from "./process-tree.ts";
import { sampleFiles, withManyWorkbooks } from "./sample-files.ts";
import { timingOf } from "./timing.ts";

/** Workbooks of one run, and what is measured (`all`, or `hostile` alone); set by the environment. */
const FILES = Number(process.env.BENCH_FILES ?? 1_000);
const ARM = process.env.BENCH_ARM ?? "all";
const ROUNDS = 3;
const COLD_ROUNDS = 7;
const SHARDS = 7;
/** Seconds for a file among the hostile ones: enough for the large honest ones. */
const HOSTILE_TIMEOUT = Number(process.env.BENCH_TIMEOUT ?? 10);
/** How many of the files are hostile, run by run. */
const HOSTILE_COUNTS = [HOSTILE_FILES.length, 10];
/** Reads every cell of the workbooks below the folders or files given, and does nothing with them. */
const MERELY_READ = `
import sys, pathlib, openpyxl
for root in sys.argv[1:]:
    root = pathlib.Path(root)
    for path in sorted(root.rglob("*.xlsx")) if root.is_dir() else [root]:
        book = openpyxl.load_workbook(path, data_only=True)
        for sheet in book:
            for row in sheet.iter_rows():
                for cell in row:
                    cell.value
`;

type Print = (line: string) => void;

/** The bundled command line as a process of its own, with one report a line. */
export async function checkFolder(...parameters: readonly string[]): Promise<TreeRun> {
  return runTree(process.execPath, [await freshBundle(), "--format", "ndjson", "--fail-on", "never", ...parameters]);
}

/** Prints what the command line costs: one file, 1,000 files, 1,000 with hostile ones among them, and seven shards. */
export async function benchCommandLine(print: Print = console.log): Promise<void> {
  const python = pythonWithOpenpyxl();
  const isWhole = ARM === "all";
  if (isWhole && python === null) print("python3 with openpyxl is not installed: the comparisons are left out.");
  if (isWhole) await coldStart(python, print);
  if (isWhole)
    await withManyWorkbooks(FILES, async (folder) => {
      await manyFiles(folder, python, print);
      await shards(folder, print);
    });
  for (const count of HOSTILE_COUNTS)
    await withManyWorkbooks(FILES - count, (folder) => amongHostile(folder, count, print));
}

async function coldStart(python: string | null, print: Print): Promise<void> {
  for (const path of sampleFiles().slice(0, 2)) {
    const own: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < COLD_ROUNDS; round++) {
      own.push((await checkFolder(path)).cpu ?? Number.NaN);
      if (python) theirs.push((await runTree(python, ["-c", MERELY_READ, path])).cpu ?? Number.NaN);
    }
    const a = timingOf(own).median;
    const against = python ? ratio(a / timingOf(theirs).median, "openpyxl merely reading", 2) : "";
    print(`one file, cold: ${a.toFixed(0)} ms CPU${against}`);
  }
}

async function manyFiles(folder: string, python: string | null, print: Print): Promise<void> {
  const own: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const run = await checkFolder(folder);
    expectReports(run, FILES);
    own.push((run.cpu ?? Number.NaN) / FILES);
    if (python) theirs.push(((await runTree(python, ["-c", MERELY_READ, folder])).cpu ?? Number.NaN) / FILES);
    print(
      `round ${round + 1}: ${FILES} workbooks, ${own.at(-1)?.toFixed(2) ?? "?"} ms CPU a file, ${(run.milliseconds / 1000).toFixed(1)} s, highest memory of all processes ${run.peak?.toFixed(0) ?? "?"} MB`,
    );
  }
  const a = timingOf(own).median;
  const against = python
    ? ` · openpyxl merely reading ÷ ours: ${(timingOf(theirs).median / a).toFixed(2)} (goal ≥ 4)`
    : "";
  print(`median ${a.toFixed(2)} ms CPU a file, least ${timingOf(own).least.toFixed(2)} (goal ≤ 4)${against}`);
}

async function shards(folder: string, print: Print): Promise<void> {
  const parts = mkdtempSync(join(tmpdir(), "jihe-parts-"));
  try {
    const paths: string[] = [];
    for (let index = 1; index <= SHARDS; index++) {
      paths.push(join(parts, `${index}.ndjson`));
      writeFileSync(paths.at(-1) ?? "", (await checkFolder("--shard", `${index}/${SHARDS}`, folder)).output);
    }
    const whole = (await checkFolder(folder)).output;
    const merged = await runTree(process.execPath, [await freshBundle(), "merge", "--fail-on", "never", ...paths]);
    print(
      `${SHARDS} shards merged: ${merged.output === whole ? "the same bytes as one run" : "DIFFERENT from one run"} (${whole.length} characters), merge ${merged.cpu ?? "?"} ms CPU`,
    );
    if (merged.output !== whole) process.exitCode = 1;
  } finally {
    rmSync(parts, { recursive: true, force: true });
  }
}

async function amongHostile(folder: string, count: number, print: Print): Promise<void> {
  const hostile = join(folder, "有意为之");
  mkdirSync(hostile);
  for (const { name, bytes } of HOSTILE_FILES.slice(0, count)) writeFileSync(join(hostile, `${name}.xlsx`), bytes());
  const run = await checkFolder("--timeout", String(HOSTILE_TIMEOUT), folder);
  expectReports(run, FILES);
  print(
    `${FILES} files of which ${count} are hostile: ${FILES} reports in ${(run.milliseconds / 1000).toFixed(1)} s, highest memory of all processes ${run.peak?.toFixed(0) ?? "?"} MB`,
  );
  for (const line of run.output.split("\n").filter((text) => text.includes("有意为之"))) {
    const { file, status, error } = JSON.parse(line) as {
      file: string;
      status: string;
      error: { message: string } | null;
    };
    print(`  ${file.slice(file.lastIndexOf("/") + 1)}: ${error?.message ?? status}`);
  }
}

function expectReports({ output, code }: TreeRun, count: number): void {
  const lines = output.split("\n").length - 1;
  if (lines !== count || code === null || code > 2) throw new Error(`${lines} reports, exit code ${code ?? "none"}`);
}

function ratio(value: number, than: string, goal: number): string {
  return ` = ${value.toFixed(2)} × ${than} (goal ≤ ${goal})`;
}
