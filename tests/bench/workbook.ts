import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { openXlsx } from "../../addin/hosts/xlsx/index.ts";
import { nodeInflater } from "../../addin/hosts/ooxml/node-inflater.ts";
import { review } from "../../addin/review/review.ts";
import { libreOffice, savedByOffice } from "./libre-office.ts";
import { scan, scanWhole } from "./read.ts";
import { sampleFiles } from "./sample-files.ts";
import { columns, interleaved } from "./timing.ts";

/** The first rounds only warm the engine up. */
const WARM_UP = 150;
const ROUNDS = 250;

/**
 * Prints reading + reviewing each sample workbook beside a bare unzip + saxen scan of the same bytes, taken in turns: `scan`
 * looks only at the parts a reader needs and unpacks with zlib, `whole scan` at every part and unpacks with fflate.
 * The samples are leaner than what an office program writes, so the same workbooks saved by LibreOffice follow where it is installed.
 */
export function benchWorkbook(print: (line: string) => void = console.log): void {
  const paths = sampleFiles();
  const samples = new Map(paths.map((path) => [basename(path), new Uint8Array(readFileSync(path))]));
  printArm("sample workbook", samples, print);
  const office = libreOffice();
  if (office) printArm("saved by LibreOffice", savedByOffice(office, paths), print);
  else print("the samples as saved by LibreOffice: skipped, LibreOffice is not installed");
  print("target: read+review ≤ 3 × scan");
}

function printArm(title: string, books: ReadonlyMap<string, Uint8Array>, print: (line: string) => void): void {
  print(
    columns(
      [title, 21],
      ["cells", 7],
      ["scan ms", 10],
      ["whole scan ms", 14],
      ["read ms", 10],
      ["read+review ms", 16],
      ["÷ scan (least)", 16],
      ["÷ whole scan (medians)", 22],
      ["÷ whole scan (least)", 22],
    ),
  );
  for (const [name, bytes] of books) {
    const read = () => openXlsx(bytes, { inflater: nodeInflater }).snapshot;
    const [floor, plain, reading, whole] = interleaved(
      [() => scan(bytes), () => scanWhole(bytes), read, () => review(read())],
      ROUNDS,
      WARM_UP,
    );
    if (!floor || !plain || !reading || !whole) continue;
    const cells = read().sheets.reduce((sum, sheet) => sum + sheet.cells.size, 0);
    print(
      columns(
        [name, 21],
        [String(cells), 7],
        [floor.median, 10],
        [plain.median, 14],
        [reading.median, 10],
        [whole.median, 16],
        [whole.least / floor.least, 16],
        [whole.median / plain.median, 22],
        [whole.least / plain.least, 22],
      ),
    );
  }
}
