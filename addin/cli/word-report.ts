import { WORD_NOTICES } from "../messages/word.ts";
import { placeInWords } from "../hosts/word/places.ts";
import type { WordWorkbook } from "../hosts/word/to-workbook.ts";
import type { Review } from "../review/types.ts";
import { formatCellRef, type CellRef } from "../sheet/address.ts";

/** Places in words by cell as the report names it, e.g. `自评表!H5` → `第2张表第5行“得分”`. */
export type Places = Readonly<Record<string, string>>;

/** The places of all cells a review names. */
export function placesOf(book: WordWorkbook, { findings, notChecked, derivations }: Review): Places {
  const cells: readonly CellRef[] = [
    ...findings.flatMap((finding) => finding.cells),
    ...notChecked.flatMap((item) => item.cells),
    ...derivations.map(({ cell }) => cell),
  ];
  return Object.fromEntries(cells.map((cell) => [formatCellRef(cell), placeInWords(book, cell)]));
}

/** Lines on what of the document was read in a certain way or not at all. */
export function noticeLines({ notices }: WordWorkbook): string[] {
  return notices.map(({ kind, count }) => `${WORD_NOTICES[kind](count)}。`);
}
