import { useCallback, useMemo } from "react";
import { FINDINGS } from "../../../addin/messages/pane-findings.ts";
import type { ListRow } from "../../model/finding-view.ts";
import type { PaneState } from "../../model/state.ts";
import { usePane } from "../pane-context.ts";
import { isEmptySheet } from "../../model/empty-sheet.ts";
import { useVirtualRows } from "../use-virtual-rows.ts";
import { FindingRow } from "./finding-row.tsx";
import { useFindingKeys } from "./use-finding-keys.ts";
import { useFindingList } from "./use-finding-list.ts";
import { useListStyles } from "./list.styles.ts";

/** Heights before a row has been measured, in px. */
const ESTIMATE = { heading: 34, finding: 148, gap: 96 } as const;

/** The findings, grouped; only the rows in view are in the page. Arrow keys move, Enter jumps to the cell. */
export function FindingsList() {
  const styles = useListStyles();
  const { rows, items } = useFindingList();
  const emptyText = usePane(emptyReason);
  const keys = useMemo(() => rows.map((row) => row.key), [rows]);
  const estimate = useCallback((index: number) => ESTIMATE[rows[index]?.kind ?? "heading"], [rows]);
  const { list, rows: inView, height, measure, reveal } = useVirtualRows(keys, estimate);
  const onKeyDown = useFindingKeys(rows, reveal, list);
  return (
    <div
      ref={list}
      className={styles.list}
      role="list"
      aria-label={FINDINGS.list}
      style={rows.length > 0 ? { height } : undefined}
      onKeyDown={onKeyDown}
    >
      {rows.length === 0 && (
        <p className={styles.empty} role="listitem">
          {emptyText}
        </p>
      )}
      {inView.map((item) => {
        const row = rows[item.index];
        return (
          row && (
            <div
              key={item.key}
              ref={measure}
              data-row={item.key}
              className={styles.row}
              style={{ transform: `translateY(${item.top}px)` }}
              {...roleOf(row, items)}
            >
              <FindingRow row={row} />
            </div>
          )
        );
      })}
    </div>
  );
}

function roleOf(row: ListRow, items: number): object {
  return row.kind === "heading"
    ? { role: "listitem" }
    : { role: "listitem", "aria-posinset": row.position, "aria-setsize": items };
}

function emptyReason({ run, view }: PaneState): string {
  if (view.category !== null || view.sheet !== null || view.search !== "") return FINDINGS.nothingShown;
  const sheets = run?.review.sheets ?? [];
  const forms = sheets.filter((sheet) => sheet.form !== null);
  if (forms.length > 0)
    return forms.every(({ reason }) => reason !== "") ? FINDINGS.nothingFilled : FINDINGS.nothingFound;
  return sheets.every(({ sheet }) => run && isEmptySheet(run.snapshot, sheet))
    ? FINDINGS.nothingToRead
    : FINDINGS.noForm;
}
