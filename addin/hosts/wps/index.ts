import { answer } from "../answer.ts";
import { WPS_TEXT } from "../../messages/wps.ts";
import type { CellRef } from "../../sheet/address.ts";
import type { CellWrite, FormerCell } from "../../sheet/edit.ts";
import type { ImportedSheet } from "../../sheet/imported-sheet.ts";
import type { SampleSheet } from "../../sheet/sample-sheet.ts";
import { isReportSheet, ownSheetsOf, SAMPLE_SHEET } from "../mark-style.ts";
import type { WorkbookSnapshot } from "../../sheet/snapshot.ts";
import {
  HostError,
  type CleanReceipt,
  type EditListener,
  type EnvironmentFact,
  type Host,
  type HostFeatures,
  type Mark,
  type MarkReceipt,
  type ReadOptions,
  type ReportSheet,
  type ImportShelf,
  type SampleShelf,
  type WriteReceipt,
} from "../port.ts";
import { cellAddress } from "./address.ts";
import { environmentFacts } from "./environment.ts";
import { changeFailure, plainFailure } from "./failure.ts";
import { wpsFeatures } from "./features.ts";
import { putMarks, removeMarks } from "./marks.ts";
import { XL, type WpsSheet, type WpsWorkbook } from "./object-model.ts";
import { readWorkbook } from "./read-workbook.ts";
import { addReport, removeSheets } from "./report.ts";
import { addForms, sheetNames } from "./import-forms.ts";
import { showSample } from "./sample.ts";
import { restoreCells } from "./restore.ts";
import type { WpsRoot } from "./root.ts";
import { WpsSession } from "./session.ts";
import { loadText, saveText } from "./store.ts";
import { watchEdits } from "./watch.ts";
import { writeCells } from "./write-cells.ts";

const isSample = (name: string): boolean => name === SAMPLE_SHEET;

/** {@link Host} over the workbook open in WPS 表格. */
export class WpsHost implements Host, SampleShelf, ImportShelf {
  readonly name = "wps";
  readonly features: HostFeatures;
  private readonly session: WpsSession;
  /** The present marks, to restore them if replacing them fails. */
  private lastMarks: readonly Mark[] = [];

  constructor(private readonly root: WpsRoot) {
    this.features = wpsFeatures(root);
    this.session = new WpsSession(root);
  }

  async read(options: ReadOptions = {}): Promise<WorkbookSnapshot> {
    try {
      return await readWorkbook(this.session.bind(), options);
    } catch (error) {
      throw plainFailure(error);
    }
  }

  mark(marks: readonly Mark[]): Promise<MarkReceipt> {
    return this.change(WPS_TEXT.undoMark, (book) => {
      const find = (name: string): WpsSheet | null => this.session.sheet(book, name);
      removeMarks(book);
      try {
        const receipt = putMarks(find, marks);
        this.lastMarks = marks;
        return receipt;
      } catch (error) {
        removeMarks(book);
        putMarks(find, this.lastMarks);
        throw error;
      }
    });
  }

  clearMarks(): Promise<number> {
    return this.change(WPS_TEXT.undoClear, (book) => {
      const cleared = removeMarks(book);
      this.lastMarks = [];
      return cleared;
    });
  }

  write(writes: readonly CellWrite[]): Promise<WriteReceipt> {
    return wpsAnswer(() => this.writeTo(this.session.book(), writes, WPS_TEXT.undoWrite));
  }

  restore(former: readonly FormerCell[]): Promise<WriteReceipt> {
    return wpsAnswer(() => {
      const book = this.session.book();
      return restoreCells(
        (name) => this.session.sheet(book, name),
        former,
        (writes) => this.writeTo(book, writes, WPS_TEXT.undoRestore),
      );
    });
  }

  select(cell: CellRef): Promise<void> {
    return wpsAnswer(() => {
      const sheet = this.session.sheet(this.session.book(), cell.sheet);
      if (sheet?.Visible !== XL.sheetVisible && sheet?.Visible !== true)
        throw new HostError("failed", `${cell.sheet}：${WPS_TEXT.noSelect}`);
      sheet.Activate();
      sheet.Range(cellAddress(cell)).Select();
    });
  }

