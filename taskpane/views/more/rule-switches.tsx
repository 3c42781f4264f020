import { Switch } from "@fluentui/react-components";
import { CHECK_FAMILIES } from "../../../addin/messages/check-families.ts";
import { MORE } from "../../../addin/messages/pane-more.ts";
import type { CheckState } from "../../../addin/review/types.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { useMoreStyles } from "./more.styles.ts";

/** One switch per check of the catalogue, family by family. What is off is listed as off, never as passed. */
export function RuleSwitches() {
  const styles = useMoreStyles();
  const checks = usePane((state) => state.run?.review.checks ?? null);
  return (
    <section className={styles.families} aria-label={MORE.settings.rules}>
      <h3 className={styles.legend}>{MORE.settings.rules}</h3>
      <p className={styles.quiet}>{checks ? MORE.settings.rulesHint : MORE.settings.rulesNoRun}</p>
      {familiesOf(checks ?? []).map(([letter, family]) => (
        <FamilySwitches key={letter} letter={letter} checks={family} />
      ))}
    </section>
  );
}

function FamilySwitches({ letter, checks }: { readonly letter: string; readonly checks: readonly CheckState[] }) {
  const styles = useMoreStyles();
  const rules = usePane((state) => state.settings.rules);
  const off = checks.filter((check) => !isOn(check, rules)).length;
  const name = Object.values(CHECK_FAMILIES).find((family) => family.startsWith(letter)) ?? letter;
  return (
    <details className={styles.family}>
      <summary className={styles.familyName}>{MORE.settings.family({ name, checks: checks.length, off })}</summary>
      <div className={styles.rules}>
        {checks.map((check) => (
          <RuleSwitch key={check.rule} check={check} />
        ))}
      </div>
    </details>
  );
}

function RuleSwitch({ check }: { readonly check: CheckState }) {
  const model = usePaneModel();
  const rules = usePane((state) => state.settings.rules);
  const change = (checked: boolean): void => {
    void model.changeSettings({ rules: { ...rules, [check.rule]: checked } });
  };
  return (
    <Switch
      checked={isOn(check, rules)}
      label={`${check.code} ${check.title}`}
      onChange={(_, data) => change(data.checked)}
    />
  );
}

function isOn(check: CheckState, rules: Readonly<Record<string, boolean>>): boolean {
  return rules[check.rule] ?? check.state !== "off";
}

/** The checks by the letter of their codes, in catalogue order. */
function familiesOf(checks: readonly CheckState[]): readonly (readonly [letter: string, CheckState[]])[] {
  const families = new Map<string, CheckState[]>();
  for (const check of checks) {
    const letter = check.code.charAt(0);
    families.set(letter, [...(families.get(letter) ?? []), check]);
  }
  return [...families];
}
