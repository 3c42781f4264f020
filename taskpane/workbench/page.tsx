import { FluentProvider } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from "react";
import { WORKBENCH } from "../../addin/messages/workbench.ts";
import { canOpenName } from "./dropped-files.ts";
import { NoticeLine } from "./notice-line.tsx";
import { PaneArea } from "./pane-area.tsx";
import { RecoveryLine } from "./recovery-line.tsx";
import type { WorkbenchSession } from "./session.ts";
import { SheetArea } from "./sheet-area.tsx";
import { useTheme } from "../views/use-theme.ts";
import { Toolbar } from "./toolbar.tsx";
import { useDrop } from "./use-drop.ts";

const BatchPage = lazy(() =>
  import(/* webpackChunkName: "batch" */ "./batch-page.tsx").then((module) => ({ default: module.BatchPage })),
);

/** The whole workbench: tool bar, spreadsheet or form on the left, the same pane as in Excel and WPS on the right. */
export function WorkbenchPage({ session }: { readonly session: WorkbenchSession }) {
  const state = useSyncExternalStore(session.subscribe, session.get);
  const theme = useTheme(undefined);
  const [batch, setBatch] = useState<readonly File[]>([]);
  const [batchSeen, setBatchSeen] = useState(false);
  if (state.page === "batch" && !batchSeen) setBatchSeen(true);
  const receive = (files: readonly File[]): void => {
    const [first] = files;
    if (files.length > 1) {
      setBatch(files);
      session.setPage("batch");
    } else if (first) void session.openFile(first);
    else session.notify({ kind: "warning", text: WORKBENCH.batch.noFiles });
  };
  const dropping = useDrop(
    (files) => receive(files.length > 1 ? files.filter(({ name }) => canOpenName(name)) : files),
    () => session.notify({ kind: "error", text: WORKBENCH.dropFailed }),
  );
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (session.get().dirty) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [session]);
  useEffect(() => {
    document.title = state.document
      ? `${state.dirty ? "● " : ""}${state.document.name} - ${WORKBENCH.title}`
      : WORKBENCH.title;
  }, [state.document, state.dirty]);
  return (
    <FluentProvider theme={theme} className="wb-root">
      <Toolbar session={session} state={state} onFiles={receive} />
      <RecoveryLine session={session} record={state.recovery} />
      <NoticeLine notice={state.notice} onClose={() => session.notify(null)} />
      <div className="wb-pages">
        <div className="wb-page" hidden={state.page !== "batch"}>
          <Suspense>{batchSeen && <BatchPage session={session} files={batch} />}</Suspense>
        </div>
        <main
          className="wb-page wb-split"
          hidden={state.page !== "files"}
          data-front={state.front}
          data-mode={state.mode}
        >
          <SheetArea session={session} state={state} />
          <PaneArea session={session} document={state.document} />
        </main>
      </div>
      {dropping && <div className="wb-drop">{WORKBENCH.drop}</div>}
    </FluentProvider>
  );
}
