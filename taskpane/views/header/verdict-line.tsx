import { Button, mergeClasses } from "@fluentui/react-components";
import {
  CheckmarkCircle20Filled,
  ClipboardTaskListLtr20Regular,
  ErrorCircle20Filled,
  QuestionCircle20Filled,
} from "@fluentui/react-icons";
import { PANE } from "../../../addin/messages/pane.ts";
import { verdictText } from "../../../addin/messages/report.ts";
import { countReview, type ReviewCounts } from "../../../addin/review/counts.ts";
import type { Run } from "../../model/state.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { useHeaderStyles } from "./header.styles.ts";

/** The first line: what the check found, and the button that runs it or stops it. */
export function VerdictLine() {
  const styles = useHeaderStyles();
  const run = usePane((state) => state.run);
  return (
    <div className={styles.verdictRow}>
      <VerdictIcon run={run} />
      <h1 className={styles.verdict}>{run ? verdictText(countReview(run.review, run.explained)) : PANE.start.title}</h1>
      <CheckButton />
    </div>
  );
}

function VerdictIcon({ run }: { readonly run: Run | null }) {
  const styles = useHeaderStyles();
  if (!run)
    return (
      <span className={styles.verdictIcon}>
        <ClipboardTaskListLtr20Regular aria-hidden />
      </span>
    );
  const tone = toneOf(countReview(run.review, run.explained));
  const Icon = { passed: CheckmarkCircle20Filled, findings: ErrorCircle20Filled, incomplete: QuestionCircle20Filled }[
    tone
  ];
  return (
    <span className={mergeClasses(styles.verdictIcon, styles[tone])}>
      <Icon aria-hidden />
    </span>
  );
}

function toneOf({ must, explain, notChecked, forms, unread, off }: ReviewCounts): "passed" | "findings" | "incomplete" {
  if (must + explain > 0) return "findings";
  return off > 0 || notChecked > 0 || forms === 0 || unread > 0 ? "incomplete" : "passed";
}

function CheckButton() {
  const styles = useHeaderStyles();
  const model = usePaneModel();
  const busy = usePane((state) => state.busy);
  const ran = usePane((state) => state.run !== null);
  // The first look has its own large button for it.
  const prominent = usePane((state) => (state.run === null ? state.page !== "check" : state.stale !== null));
  if (busy?.cancellable) {
    return (
      <Button
        size="small"
        className={styles.action}
        onClick={(event) => {
          // It takes the place of the button that began: the second half of a double click is no wish to stop.
          if (event.detail < 2) model.cancel();
        }}
      >
        {PANE.cancel}
      </Button>
    );
  }
  return (
    <Button
      size="small"
      className={styles.action}
      appearance={prominent ? "primary" : "secondary"}
      disabledFocusable={busy !== null}
      onClick={() => void model.check()}
    >
      {ran ? PANE.checkAgain : PANE.check}
    </Button>
  );
}
