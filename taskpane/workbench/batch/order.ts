import type { RowRound } from "./rounds.ts";
import { proposalOf, type BatchRow } from "./row.ts";

const TEXT_COLUMNS = ["unit", "project", "file", "folder"] as const;
export const COUNT_COLUMNS = ["errors", "warnings", "infos", "notChecked"] as const;
const FIGURE_COLUMNS = ["score", "rate"] as const;

type TextColumn = (typeof TEXT_COLUMNS)[number];
export type CountColumn = (typeof COUNT_COLUMNS)[number];
type FigureColumn = (typeof FIGURE_COLUMNS)[number];

/** `reviewScore` is the proposal for 复核分数; `round` stands for what is still open since the earlier round. */
export type Column = TextColumn | "verdict" | CountColumn | FigureColumn | "reviewScore" | "round";

export interface BatchView {
  readonly column: Column;
  readonly descending: boolean;
  /** `null` shows all verdicts. */
  readonly verdict: BatchRow["verdict"] | null;
  readonly search: string;
  /** Only rows in which this check found something; `null` shows all. */
  readonly rule: string | null;
  /** What the user typed over single columns: words, or a number such as `>0`. */
  readonly filters: Readonly<Partial<Record<Column, string>>>;
  /** Proposals for 复核分数 are shown, and go into what is exported. */
  readonly scores: boolean;
}

export const FIRST_VIEW: BatchView = {
  column: "file",
  descending: false,
  verdict: null,
  search: "",
  rule: null,
  filters: {},
  scores: false,
};

/** The worst comes first. */
const VERDICTS: readonly BatchRow["verdict"][] = ["unreadable", "findings", "explain", "incomplete", "hints", "passed"];

type Rounds = ReadonlyMap<BatchRow, RowRound>;

/** Rows that match, in the order requested; equal rows stay in the order of the files. Rows without a figure come last. */
export function arrangeRows(rows: readonly BatchRow[], view: BatchView, rounds: Rounds = new Map()): BatchRow[] {
  const { column, descending, verdict, search, rule } = view;
  const wanted = search.trim().toLowerCase();
  const shown = rows.filter(
    (row) =>
      (verdict === null || row.verdict === verdict) &&
      (rule === null || row.findings.some((finding) => finding.rule === rule && finding.severity !== "info")) &&
      `${row.unit}\n${row.project}\n${row.folder}\n${row.file}`.toLowerCase().includes(wanted) &&
      matches(row, view.filters, rounds),
  );
  return shown.sort((a, b) => compareBatchRows(a, b, { column, sign: descending ? -1 : 1, rounds }));
}

function matches(row: BatchRow, filters: BatchView["filters"], rounds: Rounds): boolean {
  return [...TEXT_COLUMNS, ...COUNT_COLUMNS, ...FIGURE_COLUMNS, "reviewScore" as const, "round" as const].every(
    (column) => {
      const typed = filters[column]?.normalize("NFKC").trim() ?? "";
      if (typed === "") return true;
      if (isText(column)) return row[column].toLowerCase().includes(typed.toLowerCase());
      const value = sortable(row, column, rounds);
      return value !== null && holds(value, typed);
    },
  );
}

const CONDITION = /^(?<sign><=|>=|[<>=≤≥])?\s*(?<number>\d+(?:\.\d+)?)%?$/u;

/** `>0`, `<=90`, `3`; anything that is no condition hides nothing. */
function holds(value: number, typed: string): boolean {
  const { sign = "=", number = "" } = CONDITION.exec(typed)?.groups ?? {};
  if (number === "") return true;
  const limit = Number(number);
  const tests: Readonly<Record<string, boolean>> = {
    "<": value < limit,
    ">": value > limit,
    "<=": value <= limit,
    "≤": value <= limit,
    ">=": value >= limit,
    "≥": value >= limit,
    "=": value === limit,
  };
  return tests[sign] ?? true;
}

interface Order {
  readonly column: Column;
  readonly sign: 1 | -1;
  readonly rounds: Rounds;
}

function compareBatchRows(a: BatchRow, b: BatchRow, { column, sign, rounds }: Order): number {
  if (isText(column)) return sign * a[column].localeCompare(b[column], "zh-CN", { numeric: true });
  const [left, right] = [sortable(a, column, rounds), sortable(b, column, rounds)];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return sign * (left - right);
}

function isText(column: Column): column is TextColumn {
  return TEXT_COLUMNS.some((each) => each === column);
}

function sortable(row: BatchRow, column: Exclude<Column, TextColumn>, rounds: Rounds): number | null {
  if (column === "verdict") return VERDICTS.indexOf(row.verdict);
  if (column === "score" || column === "rate") return figure(row[column]);
  if (column === "reviewScore") return figure(proposalOf(row)?.score ?? "");
  if (column === "round") return rounds.get(row)?.open.size ?? null;
  return row.verdict === "unreadable" ? null : row[column];
}

/** The number in a printed figure such as `99.91%`; only used to sort and to draw, never to judge. */
export function figure(text: string): number | null {
  const number = Number.parseFloat(text.normalize("NFKC"));
  return Number.isFinite(number) ? number : null;
}
