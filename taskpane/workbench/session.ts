import { DeferredHost } from "../../addin/hosts/workbench/deferred-host.ts";
import { HostError, type Host } from "../../addin/hosts/port.ts";
import { hostErrorMessage } from "../../addin/messages/hosts.ts";
import { DESK } from "../../addin/messages/desk.ts";
import { WORKBENCH } from "../../addin/messages/workbench.ts";
import type { ReviewOptions } from "../../addin/review/types.ts";
import type { CellRef } from "../../addin/sheet/address.ts";
import type { CellWrite } from "../../addin/sheet/edit.ts";
import { createStore } from "../model/store.ts";
import { openDocument, type FileDocument } from "./file-document.ts";
import { errorText, hostErrorOf, openedNotice, replaceQuestion, savedNotice } from "./file-notices.ts";
import type { LibraryItem } from "./library.ts";
import { Openings } from "./openings.ts";
import { forget, keepsEdits, LateKeeping, recall, setKeepsEdits, type RecoveryRecord } from "./recovery.ts";
import { download } from "../download.ts";
import { lastPage, rememberPage } from "./last-page.ts";
import { savedBytes, savedName } from "./saving.ts";
import { INITIAL, type PageNotice, type ViewMode, type WorkbenchState } from "./state.ts";
import type { WantedFinding } from "./show-finding.ts";
import { isUnchanged } from "./unchanged-file.ts";
import type { OpenSurface, Surface, SurfaceEvents } from "./surface.ts";
import { SIZE_LIMIT } from "../size-limit.ts";

/** The workbench without its looks: one opened file, what happened to it, and what a user can start. */
export class WorkbenchSession {
  private readonly store = createStore<WorkbenchState>({ ...INITIAL, keepsEdits: keepsEdits() });
  readonly get = this.store.get;
  readonly subscribe = this.store.subscribe;
  /** The host of the opened file, there before its spreadsheet is. */
  host: Host | null = null;
  private surface: Surface | null = null;
  private arrive: ((surface: Surface) => void) | null = null;
  private fail: ((error: unknown) => void) | null = null;
  private pendingEdits: readonly CellWrite[] = [];
  /** Settings of an earlier visit that go into the spreadsheet once it is there. */
  private kept: unknown = undefined;
  private readonly keeping = new LateKeeping();
  private wanted: WantedFinding | null = null;
  /** What is shown until a file is opened. */
  private first: LibraryItem | null = null;
  private readonly openings = new Openings();

  /** Offers edits kept from an earlier visit, otherwise opens the sample; at the desk it waits until its page is opened. */
  async start(sample: LibraryItem | null, mode: ViewMode): Promise<void> {
    this.first = sample;
    this.store.set({ mode, page: lastPage() });
    if (this.get().keepsEdits) this.store.set({ recovery: await recall() });
    this.openFirst();
  }

  /** Opens the sample where nothing is open or being opened. */
  private openFirst(): void {
    const { document, page } = this.get();
    if (page === "files" && !document && !this.openings.any && this.first) void this.openItem(this.first);
  }

  private opened(turn: number): void {
    this.openings.end(turn);
    if (!this.openings.any) this.store.set({ opening: null });
  }

  async openItem(item: LibraryItem): Promise<void> {
    this.wanted = null;
    const turn = this.openings.begin();
    try {
      const bytes = await item.load();
      if (this.openings.isLatest(turn)) await this.openBytes(`${item.name}.xlsx`, bytes);
    } catch {
      this.notify({ kind: "error", text: WORKBENCH.sampleFailed });
    } finally {
      this.opened(turn);
    }
  }

