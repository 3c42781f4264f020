import { Button } from "@fluentui/react-components";
import { FINDINGS } from "../../../addin/messages/pane-findings.ts";
import { formatCellRef } from "../../../addin/sheet/address.ts";
import type { ListRow } from "../../model/finding-view.ts";
import { usePaneModel } from "../pane-context.ts";
import { CardFrame } from "./card-frame.tsx";
import { OtherCells } from "./other-cells.tsx";
import { useCardStyles } from "./list.styles.ts";

/** Something that could not be checked, and why. Shown as loudly as a finding. */
export function GapCard({ row }: { readonly row: Extract<ListRow, { kind: "gap" }> }) {
  const styles = useCardStyles();
  const model = usePaneModel();
  const { gap } = row;
  const cell = gap.cells[0];
  return (
    <CardFrame rowKey={row.key} position={row.position} category="not-checked" code={gap.code} cell={cell}>
      <p className={styles.message}>{gap.reason}</p>
      <div className={styles.actions}>
        {cell && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={FINDINGS.jumpTo(formatCellRef(cell))}
            onClick={() => void model.select(cell)}
          >
            {FINDINGS.jump}
          </Button>
        )}
        <OtherCells cells={gap.cells.slice(1)} home={cell} />
      </div>
    </CardFrame>
  );
}
