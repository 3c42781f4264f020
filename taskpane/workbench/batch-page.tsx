import { Button, ProgressBar } from "@fluentui/react-components";
import { useCallback, useMemo, useRef, useState } from "react";
import { WORKBENCH } from "../../addin/messages/workbench.ts";
import { batchWorkbook } from "./batch/export.ts";
import { FileInput } from "./batch/file-input.tsx";
import { arrangeRows, type BatchView } from "./batch/order.ts";
import type { BatchRow } from "./batch/row.ts";
import { mayUseWorker } from "./batch/run.ts";
import { batchSummary, summaryWorkbook } from "./batch/summary.ts";
import { useBatchRun } from "./batch/use-batch-run.ts";
import { BatchTable } from "./batch-table.tsx";
import { download } from "../download.ts";
import type { WorkbenchSession } from "./session.ts";

const words = WORKBENCH.batch;
const VERDICTS: readonly BatchRow["verdict"][] = ["findings", "explain", "incomplete", "hints", "passed", "unreadable"];

/** Many files at once: progress, a table of units, and the table as a workbook. */
export function BatchPage({ session, files }: { readonly session: WorkbenchSession; readonly files: readonly File[] }) {
  const { run, rows, start, cancel } = useBatchRun(session, files);
  const [view, setView] = useState<BatchView>({ column: "file", descending: false, verdict: null, search: "" });
  const chooser = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
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
    const summary = batchSummary(
      rows,
      (chosen ?? []).slice(rows.length).map(({ name }) => name),
    );
    if (summary.lines.length === 0) {
      session.notify({ kind: "warning", text: words.summaryEmpty });
      return;
    }
    const name = `${words.summaryName}.xlsx`;
    download(name, await summaryWorkbook(summary));
    session.notify({
      kind: "info",
      text: words.summaryExported({ name, units: summary.lines.length, unused: summary.unused.length }),
    });
  };
  const open = useCallback(
    (row: BatchRow): void => {
      const file = chosen?.[row.index];
      if (file) void session.openFile(file);
    },
    [chosen, session],
  );
  return (
    <div className="wb-batch">
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <div className="wb-batch-tools">
        <FileInput input={chooser} onFiles={(chosen) => void start(chosen)} testId="batch-input" />
        <FileInput input={folder} onFiles={(chosen) => void start(chosen)} folder testId="batch-folder" />
        <Button appearance="primary" onClick={() => chooser.current?.click()}>
          {words.choose}
        </Button>
        <Button onClick={() => folder.current?.click()}>{words.folder}</Button>
        {run?.state === "running" && <Button onClick={cancel}>{words.cancel}</Button>}
        <Button disabled={rows.length === 0 || run?.state === "running"} onClick={() => void save()}>
          {words.export}
        </Button>
        <Button disabled={rows.length === 0 || run?.state === "running"} onClick={() => void saveSummary()}>
          {words.exportSummary}
        </Button>
        {run && <span>{mayUseWorker() ? words.background : words.foreground}</span>}
      </div>
      {run && (
        <div role="status">
          <ProgressBar value={rows.length} max={all} aria-label={words.title} />
          <span data-testid="batch-status">
            {run.state === "running" && words.progress(rows.length, all)}
            {run.state === "cancelled" && words.cancelled(rows.length, all)}
            {run.state === "done" && words.finished(all, failed)}
          </span>
        </div>
      )}
      {rows.length > 0 && (
        <>
          <div className="wb-batch-tools">
            <label>
              {words.filter}{" "}
              <select
                value={view.verdict ?? ""}
                onChange={({ currentTarget }) =>
                  setView({ ...view, verdict: VERDICTS.find((verdict) => verdict === currentTarget.value) ?? null })
                }
              >
                <option value="">{words.all}</option>
                {VERDICTS.map((verdict) => (
                  <option key={verdict} value={verdict}>
                    {words.verdicts[verdict]}
                  </option>
                ))}
              </select>
            </label>
            <input
              type="search"
              placeholder={words.search}
              aria-label={words.search}
              value={view.search}
              onChange={({ currentTarget }) => setView({ ...view, search: currentTarget.value })}
            />
            <span>{words.shown(shown.length, rows.length)}</span>
          </div>
          {shown.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <BatchTable
              rows={shown}
              view={view}
              onSort={(column) => setView({ ...view, column, descending: view.column === column && !view.descending })}
              onOpen={open}
            />
          )}
        </>
      )}
    </div>
  );
}
