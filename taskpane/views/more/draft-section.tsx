import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { HostError } from "../../../addin/hosts/port.ts";
import { DRAFT } from "../../../addin/messages/draft.ts";
import { hostErrorMessage } from "../../../addin/messages/hosts.ts";
import { reviewOptions } from "../../model/run-check.ts";
import { FileInput } from "../file-input.tsx";
import { usePane, usePaneModel } from "../pane-context.ts";
import { draftOutcome, renewalOutcome, type DraftOutcome, type DraftSource } from "./draft-outcome.ts";
import { useMoreStyles } from "./more.styles.ts";

/** 起草自评报告: a file where the pane can save one, else rich text on the clipboard; and the figures of an edited draft renewed. */
export function DraftSection() {
  const styles = useMoreStyles();
  const { drafting } = usePaneModel().services;
  const run = usePane((state) => state.run);
  const stale = usePane((state) => state.stale !== null);
  const { ready, outcome, perform } = useDrafting();
  const say = DRAFT.pane;
  if (!drafting) return null;
  return (
    <>
      <p className={styles.intro}>{say.intro}</p>
      {!drafting.files && <p className={styles.quiet}>{say.copyNote}</p>}
      {run === null && <p className={styles.quiet}>{say.noRun}</p>}
      {stale && <p className={styles.quiet}>{say.stale}</p>}
      <div className={styles.buttons}>
        {drafting.files && (
          <Button
            appearance="primary"
            disabledFocusable={!ready}
            onClick={() => perform((source) => draftOutcome(source, "file"))}
          >
            {say.start}
          </Button>
        )}
        <Button
          appearance={drafting.files ? "secondary" : "primary"}
          disabledFocusable={!ready}
          onClick={() => perform((source) => draftOutcome(source, "clipboard"))}
        >
          {say.copy}
        </Button>
      </div>
      {drafting.files && (
        <RenewDraft ready={ready} onFile={(file) => perform((source) => renewalOutcome(source, file))} />
      )}
      {outcome && <OutcomeOfDraft outcome={outcome} />}
    </>
  );
}

/** Runs a draft or a renewal on the results shown, and keeps how it went. */
function useDrafting() {
  const model = usePaneModel();
  const run = usePane((state) => state.run);
  const current = usePane((state) => state.stale === null && state.busy === null);
  const [outcome, setOutcome] = useState<DraftOutcome | null>(null);
  const ready = run !== null && current;
  const perform = (work: (source: DraftSource) => Promise<DraftOutcome>): void => {
    const { drafting } = model.services;
    if (!ready || !drafting) return;
    drafting
      .load()
      .then((tools) => work({ tools, run, options: reviewOptions(model.get()) }))
      .then(setOutcome, (error: unknown) => {
        if (error instanceof HostError) setOutcome({ text: hostErrorMessage(error.code, error.detail), lines: [] });
        else model.report(error);
      });
  };
  return { ready, outcome, perform };
}

function RenewDraft({ ready, onFile }: { readonly ready: boolean; readonly onFile: (file: File) => void }) {
  const styles = useMoreStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <p className={styles.quiet}>{DRAFT.pane.renewIntro}</p>
      <FileInput input={input} accept="drafts" testId="renew-input" onFiles={([file]) => onFile(file)} />
      <div className={styles.buttons}>
        <Button disabledFocusable={!ready} onClick={() => input.current?.click()}>
          {DRAFT.pane.renew}
        </Button>
      </div>
    </>
  );
}

function OutcomeOfDraft({ outcome: { text, lines } }: { readonly outcome: DraftOutcome }) {
  const styles = useMoreStyles();
  return (
    <div role="status">
      <p className={styles.intro}>{text}</p>
      <ol>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ol>
    </div>
  );
}
