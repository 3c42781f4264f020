import { useMemo } from "react";
import { mergeClasses } from "@fluentui/react-components";
import { WALK } from "../../../addin/messages/pane-walk.ts";
import { readiness } from "../../model/walk.ts";
import { usePane } from "../pane-context.ts";
import { useWalkStyles } from "./walk.styles.ts";

/** 可以报送 or 还不能报送, why, and what remains. */
export function ReadinessBox() {
  const styles = useWalkStyles();
  const run = usePane((state) => state.run);
  const stale = usePane((state) => state.stale);
  const settings = usePane((state) => state.settings);
  const state = useMemo(() => readiness({ run, stale, settings }), [run, stale, settings]);
  if (!state) return null;
  const { ready, text, remains } = state;
  return (
    <div className={mergeClasses(styles.state, ready ? styles.ready : styles.notReady)} data-ready={String(ready)}>
      <h2 className={styles.verdict}>{ready ? WALK.ready : WALK.notReady}</h2>
      <p className={styles.text}>{text}</p>
      {remains.length > 0 && (
        <>
          <p className={styles.text}>{WALK.remains}</p>
          <ul className={styles.remains}>
            {remains.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
