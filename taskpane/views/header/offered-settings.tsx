import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { FORM_NAMES } from "../../../addin/messages/form-names.ts";
import { policyMessages } from "../../../addin/messages/policy.ts";
import { OFFERED } from "../../../addin/messages/offered-settings.ts";
import { visibleText } from "../../../addin/messages/visible-text.ts";
import { describeChoices } from "../../../addin/review/stored-choices.ts";
import type { PolicyId } from "../../../addin/policy/id.ts";
import type { PaneSettings } from "../../model/settings.ts";
import type { SelectablePolicy } from "../../services.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { useHeaderStyles } from "./header.styles.ts";

/** Lines shown of what came with the workbook. */
const MOST = 200;

/** Says which settings came with the workbook, and asks whether they apply. */
export function OfferedSettings() {
  const styles = useHeaderStyles();
  const model = usePaneModel();
  const offered = usePane((state) => state.offered);
  const busy = usePane((state) => state.busy !== null);
  const checks = usePane((state) => state.run?.review.checks);
  const [shown, setShown] = useState(false);
  if (!offered) return null;
  const { policies } = model.services.core;
  const titles = new Map((checks ?? []).map(({ rule, title }) => [rule, title]));
  const accept = (): void => {
    model.acceptOffered().catch(model.report);
  };
  return (
    <section className={styles.offered} aria-label={OFFERED.show} data-offered="">
      <p className={styles.offeredText}>
        {OFFERED.title(describeChoices(offered, visibleText(offered.ruleSheet?.name ?? "")))}
      </p>
      {shown && <Lines lines={linesOf(offered, policies, titles)} />}
      <div className={styles.offeredButtons}>
        <Button size="small" disabledFocusable={busy} onClick={accept}>
          {OFFERED.accept}
        </Button>
        <Button size="small" onClick={model.refuseOffered}>
          {OFFERED.refuse}
        </Button>
        <Button size="small" appearance="subtle" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? OFFERED.hide : OFFERED.show}
        </Button>
      </div>
    </section>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const styles = useHeaderStyles();
  return (
    <ul className={styles.offeredList}>
      {lines.slice(0, MOST).map((line, index) => (
        <li key={index}>{visibleText(line)}</li>
      ))}
      {lines.length > MOST && <li>{OFFERED.more(lines.length - MOST)}</li>}
    </ul>
  );
}

function nameOf(policies: readonly SelectablePolicy[], id: PolicyId): string {
  return policies.find((policy) => policy.id === id)?.name ?? id;
}

function linesOf(
  { policy, rules, ignores, mappings, ruleSheet }: PaneSettings,
  policies: readonly SelectablePolicy[],
  titles: ReadonlyMap<string, string>,
): string[] {
  return [
    ...(policy === null ? [] : [OFFERED.chosen(nameOf(policies, policy))]),
    ...(ruleSheet === null ? [] : [policyMessages.signature(ruleSheet)]),
    ...Object.entries(rules).map(([rule, on]) =>
      (on ? OFFERED.switchedOn : OFFERED.switchedOff)(titles.get(rule) ?? rule),
    ),
    ...mappings.map(({ sheet, form }) => OFFERED.mapping(sheet, FORM_NAMES[form])),
    ...ignores.map(({ cells, reason }) => OFFERED.reason(cells.join("、"), reason)),
  ];
}
