import { FINDINGS } from "../../../addin/messages/pane-findings.ts";
import type { ItemRow } from "../../model/finding-view.ts";
import { usePane } from "../pane-context.ts";
import { CardActions } from "./card-actions.tsx";
import { CardDetails } from "./card-details.tsx";
import { CardFacts } from "./card-facts.tsx";
import { CardFrame } from "./card-frame.tsx";
import { CardQuotes } from "./card-quotes.tsx";
import { FixConfirm } from "./fix-confirm.tsx";
import { useCardStyles } from "./list.styles.ts";
import { ReasonPanel, WrittenReason } from "./reason.tsx";

/** One finding: what is wrong, where, what is there, what belongs there, and what can be done. */
export function FindingCard({ row }: { readonly row: Extract<ItemRow, { kind: "finding" }> }) {
  const styles = useCardStyles();
  const { finding, key } = row;
  const open = usePane((state) => state.open.has(key));
  const fixing = usePane((state) => state.panel?.key === key && state.panel.kind === "fix");
  return (
    <CardFrame rowKey={key} position={row.position} category={row.category} code={finding.code} cell={finding.cells[0]}>
      <p className={styles.message}>{finding.message}</p>
      <CardQuotes finding={finding} />
      <CardFacts finding={finding} open={open} />
      {finding.softened !== undefined && (
        <p className={styles.why}>
          {FINDINGS.softened}
          {finding.softened}
        </p>
      )}
      <WrittenReason item={finding} />
      {open && <CardDetails finding={finding} rowKey={key} />}
      <CardActions row={row} open={open} />
      <ReasonPanel item={finding} rowKey={key} />
      {fixing && <FixConfirm row={row} />}
    </CardFrame>
  );
}
