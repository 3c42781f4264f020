import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { strToU8, unzipSync, zipSync } from "fflate";
import { commentDocx } from "../../addin/hosts/docx/comments.ts";
import { nodeInflater } from "../../addin/hosts/ooxml/node-inflater.ts";
import { HostError } from "../../addin/hosts/port.ts";
import { documentKind } from "../../addin/hosts/word/document-kind.ts";
import { openWord } from "../../addin/hosts/word/open-word.ts";
import { openXlsx } from "../../addin/hosts/xlsx/index.ts";
import { review } from "../../addin/review/review.ts";
import { buildDocx, paragraph, table } from "../hosts/docx/build-docx.ts";
import { documentOf } from "../hosts/docx/document-of.ts";

const MUTANTS = 5_000;
/** A file that takes longer is a fault, in milliseconds of processor time: other work on the machine does not count. */
const LONGEST = 5_000;
/** Every so many mutants one is also given comments. */
const COMMENT_EVERY = 10;

const ROOT = new URL("../../", import.meta.url);
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(fileURLToPath(new URL(path, ROOT))));

/** Numbers that look random and are the same at every run (mulberry32). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Random = (below: number) => number;

/** Bytes changed, cut out or doubled. */
function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice();
  const kind = random(10);
  if (kind === 0) return copy.subarray(0, random(copy.length));
  if (kind === 1) {
    const at = random(copy.length);
    copy.copyWithin(at, random(copy.length), random(copy.length));
    return copy;
  }
  for (let change = 1 + random(12); change > 0; change--) {
    const values = [0, 1, 0x7f, 0xff, random(256)];
    copy[random(copy.length)] = values[random(values.length)] ?? 0;
  }
  return copy;
}

/** The document part with tags, attributes or texts changed, and packed again. */
function damagedDocument(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = random(4) === 0 ? (names[random(names.length)] ?? "") : "word/document.xml";
  const xml = new TextDecoder().decode(parts[name]);
  const tags = [...xml.matchAll(/<[^<>]{1,300}>/g)];
  const tag = tags[random(Math.max(1, tags.length))];
  const at = tag?.index ?? 0;
  const text = tag?.[0] ?? "";
  const changed = [
    xml.slice(0, at) + xml.slice(at + text.length),
    xml.slice(0, at) + text + text + xml.slice(at + text.length),
    xml.slice(0, at) +
      text.replace(/"[^"]*"/, ['"-1"', '"99999999999"', '""', '"NaN"'][random(4)] ?? "") +
      xml.slice(at + text.length),
    xml.slice(0, at) + xml.slice(at + random(5_000)),
    xml.slice(0, at) + text.repeat(1 + random(2_000)) + xml.slice(at + text.length),
    xml.slice(0, at) + xml.slice(random(xml.length)),
  ][random(6)];
  return zipSync({ ...parts, [name]: strToU8(changed ?? xml) });
}

/** Documents made to cost as much as they can. */
function hostile(): readonly (readonly [string, Uint8Array])[] {
  const nested = (depth: number): string =>
    "<w:tbl><w:tr><w:tc>".repeat(depth) + paragraph("x") + "</w:tc></w:tr></w:tbl>".repeat(depth);
  return [
    ["nested 5,000 deep", buildDocx(nested(5_000))],
    ["tables nested 18 deep", buildDocx(nested(18))],
    ["10,000 tables", buildDocx(`${paragraph("表")}${table([["a", "b"]])}`.repeat(10_000))],
    ["one row of 60,000 cells", buildDocx(table([Array.from({ length: 60_000 }, () => "x")]))],
    ["spans of 2,000,000,000", buildDocx(table([[{ text: "a", span: 2_000_000_000 }, "b"]]))],
    ["30 MB of blanks", buildDocx(paragraph(" ".repeat(30_000_000)))],
    ["40 MB of blanks", buildDocx(paragraph(" ".repeat(40_000_000)))],
    ["300,000 paragraphs", buildDocx(paragraph("x").repeat(300_000))],
    [
      "400,000 field begins",
      buildDocx(`<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(400_000)}</w:p>`),
    ],
    [
      "an equation of 100,000 switches",
      buildDocx(
        paragraph(
          `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>eq ${"\\o(".repeat(100_000)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
        ),
      ),
    ],
  ];
}

interface Outcome {
  readonly read: boolean;
  readonly milliseconds: number;
}

/** Reads and reviews; anything but a `HostError` is a fault and ends the arm. */
async function tried(bytes: Uint8Array, comments: boolean): Promise<Outcome> {
  const start = process.cpuUsage();
  let read = true;
  try {
    const kind = documentKind(bytes);
    const opened = await openWord(bytes, kind, nodeInflater);
    const { findings } = review(opened.book.snapshot);
    if (comments && opened.kind === "docx")
      commentDocx(
        bytes,
        findings.flatMap(({ cells, message, found }) =>
          cells.slice(0, 1).map((cell) => ({ cell, text: message, phrase: found })),
        ),
        { author: "绩核", date: null, inflater: nodeInflater },
      );
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    read = false;
  }
  return { read, milliseconds: processorTime(start) };
}

/** Damaged and hostile Word files: no error but a sentence, none over five seconds. */
export async function benchWordMutants(): Promise<void> {
  const filing = documentOf(openXlsx(bytesOf("assets/samples/芦淞2023.xlsx")).snapshot);
  const bases = [
    { name: ".docx", bytes: filing, mutate: damagedDocument },
    { name: ".docx, bytes", bytes: filing, mutate: damaged },
    { name: ".doc", bytes: bytesOf("tests/fixtures/word/form.doc"), mutate: damaged },
  ];
  const random = seeded(20_231_231);
  for (const [index, { name, bytes, mutate }] of bases.entries()) {
    const count = Math.floor(MUTANTS / bases.length) + (index === 0 ? MUTANTS % bases.length : 0);
    let [read, slowest] = [0, 0];
    for (let number = 0; number < count; number++) {
      const outcome = await tried(mutate(bytes, random), number % COMMENT_EVERY === 0);
      if (outcome.read) read++;
      slowest = Math.max(slowest, outcome.milliseconds);
    }
    report(`${count} mutants of a ${name}: ${read} read, ${count - read} refused`, slowest);
  }
  for (const [name, bytes] of hostile()) {
    const { read, milliseconds } = await tried(bytes, false);
    report(`${name}: ${read ? "read" : "refused"}`, milliseconds);
  }
  console.log(`memory at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}

function report(line: string, slowest: number): void {
  console.log(`${line}, slowest ${Math.round(slowest)} ms${slowest > LONGEST ? "  TOO SLOW" : ""}`);
  if (slowest > LONGEST) process.exitCode = 1;
}

function processorTime(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}
