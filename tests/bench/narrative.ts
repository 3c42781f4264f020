import { trialRecall } from "../narrative/trial-reports.ts";
import { readReportText } from "../../addin/narrative/read-report.ts";
import { corpusTable, faultTable, ownReports, trialFaultTable } from "../narrative/measure.ts";

/** Characters of the report that is timed, and of the longer ones that show its growth. */
const LENGTHS = [5_000, 10_000, 20_000, 40_000];
const ROUNDS = 15;

/** What the reader of reports finds and wrongly reports, by relation, and what it costs. */
export function benchNarrative(): void {
  console.log("made-up paragraphs:");
  console.table(corpusTable());
  console.log("one figure changed in each relation that holds in the public reports:");
  console.table(faultTable());
  console.log("the same in the made-up reports of other units, and single planted faults:");
  console.table(trialFaultTable());
  const { found, of } = trialRecall();
  console.log(`planted faults found: ${String(found)} of ${String(of)}`);
  const text = [...ownReports().values()].flat().filter((line) => line !== "");
  console.table(LENGTHS.map((length) => ({ characters: length, "ms warm": timed(textOf(text, length)) })));
}

function textOf(lines: readonly string[], length: number): string[] {
  const chosen: string[] = [];
  let total = 0;
  for (let index = 0; total < length; index++) {
    const line = lines[index % lines.length] ?? "";
    chosen.push(line);
    total += line.length;
  }
  return chosen;
}

/** Rounds in which the code is compiled, before those that count. */
const WARM_UP = 60;

function timed(paragraphs: readonly string[]): string {
  for (let round = 0; round < WARM_UP; round++) readReportText(paragraphs);
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    readReportText(paragraphs);
    return performance.now() - start;
  });
  return (times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0).toFixed(1);
}
