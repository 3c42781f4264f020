import { z } from "zod/mini";
import { compareRounds, earlierOf, type RoundFinding } from "../../../addin/compare/rounds.ts";
import { rowPath, type BatchFile, type BatchRow, type DeskFinding } from "./row.ts";

/** One file of an earlier round (上一轮). */
export interface EarlierFile {
  readonly file: string;
  readonly findings: readonly RoundFinding[];
}

/** What became of the findings of a row since the earlier round. */
export interface RowRound {
  /** 已改: no longer found. */
  readonly settled: readonly RoundFinding[];
  /** 未改: found in both. */
  readonly open: ReadonlySet<RoundFinding>;
  /** 新出现. */
  readonly fresh: ReadonlySet<RoundFinding>;
}

/** The rows as the earlier round of the next; what could not be read says nothing. */
export function asEarlier(rows: readonly BatchRow[]): EarlierFile[] {
  return rows
    .filter(({ verdict }) => verdict !== "unreadable")
    .map((row) => ({ file: rowPath(row), findings: row.findings }));
}

/** By row; rows that were not in the earlier round, or could not be read now, have none. */
export function roundsOf(rows: readonly BatchRow[], earlier: readonly EarlierFile[]): ReadonlyMap<BatchRow, RowRound> {
  const rounds = new Map<BatchRow, RowRound>();
  for (const row of rows) {
    const before = row.verdict === "unreadable" ? null : earlierOf(rowPath(row), earlier);
    if (!before) continue;
    const { settled, open, fresh } = compareRounds<RoundFinding>(before.findings, row.findings);
    rounds.set(row, { settled, open: new Set(open), fresh: new Set(fresh) });
  }
  return rounds;
}

/** Files of the earlier round that did not come again. */
export function missingFrom(rows: readonly BatchFile[], earlier: readonly EarlierFile[]): string[] {
  const met = new Set(rows.map((row) => earlierOf(rowPath(row), earlier)));
  return earlier.filter((file) => !met.has(file)).map(({ file }) => file);
}

const finding = z.object({
  rule: z.string(),
  code: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  cells: z.array(z.string()),
  message: z.string(),
});
const file = z.object({ file: z.string(), findings: z.array(finding) });
const result = z.object({ files: z.array(file) });

/** An earlier result as the command line and this page save it, .ndjson or .json; `null` where it is none. */
export function readEarlier(text: string): EarlierFile[] | null {
  const whole = result.safeParse(jsonIn(text));
  if (whole.success) return whole.data.files;
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const files = lines.map((line) => file.safeParse(jsonIn(line)));
  const read = files.flatMap(({ data }) => data ?? []);
  return read.length > 0 && read.length === lines.length ? read : null;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The round as .ndjson, one line a row, for a later round here or on another machine. */
export function roundLines(rows: readonly BatchRow[]): string {
  return asEarlier(rows)
    .map(({ file: path, findings }) =>
      JSON.stringify({
        file: path,
        findings: findings.map(({ rule, code, severity, cells, message }) => ({
          rule,
          code,
          severity,
          cells,
          message,
        })),
      }),
    )
    .map((line) => `${line}\n`)
    .join("");
}

/** Findings of a row in the order they are shown: the weightiest first. */
export function bySeverity(findings: readonly DeskFinding[]): DeskFinding[] {
  const order = ["error", "warning", "info"];
  return findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}
