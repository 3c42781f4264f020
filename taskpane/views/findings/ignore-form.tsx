import { useState, type SyntheticEvent } from "react";
import { Button, Field, Textarea } from "@fluentui/react-components";
import { FINDINGS } from "../../../addin/messages/pane-findings.ts";
import { PANE } from "../../../addin/messages/pane.ts";
import { reasonProblem } from "../../../addin/review/ignore.ts";
import type { CardPanel } from "../../model/state.ts";
import { usePaneModel } from "../pane-context.ts";
import { useCardStyles } from "./list.styles.ts";

/** 出错说明: a written reason is required before a finding counts as explained. */
export default function IgnoreForm({ panel }: { readonly panel: CardPanel }) {
  const styles = useCardStyles();
  const model = usePaneModel();
  const [problem, setProblem] = useState<string | null>(null);
  const save = (event: SyntheticEvent): void => {
    event.preventDefault();
    const found = reasonProblem(panel.draft);
    setProblem(found);
    if (found !== null) return;
    model.setPanel(null);
    void model.explain(panel.key, panel.draft);
  };
  return (
    <form className={styles.confirm} onSubmit={save}>
      <Field label={FINDINGS.ignoreTitle} size="small" {...(problem === null ? {} : { validationMessage: problem })}>
        <Textarea
          autoFocus
          size="small"
          rows={3}
          value={panel.draft}
          placeholder={FINDINGS.ignoreHint}
          onChange={(_, data) => model.setPanel({ ...panel, draft: data.value })}
        />
      </Field>
      <div className={styles.row}>
        <Button size="small" appearance="primary" type="submit">
          {FINDINGS.save}
        </Button>
        <Button size="small" onClick={() => model.setPanel(null)}>
          {PANE.cancel}
        </Button>
      </div>
    </form>
  );
}
