import type { Review, ReviewOptions } from "../review/types.ts";
import type { WorkbookSnapshot } from "../sheet/snapshot.ts";

/** A checked file, as far as its copies need it. */
export interface Checked {
  readonly bytes: Uint8Array;
  /** The file can only be read, as an old .xls can. */
  readonly readOnly: boolean;
  /** Kind of a Word document; `null` for a workbook. */
  readonly word: "docx" | "doc" | null;
  /** A copy of an old .doc may be made by way of LibreOffice. */
  readonly withLibreOffice?: boolean;
  readonly snapshot: WorkbookSnapshot;
  readonly review: Review;
  /** What it was checked with. */
  readonly options: ReviewOptions;
}

/** The bytes of a copy, and the line to say about it once it is written. */
export interface Content {
  readonly bytes: Uint8Array;
  readonly say: (path: string) => string;
}
