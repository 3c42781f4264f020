import { Field, Select } from "@fluentui/react-components";
import { FINDINGS } from "../../addin/messages/pane-findings.ts";
import { usePane, usePaneModel } from "./pane-context.ts";

/** 评分口径: chosen by the labels of each form, or one for all. */
export function PolicySelect() {
  const model = usePaneModel();
  const policy = usePane((state) => state.settings.policy);
  const { policies } = model.services.core;
  const choose = (value: string): void => {
    void model.changeSettings({ policy: policies.find((candidate) => candidate.id === value)?.id ?? null });
  };
  return (
    <Field label={FINDINGS.policy} size="small">
      <Select size="small" value={policy ?? ""} onChange={(_, data) => choose(data.value)}>
        <option value="">{FINDINGS.policyAuto}</option>
        {policies.map(({ id, name, effective }) => (
          <option key={id} value={id}>
            {FINDINGS.policyChoice(name, effective)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
