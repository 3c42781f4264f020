import { makeStyles } from "@fluentui/react-components";
import { usePane } from "./pane-context.ts";

const useStyles = makeStyles({
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

/** The one polite sentence for screen readers: how the last action went, or the outcome of the run. */
export function LiveSentence() {
  const styles = useStyles();
  const sentence = usePane((state) => state.notice?.text ?? state.announcement);
  return (
    <div role="status" aria-live="polite" className={styles.hidden}>
      {sentence}
    </div>
  );
}
