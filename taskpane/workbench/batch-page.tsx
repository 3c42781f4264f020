import { useCallback, useMemo } from "react";
import { DESK } from "../../addin/messages/desk.ts";
import { WORKBENCH } from "../../addin/messages/workbench.ts";
import { DeskFilters } from "./batch/desk-filters.tsx";
import { DeskStatus } from "./batch/desk-status.tsx";
import { DeskTools } from "./batch/desk-tools.tsx";
import { saveSlip } from "./batch/desk-outputs.ts";
import { openRow, type Wanted } from "./batch/open-row.ts";
import { arrangeRows } from "./batch/order.ts";
import type { BatchRow } from "./batch/row.ts";
import { StatisticsPanel } from "./batch/statistics-panel.tsx";
import { useChangedFiles } from "./batch/use-changed-files.ts";
import { useDesk } from "./batch/use-desk.ts";
import { BatchTable } from "./batch-table.tsx";
import type { WorkbenchSession } from "./session.ts";

const words = WORKBENCH.batch;

/** The reviewer's desk: many files at once, what was found in them, and what goes back to the units. */
export function BatchPage({ session, files }: { readonly session: WorkbenchSession; readonly files: readonly File[] }) {
  const desk = useDesk(session, files);
  const changed = useChangedFiles(desk.jobs);
  const { rows, view, rounds, current } = desk;
  const shown = useMemo(() => arrangeRows(rows, view, rounds), [rows, view, rounds]);
  const { jobs, setCurrent } = desk;
  const open = useCallback(
    (row: BatchRow, wanted?: Wanted): void => void openRow(session, { jobs, setCurrent }, row, wanted),
    [session, jobs, setCurrent],
  );
  const slip = useCallback((row: BatchRow): void => void saveSlip(session, row, rows), [session, rows]);
  return (
    <div className="wb-batch">
      <h1>{words.title}</h1>
      {rows.length === 0 && <p>{words.intro}</p>}
      <DeskTools session={session} desk={desk} shown={shown} />
      <DeskStatus desk={desk} />
      {rows.length > 0 && (
        <>
          <StatisticsPanel
            rows={rows}
            rule={view.rule}
            onRule={(rule) => desk.setView({ rule })}
            onOpen={(row) => open(row)}
          />
          <DeskFilters desk={desk} shown={shown.length} />
          <BatchTable
            rows={shown}
            view={view}
            rounds={rounds}
            changed={changed}
            current={current}
            onView={desk.setView}
            onOpen={open}
            onSlip={slip}
          />
          {shown.length === 0 && <p>{words.none}</p>}
        </>
      )}
      {rows.length === 0 && desk.earlier.length > 0 && <p>{DESK.round.loaded(desk.earlier.length)}</p>}
    </div>
  );
}
