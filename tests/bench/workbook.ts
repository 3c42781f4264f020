import { readFileSync } from "node:fs";
import { openXlsx } from "../../addin/hosts/xlsx/index.ts";
import { nodeInflater } from "../../addin/hosts/xlsx/node-inflater.ts";
import { review } from "../../addin/review/review.ts";
import { scan, scanWhole } from "./read.ts";
import { sampleFiles } from "./sample-files.ts";
import { columns, interleaved } from "./timing.ts";

/**
 * Prints reading + reviewing each sample workbook beside a bare unzip + saxen scan of the same bytes, taken in turns: `scan`
 * looks only at the parts a reader needs and unpacks with zlib, `whole scan` at every part and unpacks with fflate.
 */
export function benchWorkbook(print: (line: string) => void = console.log): void {
  print(columns(["workbook", 20], ["cells", 7], ["scan ms", 10], ["whole scan ms", 14], ["read ms", 10], ["read+review ms", 16], ["÷ scan (least)", 16], ["÷ whole scan (medians)", 22], ["÷ whole scan (least)", 22]));
  for (const path of sampleFiles()) {
    const bytes = new Uint8Array(readFileSync(path));
    const read = () => openXlsx(bytes, { inflater: nodeInflater }).snapshot;
    const [floor, plain, reading, whole] = interleaved([() => scan(bytes), () => scanWhole(bytes), read, () => review(read())], 120);
    if (!floor || !plain || !reading || !whole) continue;
    const cells = read().sheets.reduce((sum, sheet) => sum + sheet.cells.size, 0);
    const name = path.replace(/^.*[\\/]/, "");
    print(columns([name, 20], [String(cells), 7], [floor.median, 10], [plain.median, 14], [reading.median, 10], [whole.median, 16], [whole.least / floor.least, 16], [whole.median / plain.median, 22], [whole.least / plain.least, 22]));
  }
  print("target: read+review ≤ 3 × scan");
}
