import { lazy, Suspense } from "react";
import { FINDINGS } from "../../../addin/messages/pane-findings.ts";
import { ImportBar } from "../import-word.tsx";
import { usePane } from "../pane-context.ts";
import { WalkBar } from "../walk/walk-bar.tsx";
import { FindingsList } from "./findings-list.tsx";
import { FindingsToolbar } from "./findings-toolbar.tsx";
import { FormsPanel } from "./forms-panel.tsx";
import { useListStyles } from "./list.styles.ts";
import { NoFormOffer } from "./no-form-offer.tsx";
import { SampleBar } from "./sample-bar.tsx";

/** Loaded when first opened. */
const WalkPage = lazy(() => import("../walk/walk-page.tsx"));

/** What the check found: recognised forms, then the findings and what could not be checked, as a list or one by one. */
export default function FoundPage() {
  const styles = useListStyles();
  const walking = usePane((state) => state.walking);
  const any = usePane(
    (state) => state.run !== null && state.run.review.findings.length + state.run.review.notChecked.length > 0,
  );
  const voided = usePane((state) => state.run?.voided.length ?? 0);
  return (
    <>
      <SampleBar />
      <ImportBar />
      {!walking && <FormsPanel />}
      {voided > 0 && <p className={styles.voided}>{FINDINGS.voided(voided)}</p>}
      <WalkBar />
      {walking ? (
        <Suspense>
          <WalkPage />
        </Suspense>
      ) : (
        <>
          {any && <FindingsToolbar />}
          <FindingsList />
        </>
      )}
      <NoFormOffer />
    </>
  );
}
