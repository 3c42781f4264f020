import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exampleSheet } from "../../addin/rules/examples/clean-forms.ts";
import { workbookOf } from "../../addin/sheet/build.ts";
import { fileOf } from "../cli/workbook-file.ts";
import { checkFolder } from "./command-line.ts";
import { timingOf } from "./timing.ts";

const PAIRS = 200;
const ROUNDS = 3;

/** A project's form of a year: one of 200 projects of 40 units. */
function filing(number: number, year: number): Uint8Array {
  const project = exampleSheet("自评表", {
    form: "project",
    edit: {
      A2: `（${year}年度）`,
      C3: `${year}年第${number}号设备更新项目`,
      G4: `某市第${(number % 40) + 101}中心`,
      E6: year === 2024 ? 120 : 100 + (number % 50),
    },
  });
  return fileOf(workbookOf([project]));
}

/** Prints what 200 files of this year beside 200 of last year cost on the command line, pairing included. */
export async function benchYears(print: (line: string) => void = console.log): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "jihe-years-"));
  try {
    const [now, before] = [join(folder, "now"), join(folder, "before")];
    for (const [path, year] of [
      [now, 2024],
      [before, 2023],
    ] as const) {
      mkdirSync(path);
      // Named the other way round, so that only the forms themselves show what belongs together.
      for (let number = 0; number < PAIRS; number++)
        writeFileSync(join(path, `${year === 2024 ? number : PAIRS - number}.xlsx`), filing(number, year));
    }
    const alone: number[] = [];
    const beside: number[] = [];
    let paired = 0;
    for (let round = 0; round < ROUNDS; round++) {
      alone.push(((await checkFolder(now)).cpu ?? Number.NaN) / PAIRS);
      const run = await checkFolder("--previous", before, now);
      beside.push((run.cpu ?? Number.NaN) / PAIRS);
      paired = run.output
        .trim()
        .split("\n")
        .filter((line) => line.includes('"previousTitle"')).length;
    }
    print(
      `${PAIRS} files alone: ${timingOf(alone).median.toFixed(1)} ms CPU a file; beside last year's: ${timingOf(beside).median.toFixed(1)} ms CPU a pair, ${paired} of ${PAIRS} paired`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
