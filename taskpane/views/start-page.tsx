import { Button } from "@fluentui/react-components";
import { PANE } from "../../addin/messages/pane.ts";
import { SAMPLE } from "../../addin/messages/pane-sample.ts";
import { usePane, usePaneModel } from "./pane-context.ts";
import { ImportBar, ImportWord } from "./import-word.tsx";
import { SampleButtons } from "./sample-buttons.tsx";
import { useStartStyles } from "./start-page.styles.ts";

/** What a first look shows: the way to a finished form in three steps. */
export function StartPage() {
  const styles = useStartStyles();
  const model = usePaneModel();
  const busy = usePane((state) => state.busy !== null);
  const { sample: shelf } = model.services;
  return (
    <div className={styles.page}>
      <ImportBar />
      <ol className={styles.steps}>
        {PANE.start.steps.map((step, index) => (
          <li key={step} className={styles.step}>
            <span className={styles.number} aria-hidden>
              {index + 1}
            </span>
            <span>{step}</span>
          </li>
        ))}
      </ol>
      <div className={styles.buttons}>
        <Button appearance="primary" size="large" disabledFocusable={busy} onClick={() => void model.check()}>
          {PANE.start.check}
        </Button>
        <ImportWord size="large" />
        <SampleButtons size="large" />
      </div>
      {shelf && <p className={styles.hint}>{SAMPLE.hint}</p>}
    </div>
  );
}
