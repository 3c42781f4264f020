import type { CellRef } from "../sheet/address.ts";
import type { ImportedSheet } from "../sheet/imported-sheet.ts";
import type { SampleSheet } from "../sheet/sample-sheet.ts";
import type { ReportSheet } from "../sheet/report-sheet.ts";
import type { CellWrite, FormerCell, Skipped } from "../sheet/edit.ts";
import type { CellValue, WorkbookSnapshot } from "../sheet/snapshot.ts";
import type { Severity } from "../rules/finding.ts";

export type { ReportCell, ReportSheet } from "../sheet/report-sheet.ts";

/** The programs the product runs in, and `memory` for a host that only tests use. */
type HostName = "memory" | "xlsx" | "excel" | "wps" | "workbench";

/** What this host, in this version, can do. Found by feature tests at run time, never by version guesses. */
export interface HostFeatures {
  /** Notes (批注) can be attached to cells. */
  readonly notes: boolean;
  /** `JX.` cell functions calculate here. */
  readonly functions: boolean;
  /** Edits are reported to {@link Host.watch}. */
  readonly events: boolean;
  /** {@link Host.select} can jump to a cell. */
  readonly select: boolean;
  /** Settings can be stored in the workbook. */
  readonly settings: boolean;
  /** Result worksheets can be added. */
  readonly sheets: boolean;
  /** Formulas written are calculated at once, so the read-back shows their result. */
  readonly calculates: boolean;
}

/** One cell to mark. The highest severity wins where several marks name one cell; notes are joined. */
export interface Mark {
  readonly cell: CellRef;
  readonly severity: Severity;
  /** The finding's sentence, for the note; `""` attaches none. */
  readonly note: string;
}

/** What a write did, cell by cell. */
export interface WriteReceipt {
  /** Cells written and read back, with the value they show now. */
  readonly written: readonly { readonly cell: CellRef; readonly value: CellValue }[];
  readonly skipped: readonly Skipped[];
  /** For {@link Host.restore}. Empty when nothing was written. */
  readonly former: readonly FormerCell[];
}

/** What marking did: counts of cells, and the cells left alone. */
export interface MarkReceipt {
  readonly marked: number;
  /** Notes attached; fewer than `marked` where the host has none or a cell already carries another author's note. */
  readonly noted: number;
  readonly skipped: readonly Skipped[];
}

/** What 提交前清理 (clean before submission) took away. */
export interface CleanReceipt {
  readonly marks: number;
  readonly sheets: number;
  readonly settings: boolean;
  readonly write: WriteReceipt;
}

/** An edit made in the workbook. `null`: the host cannot say where. */
export type EditListener = (cells: readonly CellRef[] | null) => void;

/** Progress and cancelling of a reading. */
export interface ReadOptions {
  /** Called after each sheet with the number of sheets read and the number of all sheets. */
  readonly onProgress?: (done: number, all: number) => void;
  readonly signal?: AbortSignal;
  /** Called where marks this product left in the workbook could not be looked for; everything else is read. */
  readonly onUnseenMarks?: () => void;
  /** For an automatic check: a host that must request everything may reuse what is unchanged since the last reading. */
  readonly again?: boolean;
}

/** One line of 环境检测 (environment check). */
export interface EnvironmentFact {
  readonly label: string;
  readonly value: string;
  /** `true` fine, `false` missing or not working, `null` plain information. */
  readonly ok: boolean | null;
}

/**
 * What the product needs of the program that holds the workbook. Every adapter passes the same contract suite
 * (`tests/hosts/contract.ts`). Methods reject with {@link HostError} only; after a rejection the workbook is as before.
 *
 * Rules for all adapters: writes go to anchors of merged areas and never to covered, locked (on a protected sheet) or
 * array-formula cells: these come back in `skipped`. Sheets are never unprotected. A foreign note is never replaced.
 * Marks, settings and report sheets leave no trace after {@link clean}.
 */
export interface Host {
  readonly name: HostName;
  readonly features: HostFeatures;
  /** The whole workbook as plain data. Result sheets written by this product are left out. */
  read(options?: ReadOptions): Promise<WorkbookSnapshot>;
  /** Replaces all marks of this product by the given ones. */
  mark(marks: readonly Mark[]): Promise<MarkReceipt>;
  /** Removes every mark of this product; the workbook looks as before. Returns the number of cells cleared. */
  clearMarks(): Promise<number>;
  /** Writes and reads back. What did not take is in `skipped` as `not-taken`. */
  write(writes: readonly CellWrite[]): Promise<WriteReceipt>;
  /** Puts former contents back, skipping cells edited since (`not-taken`). */
  restore(former: readonly FormerCell[]): Promise<WriteReceipt>;
  /** Brings the cell into view and selects it. */
  select(cell: CellRef): Promise<void>;
  /** Reports edits until the returned function is called. */
  watch(listener: EditListener): Promise<() => Promise<void>>;
  /** The settings stored in this workbook as JSON data, or `null`. */
  loadSettings(): Promise<unknown>;
  /** Stores JSON data in the workbook; `null` removes it. */
  saveSettings(settings: unknown): Promise<void>;
  /** Adds or replaces the result worksheets at the end of the workbook, and shows the first where there is a screen. */
  writeReport(sheets: readonly ReportSheet[]): Promise<void>;
  /** 提交前清理: removes marks, settings, result sheets and the sample, and performs the writes that replace `JX.` formulas. */
  clean(writes: readonly CellWrite[]): Promise<CleanReceipt>;
  /** Program, version and features, for 环境检测. */
  environment(): Promise<readonly EnvironmentFact[]>;
}

/**
 * Puts the sample worksheet (示例表) into the workbook and takes it away again; no other sheet is touched. For the programs in
 * which the pane cannot open a file of its own. Rejects with {@link HostError} only, like {@link Host}.
 */
export interface SampleShelf {
  /** Adds the sample at the end and shows it; one that is there already is only shown. */
  addSample(sample: SampleSheet): Promise<void>;
  /** Deletes the sample; resolves to whether there was one. */
  removeSample(): Promise<boolean>;
}

/**
 * Lays forms out of a document into new worksheets at the end, and takes them away again; no other sheet is touched. Rejects with
 * {@link HostError} only, and then has added nothing.
 */
export interface ImportShelf {
  /** Adds one worksheet a form and shows the first; resolves to their names, with a number where a name was taken. */
  addForms(sheets: readonly ImportedSheet[]): Promise<readonly string[]>;
  /** Deletes worksheets by name; those no longer there are passed over. Resolves to how many were deleted. */
  removeForms(names: readonly string[]): Promise<number>;
}

/** What went wrong, independent of the host's own wording. The Chinese sentence comes from `addin/messages/hosts.ts`. */
export type HostErrorCode =
  | "protected"
  | "cell-editing"
  | "other-workbook"
  | "too-large"
  | "busy"
  | "unsupported"
  | "cancelled"
  | "rolled-back"
  | "half-done"
  | "unreadable"
  | "unreadable-document"
  | "failed";

/**
 * A host operation that could not be done. The workbook is as it was before the call, except with `half-done`: the
 * program broke off in the middle and also refused to take back what was written.
 */
export class HostError extends Error {
  override readonly name = "HostError";
  constructor(
    readonly code: HostErrorCode,
    /** The host's own words or the feature that is missing, for small print. */
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${detail}`, options);
  }
}
