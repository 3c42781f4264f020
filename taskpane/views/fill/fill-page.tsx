import { FILL } from "../../../addin/messages/pane-fill.ts";
import { usePane } from "../pane-context.ts";
import { FillControls } from "./fill-controls.tsx";
import { FillReceipt, FillSkips } from "./fill-outcome.tsx";
import { FillTable } from "./fill-table.tsx";
import { FillZeros } from "./fill-zeros.tsx";
import { useFillStyles } from "./fill.styles.ts";

/** 填充: what can be derived, ticked by the user, written, read back, and put back again. */
export default function FillPage() {
  const styles = useFillStyles();
  const plan = usePane((state) => state.run?.plan ?? null);
  if (!plan) return <p className={styles.empty}>{FILL.noRun}</p>;
  const derived = plan.items.filter(({ group }) => group === "derived");
  const zeros = plan.items.filter(({ group }) => group === "zero");
  const locked = plan.skipped.filter(({ reason }) => reason === "locked").length;
  return (
    <>
      {plan.items.length > 0 && (
        <>
          <p className={styles.intro}>{FILL.intro}</p>
          <FillControls />
          {derived.length > 0 && <FillTable items={derived} />}
          {zeros.length > 0 && <FillZeros items={zeros} />}
        </>
      )}
      {plan.items.length === 0 && <p className={styles.empty}>{locked > 0 ? FILL.allLocked(locked) : FILL.empty}</p>}
      {plan.items.length > 0 && locked > 0 && <p className={styles.intro}>{FILL.someLocked(locked)}</p>}
      <FillReceipt />
      <FillSkips skips={plan.skipped} />
    </>
  );
}
