import { Button } from "@fluentui/react-components";
import { MORE } from "../../../addin/messages/pane-more.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { useMoreStyles } from "./more.styles.ts";

/** 清除标记. */
export function MarksSection() {
  const styles = useMoreStyles();
  const model = usePaneModel();
  const busy = usePane((state) => state.busy !== null);
  return (
    <>
      <p className={styles.intro}>{MORE.marks.intro}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void model.clearMarks()}>
          {MORE.marks.clear}
        </Button>
      </div>
    </>
  );
}
