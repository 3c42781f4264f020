import { mergeClasses, ProgressBar } from "@fluentui/react-components";
import { Warning16Filled } from "@fluentui/react-icons";
import { PANE } from "../../../addin/messages/pane.ts";
import type { Busy, PaneState } from "../../model/state.ts";
import { rechecks } from "../../model/recheck.ts";
import { usePane } from "../pane-context.ts";
import { useHeaderStyles } from "./header.styles.ts";

/** One line that is always there: what is going on, whether the results are still fresh, or what was read. */
export function StatusLine() {
  const styles = useHeaderStyles();
  const busy = usePane((state) => state.busy);
  const stale = usePane((state) => state.stale);
  const text = usePane(statusText);
  // Where the check runs again by itself within a moment, there is nothing to warn of.
  const soon = usePane(rechecks);
  const warn = stale !== null && busy === null && !soon;
  return (
    <div
      className={mergeClasses(styles.status, warn && styles.stale)}
      data-stale={stale ?? undefined}
      data-busy={busy?.kind}
    >
      {warn && <Warning16Filled aria-hidden />}
      <span className={styles.statusText} title={text}>
        {text}
      </span>
      {busy && <ProgressBar className={styles.bar} thickness="large" aria-label={text} {...share(busy)} />}
    </div>
  );
}

function share({ progress }: Busy): { value?: number; max?: number } {
  return progress && progress.done < progress.all ? { value: progress.done, max: progress.all } : {};
}

function statusText({ busy, rechecking, stale, run }: PaneState): string {
  if (busy) return busyText(busy);
  if (rechecking) return PANE.rechecking;
  if (stale !== null) return PANE.stale[stale];
  return run ? PANE.fresh(run.snapshot.sheets.length, run.marked) : PANE.idle;
}

function busyText({ kind, progress }: Busy): string {
  return progress?.text ?? PANE.busy[kind];
}
