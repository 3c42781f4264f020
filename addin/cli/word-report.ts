import { WORD_NOTICES } from "../messages/word.ts";
import { placeInDocument } from "../hosts/word/places.ts";
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
  return Object.fromEntries(cells.map((cell) => [formatCellRef(cell), placeInDocument(book, cell)]));
}

/** A sentence about cells of a Word document, their addresses on the sheets made of it in words. */
export function inWords(sentence: string, cells: readonly string[], places: Places): string {
  const words = new Map(
    cells.flatMap((cell) => {
      const place = places[cell];
      return place === undefined || place === "" ? [] : [[cell.slice(cell.lastIndexOf("!") + 1), place] as const];
    }),
  );
  return words.size === 0 ? sentence : sentence.replace(ADDRESS, (address) => words.get(address) ?? address);
}

/** An address that is alone: not the end of a word, nor the beginning of a longer number. */
const ADDRESS = /(?<![0-9A-Za-z])[A-Z]{1,3}[0-9]{1,7}(?![0-9A-Za-z.])/gu;

/** Lines on what of the document was read in a certain way or not at all. */
export function noticeLines({ notices }: WordWorkbook): string[] {
  return notices.map(({ kind, count }) => `${WORD_NOTICES[kind](count)}。`);
}
