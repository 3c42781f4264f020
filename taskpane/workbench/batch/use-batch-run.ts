import { useEffect, useRef, useState } from "react";
import { WORKBENCH } from "../../../addin/messages/workbench.ts";
import { canOpenName } from "../dropped-files.ts";
import type { WorkbenchSession } from "../session.ts";
import type { BatchRow } from "./row.ts";
import { runBatch } from "./run.ts";

/** Milliseconds between two paintings of the growing table. */
const PAINT = 1000;

/** The files of a batch, and how far it is. */
interface Run {
  readonly files: readonly File[];
  readonly state: "running" | "done" | "cancelled";
}

/** A batch that runs: its rows as they come in. */
interface BatchRun {
  /** `null` before the first files were chosen. */
  readonly run: Run | null;
  readonly rows: readonly BatchRow[];
  /** Checks these files in place of the former ones; says so where none is a workbook or Word document. */
  readonly start: (files: readonly File[]) => Promise<void>;
  /** Ends the batch; what was checked stays. */
  readonly cancel: () => void;
}

/** Checks many files one after the other. A new list of `files` starts a new batch; leaving the page ends it. */
export function useBatchRun(session: WorkbenchSession, files: readonly File[]): BatchRun {
  const [run, setRun] = useState<Run | null>(null);
  const [rows, setRows] = useState<readonly BatchRow[]>([]);
  const abort = useRef<AbortController | null>(null);
  const start = async (given: readonly File[]): Promise<void> => {
    const all = given.filter(({ name }) => canOpenName(name));
    abort.current?.abort();
    if (all.length === 0) {
      session.notify({ kind: "warning", text: WORKBENCH.batch.noFiles });
      return;
    }
    const stop = new AbortController();
    abort.current = stop;
    const collected: BatchRow[] = [];
    let painted = 0;
    setRun({ files: all, state: "running" });
    setRows([]);
    await runBatch(all, {
      signal: stop.signal,
      onRow: (_, row) => {
        collected.push(row);
        if (performance.now() - painted < PAINT || stop.signal.aborted) return;
        painted = performance.now();
        setRows([...collected]);
      },
    });
    if (abort.current !== stop) return;
    setRows([...collected]);
    setRun({ files: all, state: stop.signal.aborted ? "cancelled" : "done" });
  };
  useEffect(() => {
    if (files.length > 0) void start(files);
    // A new list of files starts a new batch; everything else is read when it runs.
  }, [files]);
  useEffect(() => () => abort.current?.abort(), []);
  return { run, rows, start, cancel: () => abort.current?.abort() };
}
