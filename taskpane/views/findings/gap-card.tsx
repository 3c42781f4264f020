import { Button } from "@fluentui/react-components";
import { FINDINGS } from "../../../addin/messages/pane-findings.ts";
import { formatCellRef } from "../../../addin/sheet/address.ts";
import type { ItemRow } from "../../model/finding-view.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { CardFrame } from "./card-frame.tsx";
import { ExplainButton, ReasonPanel, WrittenReason } from "./reason.tsx";
import { OtherCells } from "./other-cells.tsx";
import { useCardStyles } from "./list.styles.ts";

/** Something that could not be checked, and why. Shown as loudly as a finding. */
export function GapCard({ row }: { readonly row: Extract<ItemRow, { kind: "gap" }> }) {
  const styles = useCardStyles();
  const model = usePaneModel();
  const { gap } = row;
  const cell = gap.cells[0];
  const title = usePane((state) => state.run?.review.checks.find(({ rule }) => rule === gap.rule)?.title ?? "");
  return (
    <CardFrame rowKey={row.key} position={row.position} category={row.category} code={gap.code} cell={cell}>
      <p className={styles.message}>{title === "" ? gap.reason : `${title}：${gap.reason}`}</p>
      <WrittenReason item={gap} />
      <div className={styles.actions}>
        {cell && (
          <Button
            size="small"
            aria-label={FINDINGS.jumpTo(formatCellRef(cell))}
            onClick={() => void model.select(cell)}
          >
            {FINDINGS.jump}
          </Button>
        )}
        <ExplainButton item={gap} rowKey={row.key} />
        <OtherCells cells={gap.cells.slice(1)} home={cell} />
      </div>
      <ReasonPanel item={gap} rowKey={row.key} />
    </CardFrame>
  );
}
