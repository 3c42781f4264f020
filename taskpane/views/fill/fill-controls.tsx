import { Button, Field, mergeClasses, Select } from "@fluentui/react-components";
import { FILL } from "../../../addin/messages/pane-fill.ts";
import { PANE } from "../../../addin/messages/pane.ts";
import type { FillStyle } from "../../../addin/fill/types.ts";
import { blankAddresses } from "../../model/pane-model.ts";
import { lastWrite } from "../../model/history.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { useFillStyles } from "./fill.styles.ts";

const STYLES: readonly FillStyle[] = ["value", "native", "jx"];

/** How to write, which cells to tick, and the button that writes. */
export function FillControls() {
  const styles = useFillStyles();
  const model = usePaneModel();
  const style = usePane((state) => state.settings.fillStyle);
  const { functions } = model.services.host.features;
  const missing = style === "jx" && !functions;
  // A style stored in the workbook elsewhere stays visible; otherwise only what works here is offered.
  const offered = STYLES.filter((name) => name !== "jx" || functions || missing);
  const choose = (value: string): void => {
    void model.changeSettings({ fillStyle: STYLES.find((candidate) => candidate === value) ?? "value" });
  };
  return (
    <div className={styles.controls}>
      <Field label={FILL.style} size="small" orientation="horizontal">
        <Select size="small" value={style} onChange={(_, data) => choose(data.value)}>
          {offered.map((name) => (
            <option key={name} value={name}>
              {FILL.styles[name]}
            </option>
          ))}
        </Select>
      </Field>
      <div className={mergeClasses(styles.hint, missing && styles.warn)}>
        {missing ? FILL.jxUnavailable : FILL.styleHints[style]}
        {functions ? "" : FILL.noFunctions}
      </div>
      <FillButtons />
    </div>
  );
}

function FillButtons() {
  const styles = useFillStyles();
  const model = usePaneModel();
  const count = usePane((state) => state.ticked.size);
  const busy = usePane((state) => state.busy !== null);
  const last = usePane(lastWrite);
  return (
    <div className={styles.buttons}>
      <Button
        size="small"
        appearance="primary"
        disabledFocusable={busy || count === 0}
        onClick={() => void model.fill()}
      >
        {FILL.write(count)}
      </Button>
      {last && (
        <Button size="small" disabledFocusable={busy} onClick={() => void model.restore()}>
          {PANE.restoreOf(last.label)}
        </Button>
      )}
      <Button size="small" appearance="subtle" onClick={() => model.setTicked(blankAddresses(model.get()))}>
        {FILL.pickBlanks}
      </Button>
      <Button size="small" appearance="subtle" onClick={() => model.setTicked([])}>
        {FILL.pickNone}
      </Button>
    </div>
  );
}
