import { Button } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import type { GivenLabel } from "../../../addin/forms/given-labels.ts";
import { LABEL_WORDS } from "../../../addin/messages/given-labels.ts";
import { MAPPING } from "../../../addin/messages/pane-mapping.ts";
import { formatPosition } from "../../../addin/sheet/address.ts";
import { readableText } from "../../../addin/sheet/label.ts";
import { placeKey } from "./choices.ts";
import { useMappingStyles } from "./mapping.styles.ts";

/** Labels given in rows that are not in view, each with a way to take it back. */
export function OtherLabels({
  labels,
  onDrop,
}: {
  readonly labels: readonly GivenLabel[];
  readonly onDrop: (key: string) => void;
}) {
  const styles = useMappingStyles();
  if (labels.length === 0) return null;
  return (
    <div>
      <div className={styles.legend}>{MAPPING.others}</div>
      <ul className={styles.others}>
        {labels.map((label) => (
          <li key={placeKey(label)} className={styles.other}>
            <span className={styles.label}>
              <span className={styles.place}>{formatPosition(label)}</span>
              {label.text === "" ? MAPPING.blank : readableText(label.text)} → {LABEL_WORDS[label.as]}
            </span>
            <Button
              size="small"
              appearance="subtle"
              icon={<Dismiss16Regular />}
              aria-label={MAPPING.drop(formatPosition(label))}
              onClick={() => onDrop(placeKey(label))}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
