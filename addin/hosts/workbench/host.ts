import { ICommandService } from "@univerjs/core";
import { ENVIRONMENT } from "../../messages/hosts.ts";
import { WORKBENCH } from "../../messages/workbench.ts";
import type { CellRef } from "../../sheet/address.ts";
import type { CellWrite, FormerCell } from "../../sheet/edit.ts";
import type { WorkbookSnapshot } from "../../sheet/snapshot.ts";
import { answer } from "../answer.ts";
import { ENGINE_VERSION } from "../../calculation/data/workbook.ts";
import { featureFacts } from "../feature-facts.ts";
import {
  HostError,
  type CleanReceipt,
  type EditListener,
  type EnvironmentFact,
  type Host,
  type Mark,
  type MarkReceipt,
  type ReadOptions,
  type ReportSheet,
  type WriteReceipt,
} from "../port.ts";
import { planRestore } from "../restore.ts";
import { ownSheetsOf } from "../mark-style.ts";
import type { WorkbookGrid } from "./grid.ts";
import { WORKBENCH_FEATURES } from "./features.ts";
import { guardEdits, type EditRefusal } from "./guard.ts";
import { MarkLayer } from "./marks.ts";
import { hideReportSheets, showReportSheets } from "./report-sheets.ts";
import { selectCell } from "./select.ts";
import { performWrites } from "./write.ts";

export interface WorkbenchHostOptions {
  /** The settings found in the opened file, or `null`. */
  readonly settings?: unknown;
  /** Draws the grid again after marks changed; nothing to do without a screen. */
  readonly redraw?: () => void;
  readonly onRefused?: (refusal: EditRefusal, cell: CellRef | null) => void;
  /** {@link Host.select} was called with this cell. */
  readonly onSelected?: (cell: CellRef) => void;
  /** Anything that would be saved has changed. */
  readonly onChanged?: () => void;
}

function ownCount({ sheets }: WorkbookSnapshot): number {
  const names = sheets.map(({ name }) => name);
  return names.filter(ownSheetsOf(names)).length;
}

/** The workbook as it will be saved after 提交前清理. */
function withoutOwnSheets(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const isOwn = ownSheetsOf(workbook.sheets.map(({ name }) => name));
  return { ...workbook, sheets: workbook.sheets.filter(({ name }) => !isOwn(name)) };
}

/** {@link Host} over a workbook in the browser's spreadsheet engine, with or without a screen. */
export class WorkbenchHost implements Host {
  readonly name = "workbench";
  readonly features = WORKBENCH_FEATURES;
  /** Result sheets to be written when the file is saved. */
  report: readonly ReportSheet[] = [];
  /** 提交前清理 was done: worksheets of ours go out of the file when it is saved. */
  cleaned = false;
  /** Settings to be written when the file is saved. */
  settings: unknown;
  private readonly marks: MarkLayer;
  private readonly listeners = new Set<EditListener>();
  private readonly guard: { dispose(): void };

  constructor(
    readonly grid: WorkbookGrid,
    private readonly options: WorkbenchHostOptions = {},
  ) {
    this.settings = options.settings ?? null;
    this.marks = new MarkLayer(grid, options.redraw ?? (() => undefined));
    this.guard = guardEdits(grid, {
      onRefused: options.onRefused ?? (() => undefined),
      onEdited: (cells) => {
        this.changed();
        for (const listener of this.listeners) listener(cells);
      },
    });
  }

  /** Number of cells marked now. */
  get markCount(): number {
    return this.marks.count;
  }

  /** The user types into a cell, outside of the grid: guarded and reported like an edit in the grid. */
  enter({ sheet, row, column }: CellRef, text: string): void {
    const filled = text.startsWith("=") ? { f: text, v: null, p: null } : { v: text, f: null, p: null };
    const value = text === "" ? { v: null, f: null, p: null, t: null } : filled;
    const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    void this.grid.engine.injector.get(ICommandService).executeCommand("sheet.command.set-range-values", {
      unitId: this.grid.unitId,
      subUnitId: this.grid.sheetId(sheet),
      range,
      value,
    });
  }

