import { useEffect, useState } from "react";
import { DESK } from "../../addin/messages/desk.ts";
import { WORKBENCH } from "../../addin/messages/workbench.ts";
import { DeskRow } from "./batch/desk-row.tsx";
import type { RowActions } from "./batch/row-actions.ts";
import type { BatchView, Column } from "./batch/order.ts";
import type { RowRound } from "./batch/rounds.ts";
import type { BatchRow } from "./batch/row.ts";

const words = WORKBENCH.batch;
const COLUMNS: readonly Column[] = [
  "unit",
  "project",
  "file",
  "folder",
  "verdict",
  "errors",
  "warnings",
  "infos",
  "notChecked",
  "score",
  "rate",
];
const NUMBERS: ReadonlySet<Column> = new Set([
  "errors",
  "warnings",
  "infos",
  "notChecked",
  "score",
  "rate",
  "reviewScore",
]);

const ARROWS = { ascending: " ↑", descending: " ↓" };

interface BatchTableProps extends RowActions {
  readonly rows: readonly BatchRow[];
  readonly view: BatchView;
  readonly rounds: ReadonlyMap<BatchRow, RowRound>;
  /** Places of rows whose files were changed since. */
  readonly changed: ReadonlySet<number>;
  readonly current: number | null;
  readonly onView: (change: Partial<BatchView>) => void;
}

/** Lines that join the table with each painting, so a long table never holds the page up. */
const PORTION = 40;

/** One line per checked file or filing. */
export function BatchTable({ rows, view, rounds, changed, current, onView, ...actions }: BatchTableProps) {
  const [limit, setLimit] = useState(PORTION);
  useEffect(() => {
    if (limit >= rows.length) return;
    const next = requestAnimationFrame(() => setLimit(limit + PORTION));
    return () => cancelAnimationFrame(next);
  }, [limit, rows.length]);
  const columns: readonly Column[] = [
    ...COLUMNS,
    ...(view.scores ? (["reviewScore"] as const) : []),
    ...(rounds.size > 0 ? (["round"] as const) : []),
  ];
  const order = view.descending ? "descending" : "ascending";
  return (
    <div className="wb-batch-table" data-testid="batch-table">
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={NUMBERS.has(column) ? "wb-number" : ""}
                data-column={column}
                aria-sort={view.column === column ? order : "none"}
              >
                <button
                  type="button"
                  aria-label={words.sortBy(nameOf(column))}
                  onClick={() => onView({ column, descending: view.column === column && !view.descending })}
                >
                  {nameOf(column)}
                  {view.column === column ? ARROWS[order] : ""}
                </button>
                {column !== "verdict" && (
                  <input
                    type="search"
                    aria-label={DESK.filterBy(nameOf(column))}
                    placeholder={NUMBERS.has(column) || column === "round" ? DESK.filterNumber : DESK.filterText}
                    value={view.filters[column] ?? ""}
                    onChange={({ currentTarget }) =>
                      onView({ filters: { ...view.filters, [column]: currentTarget.value } })
                    }
                  />
                )}
              </th>
            ))}
            <th scope="col" data-column="actions">
              {words.open}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, limit).map((row) => (
            <DeskRow
              key={row.index}
              row={row}
              round={rounds.get(row) ?? null}
              compared={rounds.size > 0}
              scores={view.scores}
              changed={changed.has(row.index)}
              current={current === row.index}
              {...actions}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function nameOf(column: Column): string {
  if (column === "reviewScore") return DESK.scores.column;
  return column === "round" ? DESK.round.column : words.columns[column];
}
