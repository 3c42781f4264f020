import type { CellRef } from "../../addin/sheet/address.ts";
import type { CellWrite } from "../../addin/sheet/edit.ts";
import { formatCellRef } from "../../addin/sheet/address.ts";
import type { SheetMapping } from "../../addin/forms/given-labels.ts";
import type { MappableKind } from "../../addin/forms/kind.ts";
import type { LabelDraft } from "../../addin/forms/label-draft.ts";
import type { PolicyDocument } from "../../addin/policy/document.ts";
import type { PaneServices } from "../services.ts";
import { act, done, problemOf, type Context } from "./context.ts";
import { giveMapping, mappingDraft, learnMapping, removeMapping } from "./mappings.ts";
import { runCheck, tickedAtFirst } from "./run-check.ts";
import { importWord, removeImported } from "./import-word.ts";
import { insertSample, removeSample } from "./sample.ts";
import { applyFill, applyFix, applyFixes, countFixes, previewFixes } from "./writes.ts";
import { takeBack } from "./history.ts";
import { noteEdit } from "./recheck.ts";
import {
  changeSettings,
  explain,
  loadPaneSettings,
  resetSettings,
  silence,
  unexplain,
  type Reach,
} from "./stored-settings.ts";
import { cleanUp, clearMarks, copyEnvironment, copyReport, exportReport, loadEnvironment } from "./outputs.ts";
import { INITIAL_STATE, type CardPanel, type Page, type PaneState, type PageSection } from "./state.ts";
import type { FindingView } from "./finding-view.ts";
import type { PaneSettings } from "./settings.ts";
import { createStore } from "./store.ts";
import { openPrevious, removePrevious, saveNextYear, turnIntoNextYear, writeYears } from "./years.ts";
import { fillReviewScores } from "./review-scores.ts";
import { addRuleSheet, refuseRuleSheet, useRuleSheet } from "./rule-sheets.ts";
import { acceptOffered, refuseOffered } from "./offered-settings.ts";

/** The pane without its looks: one state and the actions a user or a ribbon button can start. */
export interface PaneModel {
  readonly services: PaneServices;
  readonly get: () => PaneState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Loads the settings of the workbook and watches its edits; resolves when both are done. Later calls do nothing. */
  readonly start: () => Promise<void>;
  readonly check: () => Promise<boolean>;
  readonly cancel: () => void;
  readonly select: (cell: CellRef) => Promise<boolean>;
  readonly fix: (key: string) => Promise<boolean>;
  /** Works out 修正全部可推算的 for the preview. */
  readonly previewFixes: () => Promise<void>;
  readonly countFixes: () => Promise<void>;
  readonly closePreview: () => void;
  readonly setChosen: (addresses: Iterable<string>) => void;
  readonly fixAll: () => Promise<boolean>;
  readonly explain: (key: string, reason: string, reach?: Reach) => Promise<void>;
  readonly unexplain: (key: string) => Promise<void>;
  /** 不再提示这一项. */
  readonly silence: (key: string) => Promise<void>;
  readonly fill: () => Promise<boolean>;
  /** Takes the latest write back that was not taken back yet. */
  readonly restore: () => Promise<boolean>;
  readonly takeBack: (id: number) => Promise<boolean>;
  readonly clearMarks: () => Promise<boolean>;
  readonly exportReport: () => Promise<boolean>;
  readonly copyReport: () => Promise<string | null>;
  readonly cleanUp: (mode: "value" | "native") => Promise<boolean>;
  readonly loadEnvironment: () => Promise<void>;
  readonly copyEnvironment: () => Promise<string | null>;
  readonly changeSettings: (change: Partial<PaneSettings>) => Promise<void>;
  readonly resetSettings: () => Promise<void>;
  /** Uses the settings that came with the workbook; without them it is checked as if it had none. */
  readonly acceptOffered: () => Promise<void>;
  readonly refuseOffered: () => void;
  /** What a sheet of the last run offers for a mapping; `null` when the sheet was not read. */
  readonly labelDraft: (sheet: string, form: MappableKind | null) => Promise<LabelDraft | null>;
  /** Uses a mapping and checks again; resolves to one sentence when it does not fit, and then keeps nothing. */
  readonly giveMapping: (mapping: SheetMapping) => Promise<string | null>;
  readonly removeMapping: (sheet: string) => Promise<void>;
  /** Saves the mapping of a sheet as 本地表头 in the rule sheet. */
  readonly learnMapping: (sheet: string) => Promise<void>;
  /** Puts the sample worksheet into the workbook and checks it. */
  readonly insertSample: () => Promise<boolean>;
  readonly removeSample: () => Promise<boolean>;
  /** Lays the forms of a Word document into new worksheets, and takes them away again. */
  readonly importWord: (file: File) => Promise<boolean>;
  readonly removeImported: () => Promise<boolean>;
  /** Opens last year's file beside this workbook and checks; takes it away again; writes the comparison, or takes it back. */
  readonly openPrevious: (file: File) => Promise<boolean>;
  readonly removePrevious: () => Promise<boolean>;
  readonly writeYears: (write: boolean) => Promise<boolean>;
  /** Next year's form as a file, or in place of this workbook. */
  readonly saveNextYear: () => Promise<boolean>;
  readonly turnIntoNextYear: () => Promise<boolean>;
  /** Uses a rule sheet (口径表) for this workbook, or none; lays one into it; leaves the one on its worksheet unused. */
  readonly useRuleSheet: (document: PolicyDocument | null) => Promise<void>;
  readonly addRuleSheet: (document: PolicyDocument) => Promise<boolean>;
  readonly refuseRuleSheet: () => void;
  /** Writes proposals for 复核分数 into the summary table. */
  readonly fillReviewScores: (writes: readonly CellWrite[]) => Promise<boolean>;
  readonly setPage: (page: Page) => void;
  /** Opens a part of the page 更多; `null` its list. */
  readonly openSection: (section: PageSection | null) => void;
  readonly setView: (change: Partial<FindingView>) => void;
  readonly setCurrent: (key: string | null) => void;
  /** As {@link setCurrent}, and brings the row into view. */
  readonly moveTo: (key: string | null) => void;
  readonly toggleOpen: (key: string) => void;
  /** Folds or unfolds a group of the list. */
  readonly toggleFold: (title: string) => void;
  /** 逐条办结 on or off. */
  readonly setWalking: (walking: boolean) => void;
  readonly setPanel: (panel: CardPanel | null) => void;
  readonly setTicked: (addresses: Iterable<string>) => void;
  readonly dismissNotice: () => void;
  /** Says that something was done. */
  readonly say: (text: string) => void;
  /** Shows anything thrown outside an action in plain words. */
  readonly report: (error: unknown) => void;
}

