import { Button, mergeClasses } from "@fluentui/react-components";
import { CheckmarkCircle16Filled, Dismiss16Regular, Warning16Filled } from "@fluentui/react-icons";
import { PANE } from "../../addin/messages/pane.ts";
import { lastWrite } from "../model/history.ts";
import { useNoticeStyles } from "./notice-bar.styles.ts";
import { usePane, usePaneModel } from "./pane-context.ts";

/** How the last action went. Lies over the lower edge, so nothing moves; 还原 is offered as long as it is possible. */
export function NoticeBar() {
  const styles = useNoticeStyles();
  const model = usePaneModel();
  const notice = usePane((state) => state.notice);
  const last = usePane(lastWrite);
  if (!notice) return null;
  const done = notice.tone === "done";
  return (
    <div className={styles.bar} data-notice={notice.tone}>
      <span className={mergeClasses(styles.icon, done ? styles.done : styles.problem)}>
        {done ? <CheckmarkCircle16Filled /> : <Warning16Filled />}
      </span>
      <div className={styles.text}>
        {notice.text}
        {notice.detail !== "" && <div className={styles.detail}>{notice.detail}</div>}
      </div>
      <div className={styles.buttons}>
        {notice.restorable && last && (
          <Button
            size="small"
            appearance="outline"
            aria-label={PANE.restoreOf(last.label)}
            title={PANE.restoreOf(last.label)}
            onClick={() => void model.restore()}
          >
            {PANE.restore}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          aria-label={PANE.close}
          icon={<Dismiss16Regular />}
          onClick={model.dismissNotice}
        />
      </div>
    </div>
  );
}
