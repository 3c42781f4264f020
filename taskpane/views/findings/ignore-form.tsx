import { useState, type KeyboardEvent, type SyntheticEvent } from "react";
import { Button, Checkbox, Field, Textarea } from "@fluentui/react-components";
import { FINDINGS } from "../../../addin/messages/pane-findings.ts";
import { PANE } from "../../../addin/messages/pane.ts";
import { reasonProblem, type Explainable } from "../../../addin/review/ignore.ts";
import type { CardPanel } from "../../model/state.ts";
import { sameCheck } from "../../model/stored-settings.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { useCardStyles } from "./list.styles.ts";

/** 出错说明: a written reason is required before a finding counts as explained. */
export default function IgnoreForm({ panel, item }: { readonly panel: CardPanel; readonly item: Explainable }) {
  const styles = useCardStyles();
  const model = usePaneModel();
  const [problem, setProblem] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const alike = usePane((state) => (state.run ? sameCheck(state.run, item).length : 1));
  const foreign = panel.kind === "not-applicable";
  const save = (event: SyntheticEvent): void => {
    event.preventDefault();
    const found = reasonProblem(panel.draft);
    setProblem(found);
    if (found !== null) return;
    model.setPanel(null);
    const reason = foreign ? FINDINGS.notApplicableReason(panel.draft.trim()) : panel.draft;
    void model.explain(panel.key, reason, all ? "check" : "one");
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") model.setPanel(null);
    // While an input method composes, the enter key chooses a word.
    if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) save(event);
  };
  return (
    <form className={styles.confirm} onSubmit={save}>
      <Field
        label={foreign ? FINDINGS.notApplicableTitle : FINDINGS.ignoreTitle}
        size="small"
        hint={FINDINGS.enterSaves}
        {...(problem === null ? {} : { validationMessage: problem })}
      >
        <Textarea
          autoFocus
          size="small"
          rows={3}
          value={panel.draft}
          placeholder={FINDINGS.ignoreHint}
          onKeyDown={onKeyDown}
          onChange={(_, data) => model.setPanel({ ...panel, draft: data.value })}
        />
      </Field>
      {alike > 1 && (
        <Checkbox
          checked={all}
          label={FINDINGS.sameCheck(alike)}
          onChange={(_, data) => setAll(data.checked === true)}
        />
      )}
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
