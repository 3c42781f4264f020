import { usePane } from "../pane-context.ts";
import { StartPage } from "../start-page.tsx";
import { FINDINGS } from "../../../addin/messages/pane-findings.ts";
import { FindingsToolbar } from "./findings-toolbar.tsx";
import { FindingsList } from "./findings-list.tsx";
import { FormsPanel } from "./forms-panel.tsx";
import { NoFormOffer } from "./no-form-offer.tsx";
import { SampleBar } from "./sample-bar.tsx";
import { useListStyles } from "./list.styles.ts";

/** What the check found: recognised forms, then the findings and what could not be checked. */
export function CheckPage() {
  const styles = useListStyles();
  const ran = usePane((state) => state.run !== null);
  const any = usePane(
    (state) => state.run !== null && state.run.review.findings.length + state.run.review.notChecked.length > 0,
  );
  const voided = usePane((state) => state.run?.voided.length ?? 0);
  if (!ran) return <StartPage />;
  return (
    <>
      <SampleBar />
      <FormsPanel />
      {voided > 0 && <p className={styles.voided}>{FINDINGS.voided(voided)}</p>}
      {any && <FindingsToolbar />}
      <FindingsList />
      <NoFormOffer />
    </>
  );
}
