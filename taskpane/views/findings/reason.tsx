import { lazy, Suspense } from "react";
import { Button } from "@fluentui/react-components";
import { FINDINGS } from "../../../addin/messages/pane-findings.ts";
import type { Explainable } from "../../../addin/review/ignore.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { useCardStyles } from "./list.styles.ts";

/** Loaded when first opened. */
const IgnoreForm = lazy(() => import("./ignore-form.tsx"));

interface ReasonProps {
  readonly item: Explainable;
  readonly rowKey: string;
}

/** The reason the user wrote for an item. */
export function WrittenReason({ item }: Pick<ReasonProps, "item">) {
  const styles = useCardStyles();
  const reason = usePane((state) => state.run?.explained.get(item) ?? null);
  if (reason === null) return null;
  return (
    <dl className={styles.details}>
      <dt className={styles.term}>{FINDINGS.explained}</dt>
      <dd className={styles.value}>{reason}</dd>
    </dl>
  );
}

/** 写明原因 and 本条不适用, or the way to take the reason back. */
export function ExplainButton({ item, rowKey }: ReasonProps) {
  const model = usePaneModel();
  const explained = usePane((state) => state.run?.explained.has(item) ?? false);
  if (explained)
    return (
      <Button size="small" onClick={() => void model.unexplain(rowKey)}>
        {FINDINGS.unexplain}
      </Button>
    );
  return (
    <>
      <Button size="small" data-explain="" onClick={() => model.setPanel({ key: rowKey, kind: "ignore", draft: "" })}>
        {FINDINGS.ignore}
      </Button>
      <Button size="small" onClick={() => model.setPanel({ key: rowKey, kind: "not-applicable", draft: "" })}>
        {FINDINGS.notApplicable}
      </Button>
    </>
  );
}

/** The form for a reason, while it is open for this item. */
export function ReasonPanel({ item, rowKey }: ReasonProps) {
  const panel = usePane((state) => (state.panel?.key === rowKey && state.panel.kind !== "fix" ? state.panel : null));
  const explained = usePane((state) => state.run?.explained.has(item) ?? false);
  if (!panel || explained) return null;
  return (
    <Suspense>
      <IgnoreForm item={item} panel={panel} />
    </Suspense>
  );
}
