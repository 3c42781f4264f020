import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { DESK } from "../../../addin/messages/desk.ts";
import { WORKBENCH } from "../../../addin/messages/workbench.ts";
import type { PolicyDocument } from "../../../addin/policy/document.ts";
import { localTime } from "../../local-time.ts";
import { canOpenName } from "../dropped-files.ts";
import type { WorkbenchSession } from "../session.ts";
import { batchJobs, type BatchJob } from "./jobs.ts";
import { forgetBatch, keepBatch, keptBatch, type KeptBatch } from "./kept.ts";
import { FIRST_VIEW, type BatchView } from "./order.ts";
import { asEarlier, missingFrom, readEarlier, roundsOf, type EarlierFile, type RowRound } from "./rounds.ts";
import { rowPath, type BatchRow } from "./row.ts";
import { runBatch } from "./run.ts";

/** Milliseconds between two paintings of the growing table, and until a change is kept on this machine. */
const PAINT = 1000;
const KEEP = 500;

/** How far a batch is. `kept`: the result of an earlier visit, without its files. */
interface Batch {
  readonly state: "none" | "kept" | "running" | "done" | "cancelled";
  /** Every file that was chosen; empty for a kept result. */
  readonly files: readonly File[];
  readonly jobs: readonly BatchJob[];
  readonly rows: readonly BatchRow[];
  /** Names of files that were not checked before the batch ended. */
  readonly unchecked: readonly string[];
  /** When it was checked, as shown. */
  readonly time: string;
}

const NOTHING: Batch = { state: "none", files: [], jobs: [], rows: [], unchecked: [], time: "" };

/** The reviewer's desk: a batch, the round it is compared with, and how it is looked at. */
export interface Desk extends Batch {
  readonly view: BatchView;
  readonly setView: (change: Partial<BatchView>) => void;
  readonly earlier: readonly EarlierFile[];
  readonly rounds: ReadonlyMap<BatchRow, RowRound>;
  /** How many files of the earlier round did not come again. */
  readonly missing: number;
  /** Place of the row that was opened last. */
  readonly current: number | null;
  readonly setCurrent: (index: number) => void;
  /** The rule sheet (口径表) all files are checked under. */
  readonly ruleSheet: PolicyDocument | null;
  /** Checks again under it, or under none. */
  readonly setRuleSheet: (ruleSheet: PolicyDocument | null) => void;
  readonly filings: boolean;
  /** Checks again with the files of each folder as one filing, or each alone. */
  readonly setFilings: (filings: boolean) => void;
  /** Checks these files; those that were here before are the earlier round. Says so where none can be checked. */
  readonly start: (files: readonly File[]) => Promise<void>;
  /** Ends the batch; what was checked stays. */
  readonly cancel: () => void;
  readonly discard: () => void;
  readonly loadEarlier: (file: File) => Promise<void>;
  readonly dropEarlier: () => void;
}

/** A new list of `files` starts a new batch; leaving the page ends it. */
export function useDesk(session: WorkbenchSession, files: readonly File[]): Desk {
  const { batch, setBatch, run, cancel } = useBatchRun();
  const [earlier, setEarlier] = useState<readonly EarlierFile[]>([]);
  const [view, setView] = useState(FIRST_VIEW);
  const [current, setCurrent] = useState<number | null>(null);
  const [filings, setFilings] = useState(false);
  const [ruleSheet, setRuleSheet] = useState<PolicyDocument | null>(null);

  const check = (all: readonly File[], before: readonly EarlierFile[], change: Partial<BatchRules> = {}) => {
    const rules = { filings, ruleSheet, ...change };
    const jobs = batchJobs(all, rules.filings);
    setEarlier(sameBatch(jobs, before) ? before : []);
    setCurrent(null);
    return run(all, jobs, rules.ruleSheet);
  };
  const checkAgain = (change: Partial<BatchRules>): void => {
    if (batch.files.length > 0) void check(batch.files, earlier, change);
  };
  const start = async (given: readonly File[]): Promise<void> => {
    const all = given.filter(({ name }) => canOpenName(name));
    if (all.length === 0) session.notify({ kind: "warning", text: WORKBENCH.batch.noFiles });
    else await check(all, batch.state === "done" || batch.state === "kept" ? asEarlier(batch.rows) : earlier);
  };
  const ready = useKeptBatch(session, { batch, earlier, view, current, filings, ruleSheet }, (kept) => {
    setBatch({ ...NOTHING, state: "kept", rows: kept.rows, unchecked: kept.unchecked, time: kept.time });
    setEarlier(kept.earlier);
    setView(kept.view);
    setCurrent(kept.current);
    setFilings(kept.filings);
    setRuleSheet(kept.ruleSheet ?? null);
  });
  const startGiven = useEffectEvent(start);
  useEffect(() => {
    if (ready && files.length > 0) void startGiven(files);
  }, [files, ready]);
  return {
    ...batch,
    ...useRounds(batch.rows, earlier),
    view,
    setView: (change) => setView({ ...view, ...change }),
    earlier,
    current,
    setCurrent,
    ruleSheet,
    setRuleSheet: (next) => {
      setRuleSheet(next);
      checkAgain({ ruleSheet: next });
    },
    filings,
    setFilings: (next) => {
      setFilings(next);
      checkAgain({ filings: next });
    },
    start,
    cancel,
    discard: () => {
      cancel();
      setBatch(NOTHING);
      setEarlier([]);
      setView(FIRST_VIEW);
      void forgetBatch();
    },
    loadEarlier: async (file) => {
      const read = readEarlier(await file.text().catch(() => ""));
      if (read) setEarlier(read);
      session.notify(
        read ? { kind: "info", text: DESK.round.loaded(read.length) } : { kind: "warning", text: DESK.round.notResult },
      );
    },
    dropEarlier: () => setEarlier([]),
  };
}

