import { ENVIRONMENT } from "../../messages/hosts.ts";
import { WORKBENCH } from "../../messages/workbench.ts";
import type { CellRef } from "../../sheet/address.ts";
import type { CellWrite, FormerCell } from "../../sheet/edit.ts";
import type { WorkbookSnapshot } from "../../sheet/snapshot.ts";
import { featureFacts } from "../feature-facts.ts";
import type {
  CleanReceipt,
  EditListener,
  EnvironmentFact,
  Host,
  Mark,
  MarkReceipt,
  ReadOptions,
  ReportSheet,
  WriteReceipt,
} from "../port.ts";
import { WORKBENCH_FEATURES } from "./features.ts";

/**
 * The workbench's {@link Host} before its spreadsheet is there: reading is answered from the opened file at once, all
 * else waits for the spreadsheet. Lets the pane show and check while the spreadsheet is still being loaded.
 */
export class DeferredHost implements Host {
  readonly name = "workbench";
  readonly features = WORKBENCH_FEATURES;
  private ready: Host | null = null;

  constructor(
    /** What the file holds. */
    private readonly file: WorkbookSnapshot,
    private readonly settings: unknown,
    /** Rejects when the spreadsheet cannot be shown. */
    private readonly arriving: Promise<Host>,
  ) {
    arriving.then(
      (host) => (this.ready = host),
      () => undefined,
    );
  }

  read(options: ReadOptions = {}): Promise<WorkbookSnapshot> {
    if (this.ready) return this.ready.read(options);
    this.file.sheets.forEach((_, index) => options.onProgress?.(index + 1, this.file.sheets.length));
    return Promise.resolve(this.file);
  }

  async mark(marks: readonly Mark[]): Promise<MarkReceipt> {
    return (await this.arriving).mark(marks);
  }

  async clearMarks(): Promise<number> {
    return (await this.arriving).clearMarks();
  }

  async write(writes: readonly CellWrite[]): Promise<WriteReceipt> {
    return (await this.arriving).write(writes);
  }

  async restore(former: readonly FormerCell[]): Promise<WriteReceipt> {
    return (await this.arriving).restore(former);
  }

  async select(cell: CellRef): Promise<void> {
    return (await this.arriving).select(cell);
  }

  /** Resolves at once; edits are possible only when the spreadsheet is there. */
  watch(listener: EditListener): Promise<() => Promise<void>> {
    const stopping = this.arriving.then(
      (host) => host.watch(listener),
      () => () => Promise.resolve(),
    );
    return Promise.resolve(async () => (await stopping)());
  }

  loadSettings(): Promise<unknown> {
    return this.ready ? this.ready.loadSettings() : Promise.resolve(structuredClone(this.settings));
  }

  async saveSettings(settings: unknown): Promise<void> {
    return (await this.arriving).saveSettings(settings);
  }

  async writeReport(sheets: readonly ReportSheet[]): Promise<void> {
    return (await this.arriving).writeReport(sheets);
  }

  async clean(writes: readonly CellWrite[]): Promise<CleanReceipt> {
    return (await this.arriving).clean(writes);
  }

  environment(): Promise<readonly EnvironmentFact[]> {
    if (this.ready) return this.ready.environment();
    return Promise.resolve([
      { label: ENVIRONMENT.program, value: WORKBENCH.program, ok: null },
      ...featureFacts(this.features),
    ]);
  }
}
