import { Button, ProgressBar } from "@fluentui/react-components";
import { DESK } from "../../../addin/messages/desk.ts";
import { WORKBENCH } from "../../../addin/messages/workbench.ts";
import { mayUseWorker } from "./run.ts";
import type { Desk } from "./use-desk.ts";

const words = WORKBENCH.batch;

/** How far the batch is, and what became of the earlier round. */
export function DeskStatus({ desk }: { readonly desk: Desk }) {
  const { state, rows, jobs, rounds, missing } = desk;
  const sum = { settled: 0, open: 0, fresh: 0 };
  for (const { settled, open, fresh } of rounds.values()) {
    sum.settled += settled.length;
    sum.open += open.size;
    sum.fresh += fresh.size;
  }
  if (state === "none") return null;
  return (
    <>
      <div role="status">
        {state === "running" && <ProgressBar value={rows.length} max={jobs.length} aria-label={words.title} />}
        <span data-testid="batch-status">{statusText(desk)}</span>
        {state === "running" && (
          <span className="wb-quiet"> {mayUseWorker() ? words.background : words.foreground}</span>
        )}
      </div>
      {rounds.size > 0 && (
        <div className="wb-batch-tools" data-testid="round-status">
          <span>
            {DESK.round.against(sum)}
            {missing > 0 && DESK.round.missing(missing)}。
          </span>
          <Button size="small" onClick={desk.dropEarlier}>
            {DESK.round.drop}
          </Button>
        </div>
      )}
    </>
  );
}

function statusText({ state, rows, jobs, time }: Desk): string {
  if (state === "kept") return DESK.keptFrom(time);
  if (state === "running") return words.progress(rows.length, jobs.length);
  if (state === "cancelled") return words.cancelled(rows.length, jobs.length);
  return words.finished(jobs.length, rows.filter(({ verdict }) => verdict === "unreadable").length);
}
