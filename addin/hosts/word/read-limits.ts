import { fileError } from "../problem.ts";

/** Documents with more than this are refused with a sentence; filings have a hundredth of it. */
const MOST_CELLS = 100_000;
const MOST_PARAGRAPHS = 100_000;
const MOST_CHARACTERS = 16_000_000;
/** A table in a cell of a table, and so on. */
const DEEPEST_TABLE = 20;

/** Counts what a document holds while it is read; throws `too-large` beyond the limits. */
export class ReadLimits {
  private cells = 0;
  private paragraphs = 0;
  private characters = 0;

  cell(): void {
    if (++this.cells > MOST_CELLS) throw fileError("tooLarge");
  }

  paragraph(length: number): void {
    this.characters += length;
    if (++this.paragraphs > MOST_PARAGRAPHS || this.characters > MOST_CHARACTERS) throw fileError("tooLarge");
  }

  table(depth: number): void {
    if (depth > DEEPEST_TABLE) throw fileError("tooDeep");
  }
}
