import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { WORKBENCH } from "../../addin/messages/workbench.ts";
import type { RecoveryRecord } from "./recovery.ts";
import type { WorkbenchSession } from "./session.ts";

/** Offers edits of an earlier visit that were never saved. */
export function RecoveryLine({
  session,
  record,
}: {
  readonly session: WorkbenchSession;
  readonly record: RecoveryRecord | null;
}) {
  if (!record) return null;
  const when = new Date(record.time).toLocaleString("zh-CN", { dateStyle: "medium", timeStyle: "short" });
  return (
    <MessageBar intent="info">
      <MessageBarBody>
        {WORKBENCH.recovery.found({ name: record.name, when, count: record.edits.length })}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" appearance="primary" onClick={() => void session.restore(record)}>
          {WORKBENCH.recovery.restore}
        </Button>
        <Button size="small" onClick={() => session.discardRecovery()}>
          {WORKBENCH.recovery.discard}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