const models = new WeakMap<PaneServices, PaneModel>();

/** The model of these services: pane and ribbon commands share one. */
export function paneModel(services: PaneServices): PaneModel {
  const known = models.get(services);
  if (known) return known;
  const built = createPaneModel(services);
  models.set(services, built);
  return built;
}

function createPaneModel(services: PaneServices): PaneModel {
  const store = createStore<PaneState>(INITIAL_STATE);
  const context: Context = {
    services,
    store,
    abort: null,
    recheck: null,
    timer: undefined,
    marks: null,
    cleared: false,
    edited: false,
  };
  let started: Promise<void> | null = null;
  return {
    services,
    get: store.get,
    subscribe: store.subscribe,
    start: () => (started ??= start(context)),
    check: () => runCheck(context),
    cancel: () => context.abort?.abort(),
    select: (cell) => act(context, "select", () => services.host.select(cell)),
    fix: (key) => applyFix(context, key),
    previewFixes: () => previewFixes(context).catch((error: unknown) => store.set({ notice: problemOf(error) })),
    // A count that cannot be made is left out; the preview says why.
    countFixes: () => countFixes(context).catch(() => undefined),
    closePreview: () => store.set({ fixPlan: null }),
    setChosen: (addresses) => store.set({ chosen: new Set(addresses) }),
    fixAll: () => applyFixes(context),
    explain: (key, reason, reach) => explain(context, key, reason, reach),
    unexplain: (key) => unexplain(context, key),
    silence: (key) => silence(context, key),
    fill: () => applyFill(context),
    restore: () => takeBack(context, null),
    takeBack: (id) => takeBack(context, id),
    clearMarks: () => clearMarks(context),
    exportReport: () => exportReport(context),
    copyReport: () => copyReport(context),
    cleanUp: (mode) => cleanUp(context, mode),
    loadEnvironment: () => loadEnvironment(context),
    copyEnvironment: () => copyEnvironment(context),
    changeSettings: (change) => changeSettings(context, change),
    resetSettings: () => resetSettings(context),
    acceptOffered: () => acceptOffered(context),
    refuseOffered: () => refuseOffered(context),
    labelDraft: (sheet, form) => mappingDraft(context, sheet, form),
    giveMapping: (mapping) => giveMapping(context, mapping),
    removeMapping: (sheet) => removeMapping(context, sheet),
    learnMapping: (sheet) => learnMapping(context, sheet),
    insertSample: () => insertSample(context),
    removeSample: () => removeSample(context),
    importWord: (file) => importWord(context, file),
    removeImported: () => removeImported(context),
    openPrevious: (file) => openPrevious(context, file),
    removePrevious: () => removePrevious(context),
    writeYears: (write) => writeYears(context, write),
    saveNextYear: () => saveNextYear(context),
    turnIntoNextYear: () => turnIntoNextYear(context),
    useRuleSheet: (document) => useRuleSheet(context, document),
    addRuleSheet: (document) => addRuleSheet(context, document),
    fillReviewScores: (writes) => fillReviewScores(context, writes),
    refuseRuleSheet: () => refuseRuleSheet(context),
    setPage: (page) => store.set({ page, section: null, notice: null }),
    openSection: (section) => store.set({ page: "more", section, notice: null }),
    setView: (change) => store.set({ view: { ...store.get().view, ...change } }),
    setCurrent: (current) => store.set({ current }),
    moveTo: (current) => store.set({ current, reveal: store.get().reveal + 1 }),
    toggleOpen: (key) => store.set({ open: toggled(store.get().open, key) }),
    toggleFold: (title) => {
      const { view } = store.get();
      store.set({ view: { ...view, folded: toggled(view.folded, title) } });
    },
    setWalking: (walking) => store.set({ walking, page: "check" }),
    setPanel: (panel) => store.set({ panel }),
    setTicked: (addresses) => store.set({ ticked: new Set(addresses) }),
    dismissNotice: () => store.set({ notice: null }),
    say: (text) => store.set({ notice: done(text) }),
    report: (error) => store.set({ notice: problemOf(error) }),
  };
}

async function start(context: Context): Promise<void> {
  await loadPaneSettings(context);
  const { host } = context.services;
  if (!host.features.events) return;
  try {
    await host.watch((cells) => noteEdit(context, cells));
  } catch (error) {
    context.store.set({ notice: problemOf(error) });
  }
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** Ticks offered for blank cells that follow from other figures. */
export function blankAddresses(state: PaneState): string[] {
  return (state.run?.plan.items ?? []).filter(tickedAtFirst).map((item) => formatCellRef(item.derivation.cell));
}
