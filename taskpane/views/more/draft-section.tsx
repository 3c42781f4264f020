import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { HostError } from "../../../addin/hosts/port.ts";
import { DRAFT } from "../../../addin/messages/draft.ts";
import { hostErrorMessage } from "../../../addin/messages/hosts.ts";
import { formatCellRef } from "../../../addin/sheet/address.ts";
import { reviewOptions } from "../../model/run-check.ts";
import type { Run } from "../../model/state.ts";
import { FileInput } from "../file-input.tsx";
import { usePane, usePaneModel } from "../pane-context.ts";
import { useMoreStyles } from "./more.styles.ts";

/** How a draft or a renewal went: one sentence, and what is left to the user. */
interface Outcome {
  readonly text: string;
  readonly lines: readonly string[];
}

/** 起草自评报告: a file where the pane can save one, else rich text on the clipboard; and the figures of an edited draft renewed. */
export function DraftSection() {
  const styles = useMoreStyles();
  const model = usePaneModel();
  const run = usePane((state) => state.run);
  const stale = usePane((state) => state.stale !== null);
  const idle = usePane((state) => state.busy === null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const { drafting } = model.services;
  const say = DRAFT.pane;
  const ready = run !== null && !stale && idle;
  const perform = (work: (run: Run) => Promise<Outcome>): void => {
    if (!run || !ready) return;
    work(run).then(setOutcome, (error: unknown) => {
      if (error instanceof HostError) setOutcome({ text: hostErrorMessage(error.code, error.detail), lines: [] });
      else model.report(error);
    });
  };
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
            onClick={() => perform((known) => drafted(known, "save"))}
          >
            {say.start}
          </Button>
        )}
        <Button
          appearance={drafting.files ? "secondary" : "primary"}
          disabledFocusable={!ready}
          onClick={() => perform((known) => drafted(known, "copy"))}
        >
          {say.copy}
        </Button>
      </div>
      {drafting.files && (
        <>
          <p className={styles.quiet}>{say.renewIntro}</p>
          <FileInput
            input={input}
            accept="drafts"
            testId="renew-input"
            onFiles={([file]) => {
              perform((known) => renewed(known, file));
            }}
          />
          <div className={styles.buttons}>
            <Button disabledFocusable={!ready} onClick={() => input.current?.click()}>
              {say.renew}
            </Button>
          </div>
        </>
      )}
      {outcome && (
        <div role="status">
          <p className={styles.intro}>{outcome.text}</p>
          <ol>
            {outcome.lines.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ol>
        </div>
      )}
    </>
  );

  /** The findings somebody explained put nothing in doubt. */
  function openOf({ review, explained }: Run) {
    return { ...review, findings: review.findings.filter((finding) => !explained.has(finding)) };
  }

  async function drafted(known: Run, how: "save" | "copy"): Promise<Outcome> {
    const tools = await drafting?.load();
    const draft = tools?.draft(known.snapshot, openOf(known), reviewOptions(model.get()));
    if (!tools || !draft) return { text: DRAFT.none, lines: [] };
    const open = draft.tasks.filter(({ kind }) => kind === "open").length;
    const doubts = draft.tasks.length - open;
    const lines = draft.tasks.map(({ kind, name, cell, found, message }) =>
      say.place(
        kind === "open" ? `${DRAFT.list.kinds.open}：${name}` : DRAFT.list.doubt({ name, found, message }),
        cell ? formatCellRef(cell) : "",
      ),
    );
    if (how === "save") {
      tools.save(`${DRAFT.fileName(draft.plan.title)}.docx`, draft.plan);
      return { text: say.saved(open, doubts), lines };
    }
    return (await tools.copy(draft.plan))
      ? { text: say.copied(open, doubts), lines }
      : { text: say.blocked, lines: [] };
  }

  async function renewed(known: Run, file: File): Promise<Outcome> {
    const tools = await drafting?.load();
    const bytes = new Uint8Array(await file.arrayBuffer());
    const name = `${DRAFT.renew.fileName(file.name.replace(/\.[^.]*$/u, ""))}.docx`;
    const found = tools?.renew({ name, bytes }, known.snapshot, openOf(known), reviewOptions(model.get())) ?? null;
    if (found === null) return { text: DRAFT.renew.foreign, lines: [] };
    const changed = found.filter(({ now }) => now !== null).length;
    return {
      text: renewedText(changed, found.length),
      lines: found.map(({ cell, before, now, why }) =>
        now === null
          ? DRAFT.renew.left({ cell: formatCellRef(cell), before, why })
          : DRAFT.renew.changed({ cell: formatCellRef(cell), now, before }),
      ),
    };
  }
}

/** What is said of a draft of which so many of the figures found were renewed. */
function renewedText(changed: number, found: number): string {
  if (changed > 0) return DRAFT.renew.done(changed, found - changed);
  return found > 0 ? "" : DRAFT.renew.none;
}