  /** @param wanted the finding the pane goes to once the file is open; `null` leaves the pane as it begins */
  async openFile(file: File, wanted: WantedFinding | null = null): Promise<void> {
    this.wanted = wanted;
    if (file.size > SIZE_LIMIT) {
      this.notify({ kind: "error", text: WORKBENCH.notOpened(file.name, WORKBENCH.tooBig) });
      return;
    }
    const turn = this.openings.begin();
    this.store.set({ opening: file.name });
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (this.openings.isLatest(turn)) await this.openBytes(file.name, bytes);
    } catch {
      const why = (await isUnchanged(file)) ? hostErrorMessage("unreadable") : DESK.changed;
      this.notify({ kind: "error", text: WORKBENCH.notOpened(file.name, why) });
    } finally {
      this.opened(turn);
    }
  }

  /** What the pane is to go to in the file just opened; requested once. */
  takeWanted(): WantedFinding | null {
    const { wanted } = this;
    this.wanted = null;
    if (wanted) this.setFront("pane");
    return wanted;
  }

  /** Opens a file in place of the present one; asks first when that has unsaved edits. */
  async openBytes(name: string, bytes: Uint8Array, edits: readonly CellWrite[] = []): Promise<void> {
    const { document, dirty } = this.get();
    if (dirty && document) {
      this.notify(
        replaceQuestion(document.name, {
          save: () => void this.save(),
          replace: () => void this.replace(name, bytes, edits),
          stay: () => this.notify(null),
        }),
      );
      return;
    }
    await this.replace(name, bytes, edits);
  }

  /** Restores the edits kept on this machine. */
  async restore(record: RecoveryRecord): Promise<void> {
    this.store.set({ recovery: null, dirty: false });
    await this.replace(record.name, record.bytes, record.edits, record.settings);
  }

  discardRecovery(): void {
    this.store.set({ recovery: null });
    void forget();
  }

  async setKeepsEdits(keep: boolean): Promise<void> {
    this.store.set({ keepsEdits: keep, recovery: null });
    await setKeepsEdits(keep);
    this.notify({ kind: "info", text: keep ? WORKBENCH.recovery.turnedOn : WORKBENCH.recovery.turnedOff });
    if (keep && this.get().dirty) this.keepSoon();
  }

  /** Downloads the file with the edits patched in. */
  async save(): Promise<boolean> {
    const { document } = this.get();
    if (!document || !this.surface) return false;
    if (document.readOnly) {
      this.notify({ kind: "warning", text: WORKBENCH.readOnly });
      return false;
    }
    try {
      const { bytes, skipped } = await savedBytes(document.bytes, this.surface.content());
      const name = document.word ? document.name : savedName(document.name);
      download(name, bytes);
      this.store.set({ dirty: false });
      this.keeping.stop();
      await forget();
      this.notify(savedNotice(name, skipped.length));
      return true;
    } catch (error) {
      this.notify({ kind: "error", text: errorText(error) });
      return false;
    }
  }

  /** Downloads next year's form, made of the file with the edits in it. Rejects with a `HostError`. */
  async saveNextYear(options: ReviewOptions): Promise<string> {
    const { document } = this.get();
    if (!document || !this.surface) throw new HostError("busy", "");
    if (document.readOnly) throw new HostError("unsupported", WORKBENCH.readOnly);
    const { nextYearOf } = await import(/* webpackChunkName: "next-year" */ "./next-year.ts");
    const { bytes } = await savedBytes(document.bytes, this.surface.content());
    const { bytes: file, name, message } = nextYearOf(document.name, bytes, options);
    download(name, file);
    return message;
  }

  /** The view of the present file is on screen: shows the file in it. */
  show(open: OpenSurface): void {
    const { document } = this.get();
    if (!document) return;
    this.surface?.dispose();
    try {
      const surface = open(document, this.events);
      this.surface = surface;
      this.arrive?.(surface);
      this.store.set({ surface: "ready" });
      void this.replay(surface);
    } catch (error) {
      this.surfaceFailed(error);
    }
  }

  surfaceFailed(error: unknown): void {
    this.fail?.(hostErrorOf(error));
    this.store.set({ surface: "failed" });
    this.notify({ kind: "error", text: WORKBENCH.sheetFailed });
  }

  /** Shows the file another way; edits made so far come along. */
  async setMode(mode: ViewMode): Promise<void> {
    const { document, mode: former } = this.get();
    if (mode === former) return;
    const content = this.surface?.content();
    this.store.set({ mode });
    if (document)
      await this.replace(document.name, document.bytes, content?.edits ?? this.pendingEdits, content?.settings);
  }

  enter(cell: CellRef, text: string): void {
    this.surface?.enter(cell, text);
  }

  undo(): void {
    this.surface?.undo();
  }

  redo(): void {
    this.surface?.redo();
  }

  setPage(page: WorkbenchState["page"]): void {
    rememberPage(page);
    // A sample on its way would take the page to the front again.
    if (page === "batch" && !this.get().document) this.openings.cancel();
    this.store.set({ page, notice: null });
    this.openFirst();
  }

  setFront(front: WorkbenchState["front"]): void {
    this.store.set({ front });
  }

  notify(notice: PageNotice | null): void {
    this.store.set({ notice });
  }

  private readonly events: SurfaceEvents = {
    onRefused: (refusal) => this.notify({ kind: "warning", text: WORKBENCH.refused[refusal] }),
    onChanged: () => {
      this.store.set({ dirty: true, revision: this.get().revision + 1 });
      this.keepSoon();
    },
    onSelected: (selected) =>
      this.store.set({ selected: { ...selected }, ...(this.get().mode === "form" ? { front: "sheet" } : {}) }),
  };

  /** @param settings those of an earlier visit, which are not in the file yet; `undefined` for the file's own */
  private async replace(
    name: string,
    bytes: Uint8Array,
    edits: readonly CellWrite[],
    settings?: unknown,
  ): Promise<void> {
    const turn = this.openings.begin();
    let document: FileDocument;
    try {
      const former = this.get().document;
      const opened = await openDocument(name, bytes);
      // Shown another way it is still the same document.
      document = former?.bytes === bytes ? { ...opened, word: former.word } : opened;
      if (!this.openings.isLatest(turn)) return;
    } catch (error) {
      this.notify({ kind: "error", text: WORKBENCH.notOpened(name, errorText(error)) });
      return;
    } finally {
      this.opened(turn);
    }
    this.surface?.dispose();
    this.surface = null;
    this.pendingEdits = edits;
    const arriving = new Promise<Host>((resolve, reject) => {
      this.arrive = (surface) => resolve(surface.host);
      this.fail = reject;
    });
    this.kept = settings;
    rememberPage("files");
    this.host = new DeferredHost(document.snapshot, settings ?? document.settings, arriving);
    this.store.set({
      document,
      surface: "loading",
      page: "files",
      dirty: false,
      selected: null,
      revision: this.get().revision + 1,
      notice: openedNotice(document),
    });
  }

  private async replay(surface: Surface): Promise<void> {
    const { pendingEdits: edits, kept: settings } = this;
    [this.pendingEdits, this.kept] = [[], undefined];
    if (settings !== undefined) await surface.host.saveSettings(settings);
    if (edits.length === 0) return;
    const count = await surface.replay(edits);
    this.notify({ kind: "info", text: WORKBENCH.recovery.restored(count) });
  }

  private keepSoon(): void {
    this.keeping.stop();
    const { document, keepsEdits: keeps, recovery } = this.get();
    // As long as an earlier visit's edits wait for an answer, they are not written over.
    if (!document || !keeps || document.readOnly || recovery) return;
    this.keeping.start(document, () => this.surface?.content());
  }
}
