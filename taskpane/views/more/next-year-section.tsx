import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { YEARS } from "../../../addin/messages/pane-years.ts";
import { MORE } from "../../../addin/messages/pane-more.ts";
import { nextYearPlan } from "../../model/years.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { useMoreStyles } from "./more.styles.ts";

const words = YEARS.next;

/** 生成下年表: a file of its own where the page holds a file, else this workbook itself. */
export function NextYearSection() {
  const styles = useMoreStyles();
  const model = usePaneModel();
  const busy = usePane((state) => state.busy !== null);
  const { years, saveNextYear } = model.services;
  if (!years && !saveNextYear) return null;
  return (
    <>
      <p className={styles.intro}>{words.intro}</p>
      {saveNextYear ? (
        <>
          <p className={styles.quiet}>{words.fileIntro}</p>
          <div className={styles.buttons}>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void model.saveNextYear()}>
              {words.file}
            </Button>
          </div>
        </>
      ) : (
        <InPlace />
      )}
    </>
  );
}

function InPlace() {
  const styles = useMoreStyles();
  const model = usePaneModel();
  const busy = usePane((state) => state.busy !== null);
  const snapshot = usePane((state) => state.run?.snapshot ?? null);
  const [count, setCount] = useState<number | null>(null);
  const ask = (): void => {
    model.services
      .years?.()
      .then((tools) => setCount(snapshot ? nextYearPlan(model.get(), tools, snapshot).writes.length : 0))
      .catch(model.report);
  };
  if (count !== null)
    return (
      <div className={styles.confirm} role="group" aria-label={MORE.sections.nextYear}>
        <span>{count === 0 ? words.noForm : words.confirm(count)}</span>
        <div className={styles.buttons}>
          {count > 0 && (
            <Button
              size="small"
              appearance="primary"
              onClick={() => {
                setCount(null);
                void model.turnIntoNextYear();
              }}
            >
              {words.yes}
            </Button>
          )}
          <Button size="small" autoFocus onClick={() => setCount(null)}>
            {words.no}
          </Button>
        </div>
      </div>
    );
  return (
    <>
      <p className={styles.quiet}>{words.hereIntro}</p>
      {!snapshot && <p className={styles.quiet}>{MORE.checks.noRun}</p>}
      <div className={styles.buttons}>
        <Button disabledFocusable={busy || !snapshot} onClick={ask}>
          {words.here}
        </Button>
      </div>
    </>
  );
}
