import { Button } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronUp16Regular } from "@fluentui/react-icons";
import { FINDINGS } from "../../../addin/messages/pane-findings.ts";
import { neighbour } from "../../model/finding-view.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { useNavStyles } from "../header/header.styles.ts";
import { useFindingList } from "./use-finding-list.ts";

/** Position in the list, `3 / 12`, with buttons for the previous and the next item. */
export function PositionStepper() {
  const styles = useNavStyles();
  const model = usePaneModel();
  const { rows, items } = useFindingList();
  const current = usePane((state) => state.current);
  if (items === 0) return null;
  const row = rows.find((candidate) => candidate.key === current);
  const at = row && row.kind !== "heading" ? row.position : 0;
  const step = (by: 1 | -1) => (): void => model.moveTo(neighbour(rows, current, by)?.key ?? null);
  return (
    <div className={styles.stepper} title={FINDINGS.keys}>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronUp16Regular />}
        aria-label={FINDINGS.previous}
        onClick={step(-1)}
      />
      <span data-position="" aria-label={FINDINGS.positionLabel(at, items)} role="img">
        {FINDINGS.position(at, items)}
      </span>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronDown16Regular />}
        aria-label={FINDINGS.next}
        onClick={step(1)}
      />
    </div>
  );
}
