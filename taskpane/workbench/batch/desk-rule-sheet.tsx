import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import { DESK } from "../../../addin/messages/desk.ts";
import { hostErrorMessage } from "../../../addin/messages/hosts.ts";
import { RULE_SHEETS } from "../../../addin/messages/pane-rule-sheets.ts";
import { policyMessages } from "../../../addin/messages/policy.ts";
import { visibleText } from "../../../addin/messages/visible-text.ts";
import { HostError } from "../../../addin/hosts/port.ts";
import { problemLines } from "../../model/rule-sheets.ts";
import { FileInput } from "../../views/file-input.tsx";
import type { WorkbenchSession } from "../session.ts";
import type { Desk } from "./use-desk.ts";

const words = DESK.ruleSheet;

interface DeskRuleSheetProps {
  readonly session: WorkbenchSession;
  readonly desk: Desk;
}

/** One rule sheet (口径表) for all files of the desk: chosen here, and named as long as it is in use. */
export function DeskRuleSheet({ session, desk: { ruleSheet, setRuleSheet } }: DeskRuleSheetProps) {
  const input = useRef<HTMLInputElement>(null);
  const open = async (file: File): Promise<void> => {
    const name = visibleText(file.name);
    const { RULE_SHEET_TOOLS } = await import(/* webpackChunkName: "rule-sheets" */ "../../rule-sheet-tools.ts");
    try {
      const reading = await RULE_SHEET_TOOLS.read(file.name, new Uint8Array(await file.arrayBuffer()));
      if (reading?.document) setRuleSheet(reading.document);
      else if (reading === null) session.notify({ kind: "warning", text: RULE_SHEETS.open.missing(name) });
      else session.notify({ kind: "warning", text: words.broken(name, problemLines(reading.problems)) });
    } catch (error) {
      const reason =
        error instanceof HostError ? hostErrorMessage(error.code, error.detail) : hostErrorMessage("failed");
      session.notify({ kind: "error", text: words.unreadable(name, reason) });
    }
  };
  return (
    <>
      <FileInput input={input} accept="ruleSheets" testId="desk-rule-sheet" onFiles={([file]) => void open(file)} />
      <Button title={words.hint} onClick={() => input.current?.click()}>
        {words.choose}
      </Button>
      {ruleSheet && (
        <>
          <span>{words.inUse(visibleText(policyMessages.signature(ruleSheet)))}</span>
          <Button appearance="subtle" onClick={() => setRuleSheet(null)}>
            {RULE_SHEETS.stop}
          </Button>
        </>
      )}
    </>
  );
}
