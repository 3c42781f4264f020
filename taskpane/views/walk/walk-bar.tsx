import { lazy, Suspense } from "react";
import { Button, ToggleButton } from "@fluentui/react-components";
import { FINDINGS } from "../../../addin/messages/pane-findings.ts";
import { WALK } from "../../../addin/messages/pane-walk.ts";
import { isFixable } from "../../model/walk.ts";
import { openItems } from "../../model/finding-view.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { useListStyles } from "../findings/list.styles.ts";

const FixPreview = lazy(() => import("./fix-preview.tsx"));

/** The ways on from a result: one by one, or all that can be derived at once. */
export function WalkBar() {
  const styles = useListStyles();
  const model = usePaneModel();
  const walking = usePane((state) => state.walking);
  const open = usePane((state) => (state.run ? openItems(state.run).length : 0));
  const canFix = usePane((state) => state.run !== null && isFixable(state.run));
  const plan = usePane((state) => state.fixPlan);
  const forms = usePane((state) => state.run?.review.sheets.some(({ form }) => form !== null) ?? false);
  if (plan)
    return (
      <Suspense>
        <FixPreview plan={plan} />
      </Suspense>
    );
  if (!forms) return null;
  return (
    <div className={styles.walkBar}>
      {!walking && (
        <Button size="small" appearance={open > 0 ? "primary" : "secondary"} onClick={() => model.setWalking(true)}>
          {WALK.start}
        </Button>
      )}
      {!walking && <DenseSwitch />}
      {canFix && (
        <Button size="small" onClick={() => void model.previewFixes()}>
          {WALK.fixAll}
        </Button>
      )}
    </div>
  );
}

function DenseSwitch() {
  const model = usePaneModel();
  const dense = usePane((state) => state.view.dense);
  return (
    <ToggleButton size="small" checked={dense} onClick={() => model.setView({ dense: !dense })}>
      {FINDINGS.dense}
    </ToggleButton>
  );
}
