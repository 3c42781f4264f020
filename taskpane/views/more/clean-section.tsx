import { useState } from "react";
import { Button, Field, Select } from "@fluentui/react-components";
import { MORE } from "../../../addin/messages/pane-more.ts";
import { skipReasonMessage } from "../../../addin/messages/hosts.ts";
import { formatCellRef } from "../../../addin/sheet/address.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { useMoreStyles } from "./more.styles.ts";

type Mode = "value" | "native";

/** 提交前清理: says what goes, asks in the pane, then does it and reports. */
export function CleanSection() {
  const styles = useMoreStyles();
  const [mode, setMode] = useState<Mode>("value");
  const [asking, setAsking] = useState(false);
  return (
    <>
      <p className={styles.intro}>{MORE.clean.intro}</p>
      <Field label={MORE.clean.mode} size="small">
        <Select size="small" value={mode} onChange={(_, data) => setMode(data.value === "native" ? "native" : "value")}>
          <option value="value">{MORE.clean.modes.value}</option>
          <option value="native">{MORE.clean.modes.native}</option>
        </Select>
      </Field>
      {asking ? (
        <CleanConfirm mode={mode} onClose={() => setAsking(false)} />
      ) : (
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={() => setAsking(true)}>
            {MORE.clean.start}
          </Button>
        </div>
      )}
      <CleanLeft />
    </>
  );
}

function CleanConfirm({ mode, onClose }: { readonly mode: Mode; readonly onClose: () => void }) {
  const styles = useMoreStyles();
  const model = usePaneModel();
  const clean = (): void => {
    onClose();
    void model.cleanUp(mode);
  };
  return (
    <div className={styles.confirm} role="group" aria-label={MORE.sections.clean}>
      <span>{MORE.clean.confirm}</span>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={clean}>
          {MORE.clean.yes}
        </Button>
        <Button size="small" autoFocus onClick={onClose}>
          {MORE.clean.no}
        </Button>
      </div>
    </div>
  );
}

/** Formulas that could not be replaced, each with the reason. */
function CleanLeft() {
  const styles = useMoreStyles();
  const skipped = usePane((state) => state.cleaned?.write.skipped ?? null);
  if (!skipped || skipped.length === 0) return null;
  return (
    <div>
      <p className={styles.intro}>{MORE.clean.left(skipped.length)}</p>
      <ul>
        {skipped.map(({ cell, reason }) => (
          <li key={formatCellRef(cell)}>
            {formatCellRef(cell)}：{skipReasonMessage(reason)}
          </li>
        ))}
      </ul>
    </div>
  );
}
