import { useLiveStyles } from "./live-sentence.styles.ts";
import { usePane } from "./pane-context.ts";

/** The one polite sentence for screen readers: how the last action went, or the outcome of the run. */
export function LiveSentence() {
  const styles = useLiveStyles();
  const sentence = usePane((state) => state.notice?.text ?? state.announcement);
  return (
    <div role="status" aria-live="polite" className={styles.hidden}>
      {sentence}
    </div>
  );
}
