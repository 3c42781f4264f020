import { Button, ProgressBar } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { WORKBENCH } from "../../addin/messages/workbench.ts";
import { batchWorkbook } from "./batch/export.ts";
import { arrangeRows, type BatchView } from "./batch/order.ts";
import type { BatchRow } from "./batch/row.ts";
import { mayUseWorker, runBatch } from "./batch/run.ts";
import { batchSummary, summaryWorkbook } from "./batch/summary.ts";
import { BatchTable } from "./batch-table.tsx";
import { isWorkbookName } from "./dropped-files.ts";
import { download } from "./saving.ts";
import type { WorkbenchSession } from "./session.ts";

const words = WORKBENCH.batch;
/** Milliseconds between two paintings of the growing table. */
const PAINT = 1000;
const VERDICTS: readonly BatchRow["verdict"][] = ["findings", "incomplete", "passed", "unreadable"];

interface Run {
  readonly files: readonly File[];
  readonly state: "running" | "done" | "cancelled";
}

/** Many files at once: progress, a table of units, and the table as a workbook. */
export function BatchPage({ session, files }: { readonly session: WorkbenchSession; readonly files: readonly File[] }) {
  const [run, setRun] = useState<Run | null>(null);
  const [rows, setRows] = useState<readonly BatchRow[]>([]);
  const [view, setView] = useState<BatchView>({ column: "file", descending: false, verdict: null, search: "" });
  const abort = useRef<AbortController | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);

  const start = async (given: readonly File[]): Promise<void> => {
    const all = given.filter(({ name }) => isWorkbookName(name));
    abort.current?.abort();
    if (all.length === 0) {
      session.notify({ kind: "warning", text: words.noFiles });
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

  const shown = useMemo(() => arrangeRows(rows, view), [rows, view]);
  const all = run?.files.length ?? 0;
  const failed = rows.filter(({ verdict }) => verdict === "unreadable").length;
  const save = async (): Promise<void> => {
    const name = `${words.exportName}.xlsx`;
    download(name, await batchWorkbook(shown));
    session.notify({ kind: "info", text: words.exported(name) });
  };
  const chosen = run?.files;
  const saveSummary = async (): Promise<void> => {
    const summary = batchSummary(rows, (chosen ?? []).slice(rows.length).map(({ name }) => name));
    if (summary.lines.length === 0) {
      session.notify({ kind: "warning", text: words.summaryEmpty });
      return;
    }
    const name = `${words.summaryName}.xlsx`;
    download(name, await summaryWorkbook(summary));
    session.notify({ kind: "info", text: words.summaryExported(name, summary.lines.length, summary.unused.length) });
  };
  const open = useCallback((row: BatchRow): void => {
    const file = chosen?.find(({ name }) => name === row.file);
    if (file) void session.openFile(file);
  }, [chosen, session]);
  return (
    <div className="wb-batch">
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <div className="wb-batch-tools">
        <FileInput input={chooser} onFiles={(chosen) => void start(chosen)} testId="batch-input" />
        <FileInput input={folder} onFiles={(chosen) => void start(chosen)} folder testId="batch-folder" />
        <Button appearance="primary" onClick={() => chooser.current?.click()}>{words.choose}</Button>
        <Button onClick={() => folder.current?.click()}>{words.folder}</Button>
        {run?.state === "running" && <Button onClick={() => abort.current?.abort()}>{words.cancel}</Button>}
        <Button disabled={rows.length === 0 || run?.state === "running"} onClick={() => void save()}>{words.export}</Button>
        <Button disabled={rows.length === 0 || run?.state === "running"} onClick={() => void saveSummary()}>{words.exportSummary}</Button>
        {run && <span>{mayUseWorker() ? words.background : words.foreground}</span>}
      </div>
      {run && (
        <div role="status">
          <ProgressBar value={rows.length} max={all} aria-label={words.title} />
          <span data-testid="batch-status">
            {run.state === "running" ? words.progress(rows.length, all) : run.state === "cancelled" ? words.cancelled(rows.length, all) : words.finished(all, failed)}
          </span>
        </div>
      )}
      {rows.length > 0 && (
        <>
          <div className="wb-batch-tools">
            <label>
              {words.filter}{" "}
              <select value={view.verdict ?? ""} onChange={({ currentTarget }) => setView({ ...view, verdict: VERDICTS.find((verdict) => verdict === currentTarget.value) ?? null })}>
                <option value="">{words.all}</option>
                {VERDICTS.map((verdict) => <option key={verdict} value={verdict}>{words.verdicts[verdict]}</option>)}
              </select>
            </label>
            <input type="search" placeholder={words.search} aria-label={words.search} value={view.search} onChange={({ currentTarget }) => setView({ ...view, search: currentTarget.value })} />
            <span>{words.shown(shown.length, rows.length)}</span>
          </div>
          {shown.length === 0 ? <p>{words.none}</p> : <BatchTable rows={shown} view={view} onSort={(column) => setView({ ...view, column, descending: view.column === column && !view.descending })} onOpen={open} />}
        </>
      )}
    </div>
  );
}

interface FileInputProps {
  readonly input: React.RefObject<HTMLInputElement | null>;
  readonly onFiles: (files: readonly File[]) => void;
  readonly folder?: boolean;
  readonly testId: string;
}

function FileInput({ input, onFiles, folder = false, testId }: FileInputProps) {
  return (
    <input
      ref={(element) => {
        input.current = element;
        if (element && folder) element.webkitdirectory = true;
      }}
      type="file"
      multiple
      hidden
      data-testid={testId}
      accept={folder ? undefined : ".xlsx,.xlsm,.xls"}
      onChange={({ currentTarget }) => {
        onFiles([...(currentTarget.files ?? [])]);
        currentTarget.value = "";
      }}
    />
  );
}
