import { Button, Switch } from "@fluentui/react-components";
import { MORE } from "../../../addin/messages/pane-more.ts";
import { PANE } from "../../../addin/messages/pane.ts";
import { rechecks } from "../../model/recheck.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { PolicySelect } from "../policy-select.tsx";
import { RuleSwitches } from "./rule-switches.tsx";
import { useMoreStyles } from "./more.styles.ts";

/** 设置: policy, marks, explanations, checks; stored in the workbook. */
export function SettingsSection() {
  const styles = useMoreStyles();
  const model = usePaneModel();
  const { features } = model.services.host;
  return (
    <>
      <PolicySelect />
      <div className={styles.rules}>
        <RecheckSwitch />
        <SettingSwitch name="marks" label={MORE.settings.marks} />
        <SettingSwitch name="notes" label={MORE.settings.notes} />
        <SettingSwitch name="uncheckedMarks" label={MORE.settings.uncheckedMarks} />
        {!features.notes && <p className={styles.quiet}>{MORE.settings.notesUnavailable}</p>}
        <SettingSwitch name="rememberIgnores" label={MORE.settings.remember} />
      </div>
      <RuleSwitches />
      <p className={styles.quiet}>{features.settings ? MORE.settings.stored : PANE.settingsNotKept}</p>
      <div className={styles.buttons}>
        <Button onClick={() => void model.resetSettings()}>{MORE.settings.reset}</Button>
      </div>
    </>
  );
}

function RecheckSwitch() {
  const styles = useMoreStyles();
  const model = usePaneModel();
  const on = usePane(rechecks);
  return (
    <>
      <Switch
        checked={on}
        label={MORE.settings.recheck}
        onChange={(_, data) => void model.changeSettings({ recheck: data.checked })}
      />
      <p className={styles.quiet}>{MORE.settings.recheckHint}</p>
    </>
  );
}

function SettingSwitch({
  name,
  label,
}: {
  readonly name: "marks" | "notes" | "uncheckedMarks" | "rememberIgnores";
  readonly label: string;
}) {
  const model = usePaneModel();
  const on = usePane((state) => state.settings[name]);
  return (
    <Switch checked={on} label={label} onChange={(_, data) => void model.changeSettings({ [name]: data.checked })} />
  );
}
