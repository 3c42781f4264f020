import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { MORE } from "../../../addin/messages/pane-more.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { ManualCopy } from "./manual-copy.tsx";
import { useMoreStyles } from "./more.styles.ts";

/** 导出结果: four worksheets at the end of the workbook, or text on the clipboard. */
export function ExportSection() {
  const styles = useMoreStyles();
  const model = usePaneModel();
  const idle = usePane((state) => state.run !== null && state.busy === null);
  const ran = usePane((state) => state.run !== null);
  const [manual, setManual] = useState<string | null>(null);
  const { sheets } = model.services.host.features;
  const copy = (): void => {
    model.copyReport().then(setManual, model.report);
  };
  return (
    <>
      <p className={styles.intro}>{MORE.export.intro}</p>
      {!ran && <p className={styles.quiet}>{MORE.export.noRun}</p>}
      {!sheets && <p className={styles.quiet}>{MORE.export.noSheets}</p>}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={!idle || !sheets} onClick={() => void model.exportReport()}>
          {MORE.export.sheets}
        </Button>
        <Button disabledFocusable={!idle} onClick={copy}>
          {MORE.export.text}
        </Button>
      </div>
      <ManualCopy text={manual} label={MORE.export.manual} />
    </>
  );
}
