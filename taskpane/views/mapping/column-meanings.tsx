import { Fragment } from "react";
import { Select } from "@fluentui/react-components";
import type { LabelGroups } from "../../../addin/forms/form-labels.ts";
import type { LabelCell, LabelRow } from "../../../addin/forms/label-draft.ts";
import { LABEL_GROUPS, LABEL_WORDS, type LabelName } from "../../../addin/messages/given-labels.ts";
import { MAPPING } from "../../../addin/messages/pane-mapping.ts";
import { formatPosition } from "../../../addin/sheet/address.ts";
import { readableText } from "../../../addin/sheet/label.ts";
import { chosen, placeKey, type Choices } from "./choices.ts";
import { useMappingStyles } from "./mapping.styles.ts";

interface ColumnMeaningsProps {
  readonly line: LabelRow;
  readonly groups: LabelGroups;
  readonly choices: Choices;
  readonly onChoose: (change: Choices) => void;
}

/** The labels of one row, each with what it means. */
export function ColumnMeanings({ line, groups, choices, onChoose }: ColumnMeaningsProps) {
  const styles = useMappingStyles();
  return (
    <div role="group" aria-label={MAPPING.columns}>
      <div className={styles.legend}>{MAPPING.columns}</div>
      <div className={styles.quiet}>{MAPPING.hint}</div>
      <div className={styles.columns}>
        {line.cells.map((cell) => (
          <Fragment key={placeKey(cell)}>
            <span className={styles.label}>
              <span className={styles.place}>{formatPosition(cell)}</span>
              {shown(cell)}
            </span>
            <MeaningSelect
              cell={cell}
              groups={groups}
              value={chosen(choices, cell)}
              onChoose={(as) => onChoose(new Map([[placeKey(cell), as]]))}
            />
          </Fragment>
        ))}
      </div>
    </div>
  );
}

function shown({ text }: LabelCell): string {
  return text === "" ? MAPPING.blank : readableText(text);
}

interface MeaningSelectProps {
  readonly cell: LabelCell;
  readonly groups: LabelGroups;
  readonly value: LabelName | null;
  readonly onChoose: (as: LabelName | null) => void;
}

function MeaningSelect({ cell, groups, value, onChoose }: MeaningSelectProps) {
  const styles = useMappingStyles();
  const names = (Object.keys(LABEL_GROUPS) as (keyof typeof LABEL_GROUPS)[]).filter(
    (group) => groups[group] !== undefined,
  );
  const all = names.flatMap((group) => groups[group] ?? []);
  return (
    <Select
      size="small"
      className={styles.control}
      aria-label={MAPPING.meaning(formatPosition(cell), shown(cell))}
      value={value !== null && all.includes(value) ? value : ""}
      onChange={(_, data) => onChoose(all.find((name) => name === data.value) ?? null)}
    >
      <option value="">{MAPPING.none}</option>
      {names.map((group) => (
        <optgroup key={group} label={LABEL_GROUPS[group]}>
          {groups[group]?.map((name) => (
            <option key={name} value={name}>
              {LABEL_WORDS[name]}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}
