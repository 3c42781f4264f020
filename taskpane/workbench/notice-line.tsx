import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { WORKBENCH } from "../../addin/messages/workbench.ts";
import type { PageNotice } from "./state.ts";

const INTENT = { info: "success", warning: "warning", error: "error" } as const;

/** One line of news across the page, announced politely to screen readers. */
export function NoticeLine({ notice, onClose }: { readonly notice: PageNotice | null; readonly onClose: () => void }) {
  return (
    <div role="status" aria-live="polite">
      {notice && (
        <MessageBar intent={INTENT[notice.kind]} politeness="polite">
          <MessageBarBody>{notice.text}</MessageBarBody>
          <MessageBarActions>
            {notice.actions?.map(({ label, run }) => (
              <Button key={label} size="small" onClick={run}>
                {label}
              </Button>
            ))}
            {!notice.actions && (
              <Button size="small" appearance="transparent" onClick={onClose}>
                {WORKBENCH.close}
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
