import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { MORE } from "../../../addin/messages/pane-more.ts";
import { reportSource } from "../../model/report-source.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { ManualCopy } from "./manual-copy.tsx";
import { useMoreStyles } from "./more.styles.ts";

/** 导出结果: four worksheets at the end of the workbook, or text on the clipboard. */
export function ExportSection() {
  const styles = useMoreStyles();
  const model = usePaneModel();
  const idle = usePane((state) => state.run !== null && state.busy === null);
  const run = usePane((state) => state.run);
  const [saved, setSaved] = useState<string | null>(null);
  const [manual, setManual] = useState<string | null>(null);
  const { host, signing } = model.services;
  const { sheets } = host.features;
  const save = (): void => {
    if (!run || !signing) return;
    signing
      .load()
      .then((tools) => setSaved(tools.save(reportSource(run))))
      .catch(model.report);
  };
  const print = (): void => {
    if (run) signing?.print?.(reportSource(run)).catch(model.report);
  };
  const copy = (): void => {
    model.copyReport().then(setManual, model.report);
  };
  return (
    <>
      <p className={styles.intro}>{MORE.export.intro}</p>
      {run === null && <p className={styles.quiet}>{MORE.export.noRun}</p>}
      {!sheets && <p className={styles.quiet}>{MORE.export.noSheets}</p>}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={!idle || !sheets} onClick={() => void model.exportReport()}>
          {MORE.export.sheets}
        </Button>
        <Button disabledFocusable={!idle} onClick={copy}>
          {MORE.export.text}
        </Button>
      </div>
      {signing && (
        <>
          <div className={styles.buttons}>
            <Button disabledFocusable={!idle} onClick={save}>
              {MORE.export.signed}
            </Button>
            {signing.print && (
              <Button disabledFocusable={!idle} onClick={print}>
                {MORE.export.print}
              </Button>
            )}
          </div>
          {signing.print && <p className={styles.quiet}>{MORE.export.printHint}</p>}
          <p role="status">{saved === null ? "" : MORE.export.saved(saved)}</p>
        </>
      )}
      <ManualCopy text={manual} label={MORE.export.manual} />
    </>
  );
}
