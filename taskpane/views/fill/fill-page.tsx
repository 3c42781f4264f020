import { FILL } from "../../../addin/messages/pane-fill.ts";
import { usePane } from "../pane-context.ts";
import { FillControls } from "./fill-controls.tsx";
import { FillReceipt, FillSkips } from "./fill-outcome.tsx";
import { FillTable } from "./fill-table.tsx";
import { useFillStyles } from "./fill.styles.ts";

/** 填充: what can be derived, ticked by the user, written, read back, and put back again. */
export default function FillPage() {
  const styles = useFillStyles();
  const plan = usePane((state) => state.run?.plan ?? null);
  if (!plan) return <p className={styles.empty}>{FILL.noRun}</p>;
  return (
    <>
      {plan.items.length > 0 ? (
        <>
          <p className={styles.intro}>{FILL.intro}</p>
          <FillControls />
          <FillTable items={plan.items} />
        </>
      ) : (
        <p className={styles.empty}>{FILL.empty}</p>
      )}
      <FillReceipt />
      <FillSkips skips={plan.skipped} />
    </>
  );
}
