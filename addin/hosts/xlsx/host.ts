import { ENVIRONMENT } from "../../messages/hosts.ts";
import type { CellWrite, FormerCell } from "../../sheet/edit.ts";
import { cellAt, type WorkbookSnapshot } from "../../sheet/snapshot.ts";
import { answer } from "../answer.ts";
import { featureFacts } from "../feature-facts.ts";
import {
  HostError,
  type CleanReceipt,
  type EnvironmentFact,
  type Host,
  type HostFeatures,
  type Mark,
  type MarkReceipt,
  type ReadOptions,
  type ReportSheet,
  type WriteReceipt,
} from "../port.ts";
import { planRestore } from "../restore.ts";
import { openXlsx, readPackage, type OpenOptions } from "./open.ts";
import type { Package } from "../ooxml/package.ts";
import { readWorkbookPart } from "./parts/workbook.ts";
import { applyMarks, removeMarks } from "./write/apply-marks.ts";
import { applyWrites, checkChangeable, type PackageState } from "./write/apply-writes.ts";
import { addReports, stripOwnSheets, stripReports } from "./write/reports.ts";
import { addSettings, readSettings, stripSettings } from "./write/settings.ts";

/** What lies over the workbook in this session; absent means: whatever the file brought along. */
interface Overlay {
  readonly marks?: readonly Mark[];
  readonly settings?: unknown;
  readonly report?: readonly ReportSheet[];
}

const FEATURES: HostFeatures = {
  notes: true,
  functions: false,
  events: false,
  select: false,
  settings: true,
  sheets: true,
  calculates: false,
};

/**
 * {@link Host} over the bytes of an .xlsx file. Marks, settings and result sheets are laid over the workbook and only
 * put in when {@link bytes} is requested, so taking them back gives the file before, byte for byte.
 */
export class XlsxHost implements Host {
  readonly name = "xlsx";
  readonly features = FEATURES;

  private constructor(
    private core: PackageState,
    /** The file as given, as long as nothing was changed. */
    private readonly original: Uint8Array,
    private readonly first: Package,
    private readonly options: OpenOptions,
    private overlay: Overlay = {},
  ) {}

  /** Opens a file; throws a {@link HostError} as {@link openXlsx} does. */
  static open(bytes: Uint8Array, options: OpenOptions = {}): XlsxHost {
    const opened = openXlsx(bytes, options);
    return new XlsxHost({ pack: opened.package, snapshot: opened.snapshot }, bytes.slice(), opened.package, options);
  }

  /** The file with everything in it. */
  bytes(): Uint8Array {
    const pack = this.composed(this.core, this.overlay).pack;
    return pack === this.first ? this.original.slice() : pack.toBytes();
  }

  read(options: ReadOptions = {}): Promise<WorkbookSnapshot> {
    return answer(() =>
      options.onProgress || options.signal
        ? readPackage(this.core.pack, { ...this.options, ...options })
        : this.core.snapshot,
    );
  }

  mark(marks: readonly Mark[]): Promise<MarkReceipt> {
    return answer(() => {
      const { pack } = removeMarks(this.core.pack);
      const core = { ...this.core, pack };
      const overlay = { ...this.overlay, marks };
      const { receipt } = this.composed(core, overlay);
      this.commit(core, overlay);
      return receipt;
    });
  }

  clearMarks(): Promise<number> {
    return answer(() => {
      const { pack, cleared } = removeMarks(this.core.pack);
      const laid = this.composed(this.core, this.overlay).receipt.marked;
      this.commit({ ...this.core, pack }, { ...this.overlay, marks: [] });
      return cleared + laid;
    });
  }

  write(writes: readonly CellWrite[]): Promise<WriteReceipt> {
    return answer(() => {
      const { receipt, ...core } = applyWrites(this.core, writes);
      this.composed(core, this.overlay);
      this.commit(core, this.overlay);
      return receipt;
    });
  }

  restore(former: readonly FormerCell[]): Promise<WriteReceipt> {
    const restoring = planRestore(former, ({ cell }) => {
      const sheet = this.core.snapshot.sheets.find(({ name }) => name === cell.sheet);
      return sheet ? cellAt(sheet, cell.row, cell.column) : null;
    });
    return this.write(restoring.writes).then(restoring.receipt);
  }

  select(): Promise<void> {
    return Promise.reject(new HostError("unsupported", ENVIRONMENT.select));
  }

  watch(): Promise<() => Promise<void>> {
    return Promise.reject(new HostError("unsupported", ENVIRONMENT.events));
  }

  loadSettings(): Promise<unknown> {
    return answer(() =>
      "settings" in this.overlay
        ? structuredClone(this.overlay.settings)
        : readSettings(this.core.pack, readWorkbookPart(this.core.pack)),
    );
  }

  saveSettings(settings: unknown): Promise<void> {
    return answer(() => {
      const core = { ...this.core, pack: stripSettings(this.core.pack, readWorkbookPart(this.core.pack)) };
      const overlay = { ...this.overlay, settings: structuredClone(settings ?? null) };
      this.composed(core, overlay);
      this.commit(core, overlay);
    });
  }

  writeReport(sheets: readonly ReportSheet[]): Promise<void> {
    return answer(() => {
      const core = { ...this.core, pack: stripReports(this.core.pack).pack };
      const overlay = { ...this.overlay, report: structuredClone(sheets) };
      this.composed(core, overlay);
      this.commit(core, overlay);
    });
  }

  clean(writes: readonly CellWrite[]): Promise<CleanReceipt> {
    return answer(() => {
      const laid = this.composed(this.core, this.overlay).receipt.marked;
      const settings =
        "settings" in this.overlay
          ? this.overlay.settings
          : readSettings(this.core.pack, readWorkbookPart(this.core.pack));
      const { pack: unmarked, cleared } = removeMarks(this.core.pack);
      const { pack: unreported, removed } = stripOwnSheets(unmarked);
      const pack = stripSettings(unreported, readWorkbookPart(unreported));
      const left = new Set(readWorkbookPart(pack).sheets.map(({ name }) => name));
      const snapshot = {
        ...this.core.snapshot,
        sheets: this.core.snapshot.sheets.filter(({ name }) => left.has(name)),
      };
      const { receipt, ...core } = applyWrites({ pack, snapshot }, writes);
      const sheets = removed + (this.overlay.report?.length ?? 0);
      this.commit(core, { marks: [], settings: null, report: [] });
      return { marks: cleared + laid, sheets, settings: settings !== null, write: receipt };
    });
  }

  environment(): Promise<readonly EnvironmentFact[]> {
    return Promise.resolve([
      { label: ENVIRONMENT.program, value: ENVIRONMENT.xlsxFile, ok: null },
      ...featureFacts(this.features),
    ]);
  }

  /** The package with everything laid over it; throws where that cannot be done. */
  private composed(
    core: PackageState,
    { marks = [], settings = null, report = [] }: Overlay,
  ): { readonly pack: Package; readonly receipt: MarkReceipt } {
    let { pack } = core;
    if (settings !== null || report.length > 0) checkChangeable(pack);
    if (settings !== null) pack = addSettings(pack, readWorkbookPart(pack), settings);
    pack = addReports(pack, report);
    return applyMarks(pack, core.snapshot, marks);
  }

  private commit(core: PackageState, overlay: Overlay): void {
    this.core = core;
    this.overlay = overlay;
  }
}
