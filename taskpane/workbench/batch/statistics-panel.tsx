import { useMemo } from "react";
import { DESK } from "../../../addin/messages/desk.ts";
import { CheckBars } from "./check-bars.tsx";
import { RatePlot } from "./rate-plot.tsx";
import type { BatchRow } from "./row.ts";
import { checkCounts, dotsOf } from "./statistics.ts";

interface StatisticsPanelProps {
  readonly rows: readonly BatchRow[];
  /** The check the table is narrowed to. */
  readonly rule: string | null;
  readonly onRule: (rule: string | null) => void;
  readonly onOpen: (row: BatchRow) => void;
}

/** Which checks found most, and where each unit is between its execution rate and its score. */
export function StatisticsPanel({ rows, rule, onRule, onOpen }: StatisticsPanelProps) {
  const counts = useMemo(() => checkCounts(rows), [rows]);
  const dots = useMemo(() => dotsOf(rows), [rows]);
  const without = rows.filter(({ verdict }) => verdict !== "unreadable").length - dots.length;
  return (
    <details className="wb-statistics" open>
      <summary>{DESK.statistics.title}</summary>
      <div>
        <section>
          <h2>{DESK.statistics.checks}</h2>
          <CheckBars counts={counts} rule={rule} onRule={onRule} />
        </section>
        <section>
          <h2>{DESK.statistics.plot}</h2>
          <RatePlot dots={dots} onOpen={onOpen} />
          {dots.length > 0 && without > 0 && <p>{DESK.statistics.without(without)}</p>}
        </section>
      </div>
    </details>
  );
}