  watch(listener: EditListener): Promise<() => Promise<void>> {
    return wpsAnswer(() => {
      const stop = watchEdits(
        this.root.shell.ApiEvent,
        listener,
        () => this.session.changing || !this.session.isInFront(),
      );
      return () => wpsAnswer(stop);
    });
  }

  loadSettings(): Promise<unknown> {
    return wpsAnswer(() => {
      const text = loadText(this.session.book());
      if (text === null) return null;
      try {
        return JSON.parse(text) as unknown;
      } catch {
        return null;
      }
    });
  }

  saveSettings(settings: unknown): Promise<void> {
    return this.change(WPS_TEXT.undoSettings, (book) => {
      const text = settings === null || settings === undefined ? null : JSON.stringify(settings);
      if (!saveText(book, text, (work) => this.session.unasked(work)))
        throw new HostError("failed", WPS_TEXT.settingsRefused);
    });
  }

  writeReport(sheets: readonly ReportSheet[]): Promise<void> {
    return this.change(WPS_TEXT.undoReport, (book) => {
      this.remove(book, isReportSheet);
      try {
        addReport(book, sheets);
      } catch (error) {
        this.remove(book, isReportSheet);
        throw changeFailure(error, null);
      }
    });
  }

  addSample(sample: SampleSheet): Promise<void> {
    return this.change(WPS_TEXT.undoSample, (book) => {
      try {
        showSample(book, this.session.sheet(book, SAMPLE_SHEET), sample);
      } catch (error) {
        this.remove(book, isSample);
        throw error;
      }
    });
  }

  removeSample(): Promise<boolean> {
    return this.change(WPS_TEXT.undoSample, (book) => this.remove(book, isSample) > 0);
  }

  addForms(sheets: readonly ImportedSheet[]): Promise<readonly string[]> {
    return this.change(WPS_TEXT.undoImport, (book) => {
      const added = new Set<string>();
      try {
        addForms(book, sheets, (name) => added.add(name));
      } catch (error) {
        this.remove(book, (name) => added.has(name));
        throw error;
      }
      return sheetNames(book).filter((name) => added.has(name));
    });
  }

  removeForms(names: readonly string[]): Promise<number> {
    return this.change(WPS_TEXT.undoImport, (book) => this.remove(book, (name) => names.includes(name)));
  }

  clean(writes: readonly CellWrite[]): Promise<CleanReceipt> {
    return this.change(WPS_TEXT.undoClean, (book) => {
      const write = this.writeTo(book, writes, WPS_TEXT.undoClean);
      const marks = this.orTakeBack(book, write, () => removeMarks(book));
      this.lastMarks = [];
      const removed = this.remove(book, ownSheetsOf(sheetNames(book)));
      const settings = loadText(book) !== null;
      if (settings) saveText(book, null, (work) => this.session.unasked(work));
      return { marks, sheets: removed, settings, write };
    });
  }

  environment(): Promise<readonly EnvironmentFact[]> {
    return environmentFacts(this.root);
  }

  private remove(book: WpsWorkbook, isGoing: (name: string) => boolean): number {
    return removeSheets(book, (work) => this.session.unasked(work), isGoing);
  }

  private writeTo(book: WpsWorkbook, writes: readonly CellWrite[], title: string): WriteReceipt {
    return writeCells(
      (name) => this.session.sheet(book, name),
      writes,
      (work) => this.session.change(book, title, work),
    );
  }

  /** If the step after a write fails, the write is taken back. */
  private orTakeBack<T>(book: WpsWorkbook, { former }: WriteReceipt, step: () => T): T {
    try {
      return step();
    } catch (error) {
      restoreCells(
        (name) => this.session.sheet(book, name),
        former,
        (writes) => this.writeTo(book, writes, WPS_TEXT.undoRestore),
      );
      throw error;
    }
  }

  private change<T>(title: string, work: (book: WpsWorkbook) => T): Promise<T> {
    return wpsAnswer(() => {
      const book = this.session.book();
      try {
        return this.session.change(book, title, () => work(book));
      } catch (error) {
        throw changeFailure(error, null);
      }
    });
  }
}

function wpsAnswer<T>(work: () => T): Promise<T> {
  return answer(work, plainFailure);
}
