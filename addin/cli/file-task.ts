import type { PolicyDocument } from "../policy/document.ts";
import type { ReviewReport } from "../compose/review-report.ts";
import type { PolicyId } from "../policy/id.ts";
import type { SheetReview } from "../review/types.ts";
import type { UnitFigures } from "../review/unit-figures.ts";
import type { CopyTarget } from "./copies.ts";
import type { InputFile } from "./find-files.ts";
import type { FileReport } from "./report-schema.ts";
import type { Places } from "./word-report.ts";

/** One file's work, as plain data so that a worker process can take it. */
export interface FileTask {
  readonly file: InputFile;
  /** The files of a filing that is checked as one; `file` then is their folder. */
  readonly filing?: readonly InputFile[];
  /** Only the subjects of its forms are read: a file of last year. */
  readonly describe?: true;
  readonly policy: PolicyId | null;
  /** The rule sheet (口径表) the file is checked under. */
  readonly ruleSheet: PolicyDocument | null;
  /** The message about rule sheets that came with the files and were not used. */
  readonly ruleSheetNotes?: readonly string[];
  readonly annotate: CopyTarget | null;
  /** The copy of an old .doc is written as .docx by way of LibreOffice. */
  readonly withLibreOffice?: boolean;
  readonly fill: CopyTarget | null;
  /** Next year's form; always an .xlsx. */
  readonly nextYear?: CopyTarget | null;
  /** Where a draft of the report goes, with the report its outline or its text is taken from. */
  readonly draft: DraftTarget | null;
  readonly recalculate: boolean;
  /** Use the settings stored in the workbook. */
  readonly withSettings: boolean;
  /** Take the figures for the summary along. */
  readonly summarise: boolean;
  /** Propose 复核分数, and take it along for the summary. */
  readonly reviewScores?: boolean;
  /** Take the report along that a return slip (审核意见) is made of. */
  readonly slip?: boolean;
}

/** A draft that was requested. */
export interface DraftTarget extends CopyTarget {
  /** The unit's own report, whose outline is taken over. */
  readonly outline: string | null;
  /** A draft edited meanwhile, whose figures are renewed. */
  readonly renew: string | null;
}

/** What checking one file gave. Plain data. */
export interface FileResult {
  readonly report: FileReport;
  /** What the text output shows of each form beside the report. */
  readonly sheets: readonly SheetReview[];
  /** Lines to print behind the report: the copies written, or why not. */
  readonly notes: readonly string[];
  /** The places of the cells of a Word document, in words; empty for workbooks. */
  readonly places: Places;
  /** The return slip of the file; absent unless requested. */
  readonly slip?: ReviewReport | null;
  /** The department forms for the summary; empty unless requested. */
  readonly units: readonly UnitFigures[];
}

/** Checks files one after the other or side by side; results come in the order of the tasks. */
export type CheckAll = (tasks: readonly FileTask[]) => AsyncIterable<FileResult>;

/** Receives the findings before the first copy is written. */
export type OnFound = (found: FileResult) => Promise<void>;
