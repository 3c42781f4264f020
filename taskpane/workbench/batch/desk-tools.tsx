import { Button, Checkbox } from "@fluentui/react-components";
import { useRef } from "react";
import { DESK } from "../../../addin/messages/desk.ts";
import { WORKBENCH } from "../../../addin/messages/workbench.ts";
import type { WorkbenchSession } from "../session.ts";
import { saveRound, saveSlips, saveSummary, saveTable } from "./desk-outputs.ts";
import { DeskRuleSheet } from "./desk-rule-sheet.tsx";
import { FileInput } from "./file-input.tsx";
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
  const { rows, state, rounds } = desk;
  const idle = rows.length > 0 && state !== "running";
  return (
    <>
      <div className="wb-batch-tools">
        <FileInput input={chooser} onFiles={(chosen) => void desk.start(chosen)} testId="batch-input" />
        <FileInput input={folder} onFiles={(chosen) => void desk.start(chosen)} folder testId="batch-folder" />
        <input
          ref={earlier}
          type="file"
          hidden
          accept=".ndjson,.json"
          data-testid="earlier-input"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void desk.loadEarlier(file);
            currentTarget.value = "";
          }}
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
          <Button disabled={!idle} onClick={() => void saveTable(session, shown, rounds)}>
            {words.export}
          </Button>
          <Button disabled={!idle} onClick={() => void saveSummary(session, rows, desk.unchecked)}>
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
