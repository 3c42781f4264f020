import { Field, Select } from "@fluentui/react-components";
import { MAPPABLE_KINDS, type MappableKind } from "../../../addin/forms/kind.ts";
import type { LabelRow } from "../../../addin/forms/label-draft.ts";
import { FORM_NAMES } from "../../../addin/messages/form-names.ts";
import { MAPPING } from "../../../addin/messages/pane-mapping.ts";
import { useMappingStyles } from "./mapping.styles.ts";

interface FormChoiceProps {
  readonly form: MappableKind;
  readonly onChoose: (form: MappableKind | null) => void;
}

/** Which form the sheet is. */
export function FormChoice({ form, onChoose }: FormChoiceProps) {
  const styles = useMappingStyles();
  return (
    <Field label={MAPPING.form} size="small">
      <Select
        autoFocus
        size="small"
        className={styles.control}
        value={form}
        onChange={(_, data) => onChoose(MAPPABLE_KINDS.find((kind) => kind === data.value) ?? null)}
      >
        {MAPPABLE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {FORM_NAMES[kind]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface HeadingRowChoiceProps {
  readonly rows: readonly LabelRow[];
  readonly row: number;
  readonly onChoose: (row: number) => void;
}

/** Which row holds the headings; each row is shown by its texts. */
export function HeadingRowChoice({ rows, row, onChoose }: HeadingRowChoiceProps) {
  const styles = useMappingStyles();
  return (
    <Field label={MAPPING.row} size="small">
      <Select
        size="small"
        className={styles.control}
        value={String(row)}
        onChange={(_, data) => onChoose(Number(data.value))}
      >
        {rows.map((choice) => (
          <option key={choice.row} value={choice.row}>
            {MAPPING.rowChoice(choice.row + 1, textsOf(choice))}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function textsOf({ cells }: LabelRow): string {
  return cells
    .map(({ text }) => text.replace(/\s+/g, ""))
    .filter((text) => text !== "")
    .join(" · ");
}
