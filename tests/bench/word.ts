import { readdirSync, readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { fileURLToPath } from "node:url";
import { nodeInflater } from "../../addin/hosts/ooxml/node-inflater.ts";
import { documentKind } from "../../addin/hosts/word/document-kind.ts";
import { openWord } from "../../addin/hosts/word/open-word.ts";
import { openXlsx } from "../../addin/hosts/xlsx/index.ts";
import { review } from "../../addin/review/review.ts";
import { documentOf } from "../hosts/docx/document-of.ts";
import { columns, timingOf } from "./timing.ts";

const ROUNDS = 15;
/** Rounds before that, in which the code is compiled. */
const WARM_UP = 30;
const SAMPLES = fileURLToPath(new URL("../../assets/samples/", import.meta.url));
const OLD_FORM = fileURLToPath(new URL("../fixtures/word/form.doc", import.meta.url));

interface Document {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reading a Word filing and reviewing it, warm, in milliseconds of the processor: the median of the rounds. */
export async function benchWord(): Promise<void> {
  console.log(columns(["file", 24], ["KB", 8], ["tables", 8], ["read ms", 9], ["review ms", 10], ["in all ms", 10]));
  for (const document of documents()) console.log(await lineOf(document));
}

/** Files named by `BENCH_FILES` (a folder), else the samples printed as Word files and an old `.doc`. */
function documents(): readonly Document[] {
  const folder = process.env.BENCH_FILES;
  if (folder !== undefined)
    return readdirSync(folder)
      .filter((name) => /\.(?:docx|doc|wps)$/u.test(name))
      .map((name) => ({ name, bytes: bytesOf(`${folder}/${name}`) }));
  const samples = readdirSync(SAMPLES)
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => ({
      name: `${basename(name, extname(name))}.docx`,
      bytes: documentOf(openXlsx(bytesOf(SAMPLES + name)).snapshot),
    }));
  return [...samples, { name: basename(OLD_FORM), bytes: bytesOf(OLD_FORM) }];
}

async function lineOf({ name, bytes }: Document): Promise<string> {
  const reading: number[] = [];
  const reviewing: number[] = [];
  let tables = 0;
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const start = process.cpuUsage();
    const { book } = await openWord(bytes, documentKind(bytes), nodeInflater);
    const read = milliseconds(start);
    const then = process.cpuUsage();
    review(book.snapshot);
    if (round >= WARM_UP) {
      reading.push(read);
      reviewing.push(milliseconds(then));
    }
    tables = book.snapshot.sheets.length;
  }
  const [read, reviewed] = [timingOf(reading).median, timingOf(reviewing).median];
  return columns([name, 24], [bytes.length / 1024, 8], [tables, 8], [read, 9], [reviewed, 10], [read + reviewed, 10]);
}

function milliseconds(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
