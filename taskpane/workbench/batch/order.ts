import type { BatchRow } from "./row.ts";

export type Column =
  | "file"
  | "folder"
  | "unit"
  | "project"
  | "verdict"
  | "errors"
  | "warnings"
  | "infos"
  | "notChecked"
  | "score"
  | "rate";

export interface BatchView {
  readonly column: Column;
  readonly descending: boolean;
  /** `null` shows all verdicts. */
  readonly verdict: BatchRow["verdict"] | null;
  readonly search: string;
}

/** The worst comes first. */
const VERDICTS: readonly BatchRow["verdict"][] = ["unreadable", "findings", "explain", "incomplete", "hints", "passed"];

/** Rows that match, in the order asked for; equal rows stay in the order of the files. Rows without a figure come last. */
export function arrangeRows(rows: readonly BatchRow[], { column, descending, verdict, search }: BatchView): BatchRow[] {
  const wanted = search.trim().toLowerCase();
  const shown = rows.filter(
    (row) =>
      (verdict === null || row.verdict === verdict) &&
      `${row.unit}\n${row.project}\n${row.folder}\n${row.file}`.toLowerCase().includes(wanted),
  );
  return shown.sort((a, b) => compare(a, b, column, descending ? -1 : 1));
}

function compare(a: BatchRow, b: BatchRow, column: Column, sign: 1 | -1): number {
  if (column === "file" || column === "unit" || column === "folder" || column === "project")
    return sign * a[column].localeCompare(b[column], "zh-CN", { numeric: true });
  const [left, right] = [sortable(a, column), sortable(b, column)];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return sign * (left - right);
}

function sortable(row: BatchRow, column: Exclude<Column, "file" | "unit" | "folder" | "project">): number | null {
  if (column === "verdict") return VERDICTS.indexOf(row.verdict);
  if (column === "score" || column === "rate") return figure(row[column]);
  return row.verdict === "unreadable" ? null : row[column];
}

/** The number in a printed figure such as `99.91%`; only used to sort, never to judge. */
function figure(text: string): number | null {
  const number = Number.parseFloat(text.normalize("NFKC"));
  return Number.isFinite(number) ? number : null;
}
