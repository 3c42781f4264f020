import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { FINDINGS } from "../../../addin/messages/pane-findings.ts";
import { RULE_SHEETS } from "../../../addin/messages/pane-rule-sheets.ts";
import { DEFAULT_POLICY } from "../../../addin/policy/default.ts";
import { saveRuleSheetWorkbook } from "../../model/rule-sheet-files.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { useMoreStyles } from "./more.styles.ts";
import { useRuleSheetTools } from "./use-rule-sheet-tools.ts";
import { useRuleSheetStyles } from "./rule-sheets.styles.ts";

const words = RULE_SHEETS.create;

/** 新建口径表: from any built-in policy, into the open workbook or as a workbook of its own. */
export function NewRuleSheet() {
  const more = useMoreStyles();
  const styles = useRuleSheetStyles();
  const model = usePaneModel();
  const busy = usePane((state) => state.busy !== null);
  const tools = useRuleSheetTools();
  const { ruleSheets, importing } = model.services;
  const [base, setBase] = useState<string>(DEFAULT_POLICY);
  if (!tools) return null;
  const { policies } = tools;
  const chosen = policies.find(({ id }) => id === base)?.id ?? DEFAULT_POLICY;
  const add = (): void => void model.addRuleSheet(tools.start(chosen)).catch(model.report);
  const save = (): void => saveRuleSheetWorkbook(model, tools, tools.start(chosen));
  return (
    <div className={styles.part}>
      <Field label={`${words.title}：${words.from}`} size="small">
        <Select size="small" value={chosen} onChange={(_, data) => setBase(data.value)}>
          {policies.map(({ id, name, effective }) => (
            <option key={id} value={id}>
              {FINDINGS.policyChoice(name, effective)}
            </option>
          ))}
        </Select>
      </Field>
      <p className={more.quiet}>{words.intro}</p>
      <div className={more.buttons}>
        {importing && (
          <Button size="small" disabledFocusable={busy} onClick={add}>
            {words.here}
          </Button>
        )}
        {ruleSheets?.files && (
          <Button size="small" disabledFocusable={busy} onClick={save}>
            {words.file}
          </Button>
        )}
      </div>
    </div>
  );
}
