import { Button } from "@fluentui/react-components";
import { SAMPLE } from "../../../addin/messages/pane-sample.ts";
import { holdsSample } from "../../model/sample-alone.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { useFormsStyles } from "./forms-panel.styles.ts";

/** Says that the results are those of the sample (示例表), and takes it away. */
export function SampleBar() {
  const styles = useFormsStyles();
  const model = usePaneModel();
  const busy = usePane((state) => state.busy !== null);
  const shown = usePane((state) => state.run !== null && holdsSample(state.run.snapshot));
  if (!shown || !model.services.sample) return null;
  return (
    <div className={styles.sample} data-sample="">
      <span>{SAMPLE.bar}</span>
      <Button size="small" className={styles.remove} disabledFocusable={busy} onClick={() => void model.removeSample()}>
        {SAMPLE.remove}
      </Button>
    </div>
  );
}
