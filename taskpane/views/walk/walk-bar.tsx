import { lazy, Suspense, useEffect } from "react";
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
      {canFix && <FixAllButton />}
    </div>
  );
}

/** Milliseconds after a check until the fixes are counted: nothing is worked out while the user types on. */
const COUNT_DELAY = 600;

function FixAllButton() {
  const model = usePaneModel();
  const run = usePane((state) => state.run);
  const count = usePane((state) =>
    state.fixCount !== null && state.fixCount.run === state.run ? state.fixCount.count : null,
  );
  useEffect(() => {
    const timer = setTimeout(() => void model.countFixes(), COUNT_DELAY);
    return () => clearTimeout(timer);
  }, [model, run]);
  return (
    <Button size="small" onClick={() => void model.previewFixes()}>
      {WALK.fixAll(count)}
    </Button>
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
