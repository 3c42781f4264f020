import { Button } from "@fluentui/react-components";
import { policyMessages } from "../../../addin/messages/policy.ts";
import { RULE_SHEETS } from "../../../addin/messages/pane-rule-sheets.ts";
import { visibleText } from "../../../addin/messages/visible-text.ts";
import type { PolicyDocument } from "../../../addin/policy/document.ts";
import { foundRuleSheet, problemLines } from "../../model/rule-sheets.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { useHeaderStyles } from "./header.styles.ts";

/** Problems shown at the verdict; the section 口径 has all of them. */
const SHOWN = 5;

const words = RULE_SHEETS.found;

/** The worksheet 绩核-口径 of the open workbook: offered, or what is wrong with it. Never used unasked. */
export function FoundRuleSheet() {
  const found = usePane(foundRuleSheet);
  const problems = usePane((state) => state.run?.ruleSheet?.problems ?? null);
  if (problems) return <Broken lines={problemLines(problems)} />;
  return found && <Offered document={found} />;
}

function Offered({ document }: { readonly document: PolicyDocument }) {
  const styles = useHeaderStyles();
  const model = usePaneModel();
  const busy = usePane((state) => state.busy !== null);
  const used = usePane((state) => state.settings.ruleSheet?.name ?? null);
  const signature = visibleText(policyMessages.signature(document));
  return (
    <section className={styles.offered} aria-label={words.label} data-found-rule-sheet="">
      <p className={styles.offeredText}>
        {used === null ? words.offered(signature) : words.changed({ signature, used: visibleText(used) })}
      </p>
      <div className={styles.offeredButtons}>
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => void model.useRuleSheet(document).catch(model.report)}
        >
          {words.accept}
        </Button>
        <Button size="small" onClick={model.refuseRuleSheet}>
          {words.refuse}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => model.openSection("ruleSheets")}>
          {words.show}
        </Button>
      </div>
    </section>
  );
}

function Broken({ lines }: { readonly lines: readonly string[] }) {
  const styles = useHeaderStyles();
  return (
    <section className={styles.offered} aria-label={words.label} data-found-rule-sheet="">
      <p className={styles.offeredText}>{words.broken(lines.length)}</p>
      <ul className={styles.offeredList}>
        {lines.slice(0, SHOWN).map((line, index) => (
          <li key={index}>{line}</li>
        ))}
        {lines.length > SHOWN && <li>{words.more(lines.length - SHOWN)}</li>}
      </ul>
    </section>
  );
}
