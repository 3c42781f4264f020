import { lazy, Suspense } from "react";
import { FINDINGS } from "../../../addin/messages/pane-findings.ts";
import type { ListRow } from "../../model/finding-view.ts";
import { usePane } from "../pane-context.ts";
import { CardActions } from "./card-actions.tsx";
import { CardDetails } from "./card-details.tsx";
import { CardFacts } from "./card-facts.tsx";
import { CardFrame } from "./card-frame.tsx";
import { FixConfirm } from "./fix-confirm.tsx";
import { useCardStyles } from "./list.styles.ts";

/** Loaded when first opened. */
const IgnoreForm = lazy(() => import("./ignore-form.tsx"));

/** One finding: what is wrong, where, what stands there, what belongs there, and what can be done. */
export function FindingCard({ row }: { readonly row: Extract<ListRow, { kind: "finding" }> }) {
  const styles = useCardStyles();
  const { finding, key } = row;
  const reason = usePane((state) => state.run?.explained.get(finding) ?? null);
  const open = usePane((state) => state.open.has(key));
  const panel = usePane((state) => (state.panel?.key === key ? state.panel : null));
  return (
    <CardFrame
      rowKey={key}
      position={row.position}
      category={reason === null ? finding.severity : "explained"}
      code={finding.code}
      cell={finding.cells[0]}
    >
      <p className={styles.message}>{finding.message}</p>
      <CardFacts finding={finding} open={open} />
      {reason !== null && (
        <dl className={styles.details}>
          <dt className={styles.term}>{FINDINGS.explained}</dt>
          <dd className={styles.value}>{reason}</dd>
        </dl>
      )}
      {open && <CardDetails finding={finding} />}
      <CardActions row={row} explained={reason !== null} open={open} />
      {panel?.kind === "ignore" && reason === null && (
        <Suspense>
          <IgnoreForm panel={panel} />
        </Suspense>
      )}
      {panel?.kind === "fix" && <FixConfirm row={row} />}
    </CardFrame>
  );
}
