import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { unzipSync } from "fflate";
import { Parser } from "saxen";
import { openXlsx } from "../../addin/hosts/xlsx/index.ts";
import { nodeInflater } from "../../addin/hosts/ooxml/node-inflater.ts";
import { readZip } from "../../addin/hosts/ooxml/zip/read.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue } from "../../addin/sheet/snapshot.ts";
import { buildXlsx } from "../hosts/xlsx/build-xlsx.ts";

const PACKAGES = join(import.meta.dirname, "../fixtures/packages");
const decoder = new TextDecoder();

/** One file of the bench. */
interface Subject {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Floor: the parts a reader needs, unpacked and decoded. */
function unzip(bytes: Uint8Array): string[] {
  return readZip(bytes)
    .filter(({ name }) => /(?:sheet\d+|workbook|sharedStrings|styles|comments\d+)\.xml$/.test(name))
    .map(({ method, packed }) => decoder.decode(method === 0 ? packed : inflateRawSync(packed)));
}

/** Floor: the same parts run through a bare saxen parser that looks at attributes and text and keeps nothing. */
export function scan(bytes: Uint8Array): number {
  return unzip(bytes).reduce((seen, xml) => seen + scanXml(xml), 0);
}

function scanXml(xml: string): number {
  let seen = 0;
  new Parser()
    .on("openTag", (_, attributes) => {
      seen += attributes().r === undefined ? 1 : 2;
    })
    .on("text", (text) => {
      seen += text.length;
    })
    .on("error", () => undefined)
    .parse(xml);
  return seen;
}

/** The whole package through plain libraries: every part unpacked with fflate, every XML part through saxen. */
export function scanWhole(bytes: Uint8Array): number {
  let seen = 0;
  for (const [name, part] of Object.entries(unzipSync(bytes)))
    if (/\.(?:xml|rels)$/.test(name)) seen += scanXml(decoder.decode(part));
  return seen;
}

/** Shortest time of a call in milliseconds over some rounds: what else the machine does only ever adds to it. */
export function shortest(work: () => unknown, rounds: number): number {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function generated(rows: number): Subject {
  const row = (index: number): CellValue[] => [
    `指标${index}：质量达标率`,
    10,
    98.5,
    "≥95%",
    index,
    index * 1.5,
    null,
    "按进度拨付",
    0.9991,
    1452.61,
    true,
    `第 ${index % 7} 项`,
  ];
  const sheet = sheetOf(
    "自评表",
    Array.from({ length: rows }, (_, index) => row(index)),
  );
  return { name: `${rows} rows × 12`, bytes: buildXlsx(workbookOf([sheet])) };
}

/**
 * Prints how long reading takes beside a bare unzip + saxen scan of the same bytes in the same run, and how the time
 * grows with the rows. Figures are the shortest of many rounds; compare the ratios, the milliseconds depend on the machine.
 */
export async function benchRead(print: (line: string) => void = console.log): Promise<void> {
  const subjects: Subject[] = [
    ...["package-a-xlsxwriter.xlsx", "package-b-libreoffice.xlsx", "package-d-excel-extras.xlsx"].map((name) => ({
      name,
      bytes: new Uint8Array(readFileSync(join(PACKAGES, name))),
    })),
    generated(25),
    generated(100),
    generated(1_000),
    generated(10_000),
  ];
  print(
    "reading                          cells  unzip ms  +saxen ms  read ms (zlib)  read ms (fflate)  read ÷ (unzip+saxen)  µs per cell",
  );
  for (const { name, bytes } of subjects) {
    const rounds = bytes.length > 200_000 ? 15 : 80;
    const cells = openXlsx(bytes).snapshot.sheets.reduce((sum, sheet) => sum + sheet.cells.size, 0);
    const bare = shortest(() => unzip(bytes), rounds);
    const floor = shortest(() => scan(bytes), rounds);
    const native = shortest(() => openXlsx(bytes, { inflater: nodeInflater }), rounds);
    const portable = shortest(() => openXlsx(bytes), rounds);
    const columns = [
      name.padEnd(28),
      String(cells).padStart(9),
      bare.toFixed(2).padStart(9),
      floor.toFixed(2).padStart(10),
      native.toFixed(2).padStart(15),
      portable.toFixed(2).padStart(17),
      (native / floor).toFixed(2).padStart(21),
      ((native * 1000) / cells).toFixed(2).padStart(12),
    ];
    print(columns.join(" "));
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}
