import type { Area, Position } from "../../sheet/address.ts";
import type { Visibility, WorkbookSnapshot } from "../../sheet/snapshot.ts";
import type { Severity } from "../../rules/finding.ts";

/** A worksheet and what its protection allows. */
export interface SheetFacts {
  /** Excel's identifier: stays when the sheet is renamed or moved. */
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly isProtected: boolean;
  /** Formats, and so marks, can be set. */
  readonly mayFormat: boolean;
  /** Notes can be added. */
  readonly mayAnnotate: boolean;
}

/** One conditional format of ours, with the cells it colours. */
export interface OwnMark {
  readonly sheetId: string;
  readonly id: string;
  readonly severity: Severity;
  readonly cells: readonly Position[];
}

/** The cell of a note of ours. */
export interface OwnNote extends Position {
  readonly sheetId: string;
  readonly text: string;
}

/** What a reading may reuse of the one before while it is known to be unchanged; see `reread.ts`. */
interface Kept {
  /** The comments, and the texts of the notes that are not ours. */
  readonly comments: readonly string[];
  readonly notes: readonly string[];
  /** By sheet: the used range, and the cells with notes of others. */
  readonly used: readonly (Area | null)[];
  readonly noted: readonly ReadonlySet<number>[];
  /** Whether dates count from 1904; `null` where it was not queried. */
  readonly date1904: boolean | null;
  /** Excel let its conditional formats be looked at. */
  readonly seesMarks: boolean;
}

/** What the last read found out. Edits since are possible: every write checks against the workbook itself again. */
export interface Knowledge {
  readonly snapshot: WorkbookSnapshot;
  readonly sheets: readonly SheetFacts[];
  readonly marks: readonly OwnMark[];
  readonly notes: readonly OwnNote[];
  readonly kept: Kept;
}