  async read({ onProgress, signal }: ReadOptions = {}): Promise<WorkbookSnapshot> {
    if (signal?.aborted) throw new HostError("cancelled", "");
    await this.grid.engine.settled();
    return engineAnswer(() => {
      const whole = this.grid.read();
      const snapshot = this.cleaned ? withoutOwnSheets(whole) : whole;
      snapshot.sheets.forEach((_, index) => onProgress?.(index + 1, snapshot.sheets.length));
      return snapshot;
    });
  }

  mark(marks: readonly Mark[]): Promise<MarkReceipt> {
    return engineAnswer(() => this.marks.set(marks));
  }

  clearMarks(): Promise<number> {
    return engineAnswer(() => this.marks.clear());
  }

  async write(writes: readonly CellWrite[]): Promise<WriteReceipt> {
    const { skipped, former } = await engineAnswer(() => performWrites(this.grid, writes));
    await this.grid.engine.settled();
    if (former.length > 0) this.changed();
    const written = former.map(({ cell }) => ({ cell, value: this.grid.value(cell) }));
    return { written, skipped, former };
  }

  async restore(former: readonly FormerCell[]): Promise<WriteReceipt> {
    const { writes, receipt } = planRestore(former, ({ cell }) => this.grid.cell(cell));
    return receipt(await this.write(writes));
  }

  select(cell: CellRef): Promise<void> {
    return engineAnswer(() => {
      selectCell(this.grid, cell);
      this.options.onSelected?.(cell);
    });
  }

  watch(listener: EditListener): Promise<() => Promise<void>> {
    this.listeners.add(listener);
    return Promise.resolve(() => {
      this.listeners.delete(listener);
      return Promise.resolve();
    });
  }

  loadSettings(): Promise<unknown> {
    return engineAnswer(() => structuredClone(this.settings));
  }

  saveSettings(settings: unknown): Promise<void> {
    return engineAnswer(() => {
      this.settings = structuredClone(settings ?? null);
      this.changed();
    });
  }

  writeReport(sheets: readonly ReportSheet[]): Promise<void> {
    return engineAnswer(() => {
      hideReportSheets(this.grid);
      this.report = structuredClone(sheets);
      showReportSheets(this.grid, sheets);
      this.changed();
    });
  }

  async clean(writes: readonly CellWrite[]): Promise<CleanReceipt> {
    const write = await this.write(writes);
    return engineAnswer(() => {
      const receipt = {
        marks: this.marks.clear(),
        sheets: this.report.length + (this.cleaned ? 0 : ownCount(this.grid.file)),
        settings: this.settings !== null,
        write,
      };
      hideReportSheets(this.grid);
      this.report = [];
      this.settings = null;
      this.cleaned = true;
      if (receipt.sheets > 0 || receipt.settings) this.changed();
      return receipt;
    });
  }

  environment(): Promise<readonly EnvironmentFact[]> {
    return Promise.resolve([
      { label: ENVIRONMENT.program, value: WORKBENCH.program, ok: null },
      { label: WORKBENCH.engine, value: `Univer ${ENGINE_VERSION}`, ok: null },
      ...featureFacts(this.features),
    ]);
  }

  dispose(): void {
    this.guard.dispose();
    this.marks.dispose();
    this.listeners.clear();
  }

  private changed(): void {
    this.options.onChanged?.();
  }

  /** Any failure of the engine becomes a {@link HostError}. */
}

function hostFailure(error: unknown): HostError {
  if (error instanceof HostError) return error;
  return new HostError("failed", error instanceof Error ? error.message : String(error), { cause: error });
}

/** Whatever the engine throws reaches the caller as a {@link HostError}. */
function engineAnswer<T>(work: () => T): Promise<T> {
  return answer(work, hostFailure);
}
