import { Switch } from "@fluentui/react-components";
import { MORE } from "../../../addin/messages/pane-more.ts";
import type { CheckState } from "../../../addin/review/types.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { useMoreStyles } from "./more.styles.ts";

/** One switch per check of the catalogue. What is off is listed as off, never as passed. */
export function RuleSwitches() {
  const styles = useMoreStyles();
  const checks = usePane((state) => state.run?.review.checks ?? null);
  return (
    <fieldset className={styles.rules}>
      <legend className={styles.legend}>{MORE.settings.rules}</legend>
      <p className={styles.quiet}>{checks ? MORE.settings.rulesHint : MORE.settings.rulesNoRun}</p>
      {checks?.map((check) => <RuleSwitch key={check.rule} check={check} />)}
    </fieldset>
  );
}

function RuleSwitch({ check }: { readonly check: CheckState }) {
  const model = usePaneModel();
  const rules = usePane((state) => state.settings.rules);
  const on = rules[check.rule] ?? check.state !== "off";
  const change = (checked: boolean): void => {
    void model.changeSettings({ rules: { ...rules, [check.rule]: checked } });
  };
  return <Switch checked={on} label={`${check.code} ${check.title}`} onChange={(_, data) => change(data.checked)} />;
}
