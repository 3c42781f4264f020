import { Button } from "@fluentui/react-components";
import { FINDINGS } from "../../../addin/messages/pane-findings.ts";
import { formulaUnder } from "../../model/fix.ts";
import type { ListRow } from "../../model/finding-view.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { useCardStyles } from "./list.styles.ts";

/** Asks before a fix replaces a formula: a formula is never overwritten silently. */
export function FixConfirm({ row }: { readonly row: Extract<ListRow, { kind: "finding" }> }) {
  const styles = useCardStyles();
  const model = usePaneModel();
  const formula = usePane((state) => state.run && formulaUnder(row.finding, state.run.snapshot));
  const close = (): void => model.setPanel(null);
  const fix = (): void => {
    close();
    void model.fix(row.key);
  };
  return (
    <div className={styles.confirm}>
      <span>{FINDINGS.formulaWarning(formula ?? "")}</span>
      <div className={styles.row}>
        <Button size="small" appearance="primary" onClick={fix}>
          {FINDINGS.fixAnyway}
        </Button>
        <Button size="small" onClick={close}>
          {FINDINGS.keep}
        </Button>
      </div>
    </div>
  );
}
