import { Button } from "@fluentui/react-components";
import { MORE } from "../../../addin/messages/pane-more.ts";
import { unchangedCells } from "../../model/history.ts";
import type { HistoryEntry } from "../../model/state.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { useMoreStyles } from "./more.styles.ts";

/** 改动记录: every write of ours, each to be taken back while its cells hold what it wrote. */
export function HistorySection() {
  const styles = useMoreStyles();
  const history = usePane((state) => state.history);
  if (history.length === 0) return <p className={styles.quiet}>{MORE.history.none}</p>;
  return (
    <>
      <p className={styles.intro}>{MORE.history.intro}</p>
      <ol className={styles.history}>
        {[...history].reverse().map((entry) => (
          <HistoryLine key={entry.id} entry={entry} />
        ))}
      </ol>
    </>
  );
}

function HistoryLine({ entry }: { readonly entry: HistoryEntry }) {
  const styles = useMoreStyles();
  const model = usePaneModel();
  const busy = usePane((state) => state.busy !== null);
  const unchanged = usePane(({ run }) => (run ? unchangedCells(entry, run.snapshot) : entry.former.length));
  const open = !entry.takenBack && unchanged > 0;
  return (
    <li className={styles.historyLine} data-history={entry.id}>
      <span className={styles.historyText}>
        {entry.label}
        <span className={styles.quiet}> {entry.time}</span>
        {noteOf(entry, unchanged) !== "" && <span className={styles.quiet}> · {noteOf(entry, unchanged)}</span>}
      </span>
      {open && (
        <Button
          size="small"
          disabledFocusable={busy}
          aria-label={MORE.history.takeBack(entry.label)}
          onClick={() => void model.takeBack(entry.id)}
        >
          {MORE.history.button}
        </Button>
      )}
    </li>
  );
}

function noteOf({ takenBack, former }: HistoryEntry, unchanged: number): string {
  if (takenBack) return MORE.history.takenBack;
  if (unchanged === 0) return MORE.history.changed;
  return unchanged < former.length ? MORE.history.someChanged(former.length - unchanged) : "";
}
