import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef } from "react";
import { WORKBENCH } from "../../addin/messages/workbench.ts";
import type { WorkbenchSession } from "./session.ts";
import type { WorkbenchState } from "./state.ts";

const FormView = lazy(() =>
  import(/* webpackChunkName: "form" */ "./form-view.tsx").then((module) => ({ default: module.FormView })),
);

/** The opened file: as a spreadsheet, or as a form. Both engines are loaded when they are first needed. */
export function SheetArea({ session, state }: { readonly session: WorkbenchSession; readonly state: WorkbenchState }) {
  const { document: file, mode } = state;
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = container.current;
    if (!file || !element) return;
    let wanted = true;
    const loading =
      mode === "grid"
        ? import(/* webpackChunkName: "spreadsheet" */ "./grid-surface.ts").then(
            ({ openGridSurface }) =>
              wanted && session.show((document, events) => openGridSurface(element, document, events)),
          )
        : import(/* webpackChunkName: "calculation" */ "./plain-surface.ts").then(
            ({ openPlainSurface }) => wanted && session.show(openPlainSurface),
          );
    loading.catch((error: unknown) => wanted && session.surfaceFailed(error));
    return () => {
      wanted = false;
    };
  }, [file, mode, session]);
  return (
    <section className="wb-sheet" aria-label={WORKBENCH.regionSheet}>
      {state.surface === "loading" && <Spinner className="wb-wait" label={WORKBENCH.loadingSheet} />}
      <div ref={container} className="wb-grid" hidden={mode !== "grid"} data-testid="grid" />
      <Suspense>
        {mode === "form" && state.surface === "ready" && <FormView session={session} state={state} />}
      </Suspense>
    </section>
  );
}