/** What the user chose for the whole batch. */
type BatchRules = Pick<Desk, "filings" | "ruleSheet">;

/** Files none of which were in the earlier round are another batch, not a second round of that one. */
function sameBatch(jobs: readonly BatchJob[], before: readonly EarlierFile[]): boolean {
  const files = jobs.map(({ of }) => of);
  return missingFrom(files, before).length < before.length;
}

/** Runs batches one at a time: a new one ends the last, and so does leaving the page. */
function useBatchRun() {
  const [batch, setBatch] = useState(NOTHING);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  const run = async (
    files: readonly File[],
    jobs: readonly BatchJob[],
    ruleSheet: PolicyDocument | null,
  ): Promise<void> => {
    abort.current?.abort();
    const stop = new AbortController();
    abort.current = stop;
    const rows: BatchRow[] = [];
    let painted = 0;
    const next: Batch = { ...NOTHING, files, jobs, state: "running", time: localTime(new Date()) };
    setBatch(next);
    await runBatch(jobs, {
      signal: stop.signal,
      ruleSheet,
      onRow: (_, row) => {
        rows.push(row);
        if (performance.now() - painted < PAINT || stop.signal.aborted) return;
        painted = performance.now();
        setBatch({ ...next, rows: [...rows] });
      },
    });
    if (abort.current !== stop) return;
    const unchecked = jobs.slice(rows.length).map(({ of }) => rowPath(of));
    setBatch({ ...next, rows, unchecked, state: stop.signal.aborted ? "cancelled" : "done" });
  };
  return { batch, setBatch, run, cancel: () => abort.current?.abort() };
}

/** What of the desk is stored on this machine. */
type StoredDesk = Pick<Desk, "earlier" | "view" | "current" | "filings" | "ruleSheet"> & { readonly batch: Batch };

/**
 * Restores the batch of an earlier visit once, and stores each change of a finished batch, where this machine may store edits.
 * `true` once the restoring is over.
 */
function useKeptBatch(session: WorkbenchSession, desk: StoredDesk, onKept: (kept: KeptBatch) => void): boolean {
  const [ready, setReady] = useState(false);
  const restore = useEffectEvent(async (): Promise<void> => {
    const kept = session.get().keepsEdits ? await keptBatch() : null;
    if (kept) onKept(kept);
    setReady(true);
  });
  useEffect(() => void restore(), []);
  const { batch, earlier, view, current, filings, ruleSheet } = desk;
  useEffect(() => {
    const { rows, unchecked, time, state } = batch;
    if (state === "none" || state === "running" || !session.get().keepsEdits) return;
    const timer = setTimeout(
      () => void keepBatch({ rows, unchecked, earlier, view, current, filings, ruleSheet, time }),
      KEEP,
    );
    return () => clearTimeout(timer);
  }, [session, batch, earlier, view, current, filings, ruleSheet]);
  return ready;
}

/** Each row beside its earlier round, and how many files of that round did not come again. */
function useRounds(rows: readonly BatchRow[], earlier: readonly EarlierFile[]): Pick<Desk, "rounds" | "missing"> {
  const rounds = useMemo(() => roundsOf(rows, earlier), [rows, earlier]);
  const missing = useMemo(() => missingFrom(rows, earlier).length, [rows, earlier]);
  return { rounds, missing };
}
