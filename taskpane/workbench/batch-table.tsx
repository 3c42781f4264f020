import { memo, useEffect, useState } from "react";
import { WORKBENCH } from "../../addin/messages/workbench.ts";
import type { BatchView, Column } from "./batch/order.ts";
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
const NUMBERS: ReadonlySet<Column> = new Set(["errors", "warnings", "infos", "notChecked", "score", "rate"]);

const ARROWS = { ascending: " ↑", descending: " ↓" };

interface BatchTableProps {
  readonly rows: readonly BatchRow[];
  readonly view: BatchView;
  readonly onSort: (column: Column) => void;
  readonly onOpen: (row: BatchRow) => void;
}

/** Lines that join the table with each painting, so a long table never holds the page up. */
const PORTION = 40;

/** One line per checked file. */
export function BatchTable({ rows, view, onSort, onOpen }: BatchTableProps) {
  const [limit, setLimit] = useState(PORTION);
  useEffect(() => {
    if (limit >= rows.length) return;
    const next = requestAnimationFrame(() => setLimit(limit + PORTION));
    return () => cancelAnimationFrame(next);
  }, [limit, rows.length]);
  const order = view.descending ? "descending" : "ascending";
  return (
    <div className="wb-batch-table" data-testid="batch-table">
      <table>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                className={NUMBERS.has(column) ? "wb-number" : ""}
                aria-sort={view.column === column ? order : "none"}
              >
                <button type="button" aria-label={words.sortBy(words.columns[column])} onClick={() => onSort(column)}>
                  {words.columns[column]}
                  {view.column === column ? ARROWS[order] : ""}
                </button>
              </th>
            ))}
            <th scope="col">{words.open}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, limit).map((row) => (
            <Line key={row.index} row={row} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Line = memo(function Line({ row, onOpen }: { readonly row: BatchRow; readonly onOpen: (row: BatchRow) => void }) {
  const broken = row.verdict === "unreadable";
  return (
    <tr>
      <td>{row.unit}</td>
      <td>{row.project}</td>
      <td>{row.file}</td>
      <td>{row.folder}</td>
      <td>
        <span className="wb-verdict" data-verdict={row.verdict} title={row.reason}>
          {row.verdict === "hints" ? words.passedWithHints(row.infos) : words.verdicts[row.verdict]}
        </span>
        {row.reason !== "" && <div>{row.reason}</div>}
      </td>
      {(["errors", "warnings", "infos", "notChecked"] as const).map((column) => (
        <td key={column} className="wb-number">
          {broken ? "" : row[column]}
        </td>
      ))}
      <td className="wb-number">{row.score}</td>
      <td className="wb-number">{row.rate}</td>
      <td>
        {!broken && (
          <button
            type="button"
            aria-label={`${words.open} ${row.folder === "" ? row.file : `${row.folder}/${row.file}`}`}
            onClick={() => onOpen(row)}
          >
            {words.open}
          </button>
        )}
      </td>
    </tr>
  );
});
