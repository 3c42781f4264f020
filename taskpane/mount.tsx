import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { paneModel } from "./model/pane-model.ts";
import type { PaneServices } from "./services.ts";
import { Pane } from "./views/pane.tsx";

/** Shows the pane in an element and starts its model. Returns a function that takes it away again. */
export function mountPane(element: HTMLElement, services: PaneServices): () => void {
  const model = paneModel(services);
  const root = createRoot(element);
  root.render(
    <StrictMode>
      <Pane model={model} />
    </StrictMode>,
  );
  void model.start();
  return () => root.unmount();
}
