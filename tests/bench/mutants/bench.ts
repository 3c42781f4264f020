import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** Mutants of one run, its seed, and how many outputs the validator looks at; set by the environment. */
const COUNT = Number(process.env.MUTANTS ?? 20_000);
const FIRST = Number(process.env.MUTANTS_FROM ?? 0);
const SEED = Number(process.env.MUTANTS_SEED ?? 1);
const VALIDATED = Number(process.env.MUTANTS_VALIDATED ?? 300);
/** Processor seconds one mutant may take, and seconds by the clock after which it counts as hanging. */
const SLOW = 10;
const HANGING = 120_000;
/** About every second mutant gives an output. */
const STEP = VALIDATED === 0 ? 0 : Math.max(1, Math.floor(COUNT / VALIDATED / 2));

interface Line {
  readonly index: number;
  readonly begins?: true;
  readonly file?: string;
  readonly how?: string;
  readonly read: "checked" | "refused";
  readonly copies: "written" | "refused" | "none";
  readonly faults: readonly string[];
  readonly seconds: number;
  readonly validated: boolean;
  readonly complaints: readonly string[];
}

/** Files changed at random through read, check, mark, fill, clear and read again. Prints figures and every fault. */
export async function benchMutants(): Promise<void> {
  const tally = { checked: 0, refused: 0, written: 0, copiesRefused: 0, validated: 0, slowest: 0 };
  const faults: string[] = [];
  let last: Line | null = null;
  let next = FIRST;
  while (next < FIRST + COUNT) {
    const ended = await run(next, (line) => {
      if (line.begins) {
        last = line;
        return;
      }
      next = line.index + 1;
      tally[line.read]++;
      if (line.copies === "written") tally.written++;
      if (line.copies === "refused") tally.copiesRefused++;
      if (line.validated) tally.validated++;
      tally.slowest = Math.max(tally.slowest, line.seconds);
      const slow = line.seconds > SLOW ? [`${line.seconds} s`] : [];
      for (const fault of [
        ...line.faults,
        ...slow,
        ...line.complaints.map((complaint) => `new complaint: ${complaint}`),
      ])
        faults.push(`#${line.index} ${last?.file ?? ""} (${last?.how ?? ""}): ${fault}`);
    });
    if (ended === null) continue;
    faults.push(`#${next}: ${ended}`);
    next++;
  }
  console.log(
    `${COUNT} mutants (seed ${SEED}): ${tally.checked} checked, ${tally.refused} refused; copies of ${tally.written}, refused for ${tally.copiesRefused}; ` +
      `slowest ${tally.slowest.toFixed(1)} s; ${tally.validated} outputs validated; ${faults.length} faults`,
  );
  for (const fault of faults) console.log(`  ${fault}`);
}

/** Runs a child from an index on; resolves to what ended it before its time, or `null`. */
function run(from: number, take: (line: Line) => void): Promise<string | null> {
  return new Promise((resolve) => {
    const script = fileURLToPath(new URL("./child.ts", import.meta.url));
    const numbers = [SEED, from, FIRST + COUNT, STEP].map(String);
    const child = spawn(process.execPath, ["--import", "tsx", script, ...numbers], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let troubles = "";
    let isHanging = false;
    const stop = (): void => {
      isHanging = true;
      child.kill("SIGKILL");
    };
    let timer = setTimeout(stop, HANGING);
    child.stderr.on("data", (data: Buffer) => (troubles = (troubles + data.toString()).slice(-500)));
    createInterface({ input: child.stdout }).on("line", (text) => {
      clearTimeout(timer);
      timer = setTimeout(stop, HANGING);
      take(JSON.parse(text) as Line);
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      if (isHanging) resolve("hangs");
      else resolve(code === 0 ? null : `process died: ${troubles}`);
    });
  });
}
