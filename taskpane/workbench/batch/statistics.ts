import { figure } from "./order.ts";
import type { BatchRow } from "./row.ts";

/** How often one check found something in a batch. Hints do not count. */
export interface CheckCount {
  readonly rule: string;
  readonly code: string;
  readonly check: string;
  readonly errors: number;
  readonly warnings: number;
  /** Rows it found something in. */
  readonly rows: number;
}

/** Checks by what they found, the most frequent first. */
export function checkCounts(rows: readonly BatchRow[]): CheckCount[] {
  const counts = new Map<string, CheckCount & { readonly seen: ReadonlySet<number> }>();
  for (const { index, findings } of rows) {
    for (const { rule, code, check, severity } of findings) {
      if (severity === "info") continue;
      const known = counts.get(rule);
      const seen = known?.seen.has(index) ? known.seen : new Set([...(known?.seen ?? []), index]);
      counts.set(rule, {
        rule,
        code,
        check,
        errors: (known?.errors ?? 0) + Number(severity === "error"),
        warnings: (known?.warnings ?? 0) + Number(severity === "warning"),
        rows: seen.size,
        seen,
      });
    }
  }
  return [...counts.values()]
    .map(({ rule, code, check, errors, warnings, rows: many }) => ({ rule, code, check, errors, warnings, rows: many }))
    .sort((a, b) => b.errors + b.warnings - (a.errors + a.warnings) || (a.code < b.code ? -1 : 1));
}

/** One row in the plot of execution rate against score. */
export interface Dot {
  readonly row: BatchRow;
  /** In percent. */
  readonly rate: number;
  /** In points. */
  readonly score: number;
  /** How many rows before it have the same two figures. */
  readonly twin: number;
}

/** Rows that have both figures. */
export function dotsOf(rows: readonly BatchRow[]): Dot[] {
  const twins = new Map<string, number>();
  return rows.flatMap((row) => {
    const [rate, score] = [figure(row.rate), figure(row.score)];
    if (rate === null || score === null) return [];
    const key = `${rate} ${score}`;
    const twin = twins.get(key) ?? 0;
    twins.set(key, twin + 1);
    return [{ row, rate, score, twin }];
  });
}

/** The ends of an axis, in percent or points. */
export interface Axis {
  readonly from: number;
  readonly to: number;
}

/** The ends of an axis around its figures, on whole tens, never of no length and never beyond `most`. */
export function axisOf(figures: readonly number[], most = Number.POSITIVE_INFINITY): Axis {
  const least = figures.reduce((a, b) => Math.min(a, b), 100);
  const largest = figures.reduce((a, b) => Math.max(a, b), 0);
  return {
    from: Math.min(90, Math.floor(least / 10) * 10),
    to: Math.min(most, Math.max(100, Math.ceil(largest / 10) * 10)),
  };
}
