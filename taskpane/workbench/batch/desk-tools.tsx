import { Button, Checkbox } from "@fluentui/react-components";
import { useRef } from "react";
import { DESK } from "../../../addin/messages/desk.ts";
import { WORKBENCH } from "../../../addin/messages/workbench.ts";
import type { WorkbenchSession } from "../session.ts";
import { saveRound, saveSlips, saveSummary, saveTable } from "./desk-outputs.ts";
import { DeskRuleSheet } from "./desk-rule-sheet.tsx";
import { FileInput } from "../../views/file-input.tsx";
import type { BatchRow } from "./row.ts";
import type { Desk } from "./use-desk.ts";

const words = WORKBENCH.batch;

interface DeskToolsProps {
  readonly session: WorkbenchSession;
  readonly desk: Desk;
  readonly shown: readonly BatchRow[];
}

/** What is chosen, and what is made of the result. */
export function DeskTools({ session, desk, shown }: DeskToolsProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const earlier = useRef<HTMLInputElement>(null);
  const { rows, state, view } = desk;
  const idle = rows.length > 0 && state !== "running";
  return (
    <>
      <div className="wb-batch-tools">
        <FileInput
          input={chooser}
          accept="filings"
          choose="many"
          testId="batch-input"
          onFiles={(chosen) => void desk.start(chosen)}
        />
        <FileInput
          input={folder}
          accept="filings"
          choose="folder"
          testId="batch-folder"
          onFiles={(chosen) => void desk.start(chosen)}
        />
        <FileInput
          input={earlier}
          accept="results"
          testId="earlier-input"
          onFiles={([file]) => void desk.loadEarlier(file)}
        />
        <Button appearance="primary" onClick={() => chooser.current?.click()}>
          {words.choose}
        </Button>
        <Button onClick={() => folder.current?.click()}>{words.folder}</Button>
        <Button onClick={() => earlier.current?.click()}>{DESK.round.load}</Button>
        <Checkbox
          checked={desk.filings}
          label={DESK.filings}
          title={DESK.filingsHint}
          onChange={(_, { checked }) => desk.setFilings(checked === true)}
        />
        <DeskRuleSheet session={session} desk={desk} />
        {state === "running" && <Button onClick={desk.cancel}>{words.cancel}</Button>}
      </div>
      {rows.length > 0 && (
        <div className="wb-batch-tools">
          <Checkbox
            checked={view.scores}
            label={DESK.scores.show}
            title={DESK.scores.hint}
            onChange={(_, { checked }) => desk.setView({ scores: checked === true })}
          />
          <Button disabled={!idle} onClick={() => void saveTable(session, shown, desk)}>
            {words.export}
          </Button>
          <Button disabled={!idle} onClick={() => void saveSummary(session, desk)}>
            {words.exportSummary}
          </Button>
          <Button disabled={!idle} onClick={() => void saveSlips(session, rows)}>
            {DESK.slips.all}
          </Button>
          <Button disabled={!idle} onClick={() => saveRound(session, rows)}>
            {DESK.round.save}
          </Button>
          <Button disabled={!idle} appearance="subtle" onClick={desk.discard}>
            {DESK.discard}
          </Button>
        </div>
      )}
    </>
  );
}
