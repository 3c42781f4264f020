/** The benchmark: `npm run bench` runs every arm, `npm run bench -- NAME…` some of them. */
import { benchCommandLine } from "./command-line.ts";
import { benchDetection } from "./detection/bench.ts";
import { benchEditToFresh } from "./edit-to-fresh.ts";
import { benchFunctions } from "./functions.ts";
import { benchHostileText } from "./hostile-text/bench.ts";
import { latencyBench } from "./latency.ts";
import { benchMutants } from "./mutants/bench.ts";
import { benchOpenpyxl } from "./openpyxl.ts";
import { benchRead } from "./read.ts";
import { benchRecheck } from "./recheck.ts";
import { benchReview } from "./review.ts";
import { benchNarrative } from "./narrative.ts";
import { machine } from "./timing.ts";
import { benchWord } from "./word.ts";
import { benchWordMutants } from "./word-mutants.ts";
import { benchWorkbook } from "./workbook.ts";
import { benchYears } from "./years.ts";

const ARMS: Readonly<Record<string, { readonly about: string; readonly run: () => unknown }>> = {
  read: { about: "reading a workbook, beside a bare unzip + saxen scan", run: () => benchRead() },
  review: {
    about: "reviewing a snapshot in memory, and how the cost grows",
    run: () => {
      benchReview();
    },
  },
  recheck: {
    about: "checking again after one edit, beside a full check",
    run: () => {
      benchRecheck();
    },
  },
  "edit-to-fresh": {
    about: "from an edit in Excel to a pane that is current: requests and time",
    run: () => benchEditToFresh(),
  },
  workbook: {
    about: "reading + reviewing a sample workbook, beside a bare scan",
    run: () => {
      benchWorkbook();
    },
  },
  "command-line": { about: "1,000 workbooks through the command line", run: () => benchCommandLine() },
  years: { about: "200 files beside last year's on the command line", run: () => benchYears() },
  mutants: { about: "20,000 files changed at random: crashes, hangs and spoiled copies", run: () => benchMutants() },
  openpyxl: { about: "a plain openpyxl script on the same files", run: () => benchOpenpyxl() },
  functions: { about: "100,000 calls of the cell functions", run: () => benchFunctions() },
  latency: { about: "check and fill in Excel by latency of a request", run: () => latencyBench() },
  word: { about: "reading + reviewing Word filings, warm", run: () => benchWord() },
  "word-mutants": { about: "5,000 damaged Word files, and hostile ones", run: () => benchWordMutants() },
  narrative: {
    about: "relations of written reports found and missed, and what reading them costs",
    run: () => {
      benchNarrative();
    },
  },
  "hostile-text": {
    about: "growth of every text parser, and 10,000 hostile texts through the whole review",
    run: () => {
      benchHostileText();
    },
  },
  detection: {
    about: "generated faults found and missed",
    run: () => {
      benchDetection();
    },
  },
};

const requested = process.argv.slice(2);
const unknown = requested.filter((name) => !(name in ARMS));
if (unknown.length > 0) {
  console.error(`No such arm: ${unknown.join(", ")}. Arms: ${Object.keys(ARMS).join(", ")}`);
  process.exitCode = 2;
} else {
  console.log(machine());
  for (const [name, { about, run }] of Object.entries(ARMS)) {
    if (requested.length > 0 && !requested.includes(name)) continue;
    console.log(`\n${name}: ${about}`);
    await run();
  }
}
