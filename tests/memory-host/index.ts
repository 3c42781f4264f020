import { ENVIRONMENT } from "../../addin/messages/hosts.ts";
import type { CellRef } from "../../addin/sheet/address.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { SampleSheet } from "../../addin/sheet/sample-sheet.ts";
import type { CellContent, CellWrite, FormerCell, Skipped } from "../../addin/sheet/edit.ts";
import {
  cellKey,
  type Cell,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../addin/sheet/snapshot.ts";
import { featureFacts } from "../../addin/hosts/feature-facts.ts";
import { joinMarks } from "../../addin/hosts/joined-marks.ts";
import { isOurNote, NOTE_AUTHOR, ownSheetsOf, SAMPLE_SHEET } from "../../addin/hosts/mark-style.ts";
import {
  HostError,
  type CleanReceipt,
  type EditListener,
  type EnvironmentFact,
  type Host,
  type HostErrorCode,
  type HostFeatures,
  type Mark,
  type MarkReceipt,
  type ReadOptions,
  type ReportSheet,
  type SampleShelf,
  type WriteReceipt,
} from "../../addin/hosts/port.ts";
import { planRestore } from "../../addin/hosts/restore.ts";
import { contentOf, isWritable, writeBarrier } from "../../addin/hosts/write-gate.ts";
import {
  cellIn,
  copyState,
  putCell,
  snapshotOf,
  stateOf,
  type MemoryNote,
  type MemorySheet,
  type MemoryState,
} from "./model.ts";

export interface MemoryOptions {
  /** Features switched off (or on): by default everything but `functions` and `calculates`. */
  readonly features?: Partial<HostFeatures>;
  /** Gives a written formula its value; sets the feature `calculates`. */
  readonly calculate?: (formula: string, cell: CellRef, workbook: WorkbookSnapshot) => CellValue;
  /** Reading more cells than this is refused as `too-large`. */
  readonly cellLimit?: number;
  /** Text of the notes that lie on the cells noted in the snapshot. */
  readonly foreignNote?: string;
}

/** A condition that lasts until it is lifted, as a dialog or a cell being edited does in a real program. */
export type Condition = Extract<HostErrorCode, "cell-editing" | "busy" | "other-workbook">;

const FEATURES: HostFeatures = {
  notes: true,
  functions: false,
  events: true,
  select: true,
  settings: true,
  sheets: true,
  calculates: false,
};

/** {@link Host} over a workbook in memory. Changes are all or nothing; faults can be staged for tests. */
export class MemoryHost implements Host, SampleShelf {
  readonly name = "memory";
  readonly features: HostFeatures;
  /** The cell last selected, or `null`. */
  selection: CellRef | null = null;
  private state: MemoryState;
  private readonly listeners = new Set<EditListener>();
  private condition: Condition | null = null;
  private faultAfter: number | null = null;

  constructor(
    private readonly workbook: WorkbookSnapshot,
    private readonly options: MemoryOptions = {},
  ) {
    this.features = { ...FEATURES, calculates: options.calculate !== undefined, ...options.features };
    this.state = stateOf(workbook, { author: "", text: options.foreignNote ?? "" });
  }

  /** Everything in the workbook, for comparison before and after. */
  look(): MemoryState {
    return copyState(this.state);
  }

  /** An edit of the user: no check, listeners are called. Text starting with `=` is a formula. */
  edit(cell: CellRef, value: CellValue): void {
    const sheet = this.sheet(cell.sheet);
    if (!sheet) throw new RangeError(`No sheet ${cell.sheet}`);
    const formula = typeof value === "string" && value.startsWith("=") ? value.slice(1) : null;
    putCell(sheet, cell, formula === null ? { value, formula } : this.calculated(formula, cell));
    for (const listener of this.listeners) listener([cell]);
  }

  /** Stages a condition under which every call is refused; `null` lifts it. */
  setCondition(condition: Condition | null): void {
    this.condition = condition;
  }

  /** The next change breaks off after this many cells and is rolled back. */
  failAfter(cells: number): void {
    this.faultAfter = cells;
  }

  read(options: ReadOptions = {}): Promise<WorkbookSnapshot> {
    return this.answer(() => {
      if (this.cellCount() > (this.options.cellLimit ?? Infinity))
        throw new HostError("too-large", String(this.cellCount()));
      const all = this.state.sheets.length;
      this.state.sheets.forEach((_, index) => {
        if (options.signal?.aborted === true) throw new HostError("cancelled", "");
        options.onProgress?.(index + 1, all);
      });
      return this.snapshot();
    });
  }

  mark(marks: readonly Mark[]): Promise<MarkReceipt> {
    return this.change(() => {
      this.removeMarks();
      const skipped: Skipped[] = [];
      let marked = 0;
      let noted = 0;
      for (const { cell, severity, note } of joinMarks(marks)) {
        const sheet = this.sheet(cell.sheet);
        if (!sheet || sheet.base.protected) {
          skipped.push({ cell, reason: sheet ? "locked" : "missing-sheet" });
          continue;
        }
        this.step();
        const key = cellKey(cell.row, cell.column);
        sheet.marks.set(key, severity);
        marked++;
        if (!this.features.notes || note === "" || sheet.notes.has(key)) continue;
        sheet.notes.set(key, { author: NOTE_AUTHOR, text: note });
        noted++;
      }
      return { marked, noted, skipped };
    });
  }

  clearMarks(): Promise<number> {
    return this.change(() => this.removeMarks());
  }

  write(writes: readonly CellWrite[]): Promise<WriteReceipt> {
    return this.change(() => this.performWrites(writes));
  }

  restore(former: readonly FormerCell[]): Promise<WriteReceipt> {
    return this.change(() => {
      const { writes, receipt } = planRestore(former, ({ cell }) => cellIn(this.sheet(cell.sheet), cell));
      return receipt(this.performWrites(writes));
    });
  }

  select(cell: CellRef): Promise<void> {
    return this.answer(() => {
      this.demand("select");
      if (!this.sheet(cell.sheet)) throw new HostError("failed", cell.sheet);
      this.selection = cell;
    });
  }

  watch(listener: EditListener): Promise<() => Promise<void>> {
    return this.answer(() => {
      this.demand("events");
      this.listeners.add(listener);
      return () => {
        this.listeners.delete(listener);
        return Promise.resolve();
      };
    });
  }

  loadSettings(): Promise<unknown> {
    return this.answer(() => {
      this.demand("settings");
      return structuredClone(this.state.settings);
    });
  }

  saveSettings(settings: unknown): Promise<void> {
    return this.change(() => {
      this.demand("settings");
      this.state.settings = structuredClone(settings ?? null);
    });
  }

  writeReport(sheets: readonly ReportSheet[]): Promise<void> {
    return this.change(() => {
      this.demand("sheets");
      sheets.forEach(() => this.step());
      this.state.report = structuredClone(sheets);
    });
  }

  addSample(sample: SampleSheet): Promise<void> {
    return this.change(() => {
      this.demand("sheets");
      if (!this.sheet(SAMPLE_SHEET))
        this.state.sheets.push(
          ...stateOf(workbookOf([sheetOf(SAMPLE_SHEET, sample.rows, { merges: sample.merges })]), {
            author: "",
            text: "",
          }).sheets,
        );
      this.selection = { sheet: SAMPLE_SHEET, row: 0, column: 0 };
    });
  }

  removeSample(): Promise<boolean> {
    return this.change(() => this.dropSample());
  }

  clean(writes: readonly CellWrite[]): Promise<CleanReceipt> {
    return this.change(() => {
      const write = this.performWrites(writes);
      const marks = this.removeMarks();
      const receipt = {
        marks,
        sheets: this.state.report.length + this.dropOwnSheets(),
        settings: this.state.settings !== null,
        write,
      };
      this.state.report = [];
      this.state.settings = null;
      return receipt;
    });
  }

  environment(): Promise<readonly EnvironmentFact[]> {
    return Promise.resolve([
      { label: ENVIRONMENT.program, value: ENVIRONMENT.memory, ok: null },
      ...featureFacts(this.features),
    ]);
  }

  private dropOwnSheets(): number {
    const isOwn = ownSheetsOf(this.state.sheets.map(({ base }) => base.name));
    const kept = this.state.sheets.filter(({ base }) => !isOwn(base.name));
    return this.state.sheets.splice(0, this.state.sheets.length, ...kept).length - kept.length;
  }

  private dropSample(): boolean {
    const at = this.state.sheets.findIndex(({ base }) => base.name === SAMPLE_SHEET);
    if (at >= 0) this.state.sheets.splice(at, 1);
    return at >= 0;
  }

  private performWrites(writes: readonly CellWrite[]): WriteReceipt {
    const written: { cell: CellRef; value: CellValue }[] = [];
    const skipped: Skipped[] = [];
    const former: FormerCell[] = [];
    const views = new Map<string, SheetSnapshot>(
      this.state.sheets.map(({ base, cells }) => [base.name, { ...base, cells }]),
    );
    for (const { cell, content, format } of writes) {
      const sheet = this.sheet(cell.sheet);
      const barrier = writeBarrier(views.get(cell.sheet), cell) ?? (isWritable(content) ? null : "not-taken");
      if (!sheet || barrier) {
        skipped.push({ cell, reason: barrier ?? "missing-sheet" });
        continue;
      }
      this.step();
      const before = cellIn(sheet, cell);
      putCell(sheet, cell, this.cellOf(content, cell), format);
      written.push({ cell, value: cellIn(sheet, cell).value });
      former.push({
        cell,
        content: contentOf(before),
        format: format === undefined ? null : before.format,
        written: content,
      });
    }
    return { written, skipped, former };
  }

  private cellOf(content: CellContent, cell: CellRef): Pick<Cell, "value" | "formula" | "uncalculated"> {
    if (content.kind === "formula") return this.calculated(content.formula, cell);
    return { value: content.value === "" ? null : content.value, formula: null };
  }

  private calculated(formula: string, cell: CellRef): Pick<Cell, "value" | "formula" | "uncalculated"> {
    const { calculate } = this.options;
    if (calculate) return { formula, value: calculate(formula, cell, this.snapshot()) };
    return { formula, value: null, uncalculated: true };
  }

  private removeMarks(): number {
    let cleared = 0;
    for (const sheet of this.state.sheets) {
      cleared += sheet.marks.size;
      sheet.marks.clear();
      for (const [key, note] of sheet.notes) if (isOurs(note)) sheet.notes.delete(key);
    }
    return cleared;
  }

  private sheet(name: string): MemorySheet | undefined {
    return this.state.sheets.find(({ base }) => base.name === name);
  }

  private snapshot(): WorkbookSnapshot {
    return { ...this.workbook, sheets: this.state.sheets.map((sheet) => snapshotOf(sheet, isOurs)) };
  }

  private cellCount(): number {
    return this.state.sheets.reduce((sum, { cells }) => sum + cells.size, 0);
  }

  private demand(feature: keyof HostFeatures): void {
    if (!this.features[feature]) throw new HostError("unsupported", ENVIRONMENT[feature]);
  }

  /** Counts one cell of a change; breaks off where a fault is staged. */
  private step(): void {
    if (this.faultAfter === null) return;
    if (this.faultAfter-- > 0) return;
    this.faultAfter = null;
    throw new HostError("rolled-back", "");
  }

  private answer<T>(work: () => T): Promise<T> {
    return new Promise((resolve) => {
      if (this.condition) throw new HostError(this.condition, "");
      resolve(work());
    });
  }

  private change<T>(work: () => T): Promise<T> {
    return this.answer(() => {
      const before = this.state;
      this.state = copyState(before);
      try {
        return work();
      } catch (error) {
        this.state = before;
        throw error;
      }
    });
  }
}

function isOurs(note: MemoryNote): boolean {
  return isOurNote(note.text);
}
