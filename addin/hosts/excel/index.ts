import type { CellRef } from "../../sheet/address.ts";
import type { CellWrite, FormerCell } from "../../sheet/edit.ts";
import type { ImportedSheet } from "../../sheet/imported-sheet.ts";
import type { SampleSheet } from "../../sheet/sample-sheet.ts";
import { SAMPLE_SHEET } from "../mark-style.ts";
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
import { excelEnvironment, excelFeatures } from "./environment.ts";
import type { Knowledge } from "./knowledge.ts";
import { removeMarks, replaceMarks } from "./marking.ts";
import { readWorkbook } from "./read.ts";
import { rereadWorkbook } from "./reread.ts";
import { deleteSheets, ownSheets, writeReport } from "./report.ts";
import { addForms, removeForms } from "./import-forms.ts";
import { addSample } from "./sample.ts";
import { selectCell } from "./select.ts";
import { loadSettings, saveSettings } from "./settings.ts";
import { eventAddress, OwnEdits, watchEdits } from "./watch.ts";
import { restoreCells, writeCells } from "./writing.ts";

/**
 * {@link Host} over Office.js: the workbook that is open in Excel. To be made after `Office.onReady`.
 *
 * Operations run one after the other, whatever the pane starts at the same time: what one learns about the workbook
 * (ids of marks, protection) must hold for the next.
 */
export class ExcelHost implements Host, SampleShelf, ImportShelf {
  readonly name = "excel";
  readonly features: HostFeatures = excelFeatures();
  #known: Knowledge | null = null;
  /** Edits are reported since the last reading, and none of them moved cells: the places of marks and notes are known. */
  #placesKnown = false;
  #watching = 0;
  #last: Promise<unknown> = Promise.resolve();
  readonly #own = new OwnEdits();

  read(options: ReadOptions = {}): Promise<WorkbookSnapshot> {
    return this.#inTurn(async () => (await this.#read(options)).snapshot);
  }

  mark(marks: readonly Mark[]): Promise<MarkReceipt> {
    return this.#inTurn(async () => {
      const { receipt, knowledge } = await this.#guarded(async () => replaceMarks(marks, await this.#knowledge()));
      this.#known = knowledge;
      return receipt;
    });
  }

  clearMarks(): Promise<number> {
    return this.#inTurn(() => this.#clearMarks());
  }

  write(writes: readonly CellWrite[]): Promise<WriteReceipt> {
    return this.#inTurn(() => this.#write(writes));
  }

  restore(former: readonly FormerCell[]): Promise<WriteReceipt> {
    return this.#inTurn(async () => {
      const known = await this.#knowledge();
      this.#expect(former, known);
      return restoreCells(former, known, () => this.#refresh({}));
    });
  }

  select(cell: CellRef): Promise<void> {
    return this.#inTurn(() => selectCell(cell));
  }

  watch(listener: EditListener): Promise<() => Promise<void>> {
    return this.#inTurn(async () => {
      const stop = await watchEdits(
        listener,
        this.#own,
        () => this.#known?.sheets ?? [],
        () => (this.#placesKnown = false),
      );
      this.#watching += 1;
      return async () => {
        this.#watching -= 1;
        await stop();
      };
    });
  }

  loadSettings(): Promise<unknown> {
    return this.#inTurn(loadSettings);
  }

  saveSettings(settings: unknown): Promise<void> {
    return this.#inTurn(async () => {
      await saveSettings(settings);
    });
  }

  writeReport(sheets: readonly ReportSheet[]): Promise<void> {
    return this.#inTurn(() => writeReport(sheets));
  }

  addSample(sample: SampleSheet): Promise<void> {
    return this.#inTurn(async () => {
      this.#known = null;
      await addSample(sample);
    });
  }

  removeSample(): Promise<boolean> {
    return this.#inTurn(async () => {
      this.#known = null;
      const samples = (await ownSheets()).filter(({ name }) => name === SAMPLE_SHEET);
      await deleteSheets(samples);
      return samples.length > 0;
    });
  }

  addForms(sheets: readonly ImportedSheet[]): Promise<readonly string[]> {
    return this.#inTurn(async () => {
      this.#known = null;
      return addForms(sheets);
    });
  }

  removeForms(names: readonly string[]): Promise<number> {
    return this.#inTurn(async () => {
      this.#known = null;
      return removeForms(names);
    });
  }

  clean(writes: readonly CellWrite[]): Promise<CleanReceipt> {
    return this.#inTurn(async () => {
      requireClearable(await this.#refresh({}));
      const write = await this.#write(writes);
      try {
        const sheets = await ownSheets();
        await deleteSheets(sheets);
        const marks = await this.#clearMarks();
        return { marks, sheets: sheets.length, settings: await saveSettings(null), write };
      } catch (error) {
        // Nothing half done: while something of ours stays, the formulas stay as well.
        await restoreCells(write.former, await this.#knowledge(), () => this.#refresh({}));
        throw error;
      }
    });
  }

  environment(): Promise<readonly EnvironmentFact[]> {
    return Promise.resolve(excelEnvironment(this.features));
  }

  async #write(writes: readonly CellWrite[]): Promise<WriteReceipt> {
    const known = await this.#knowledge();
    this.#expect(writes, known);
    return writeCells(writes, known, () => this.#refresh({}));
  }

  #clearMarks(): Promise<number> {
    return this.#guarded(async () => {
      const { cleared, knowledge } = await removeMarks();
      this.#known = knowledge;
      return cleared;
    });
  }

  /** A reading for a check that runs by itself takes over what is known; where that does not fit, all is read. */
  async #read(options: ReadOptions): Promise<Knowledge> {
    const known = options.again === true && this.#watching > 0 && this.#placesKnown ? this.#known : null;
    const again = known && (await rereadWorkbook(known, options).catch(unlessFinal));
    if (!again) return this.#refresh(options);
    this.#own.forget();
    this.#known = again;
    return again;
  }

  async #refresh(options: ReadOptions): Promise<Knowledge> {
    this.#own.forget();
    this.#placesKnown = this.#watching > 0;
    this.#known = await readWorkbook(options);
    return this.#known;
  }

  async #knowledge(): Promise<Knowledge> {
    return this.#known ?? this.#refresh({});
  }

  /** After a failure nothing remembered is trusted any more: the next operation reads again. */
  async #guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.#known = null;
      throw error;
    }
  }

  #expect(cells: readonly { readonly cell: CellRef }[], { sheets }: Knowledge): void {
    for (const { cell } of cells) {
      const sheet = sheets.find(({ name }) => name === cell.sheet);
      if (sheet) this.#own.expect(sheet.id, eventAddress(cell));
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

/** Another kind of request helps against most errors, but not while Excel accepts none, or after the caller gave up. */
function unlessFinal(error: unknown): null {
  if (error instanceof HostError && ["cell-editing", "busy", "cancelled"].includes(error.code)) throw error;
  return null;
}

/** Marks on a sheet that was protected since cannot be removed: reported before anything is changed. */
function requireClearable({ marks, sheets }: Knowledge): void {
  const closed = sheets.find((sheet) => !sheet.mayFormat && marks.some(({ sheetId }) => sheetId === sheet.id));
  if (closed) throw new HostError("protected", closed.name);
}
