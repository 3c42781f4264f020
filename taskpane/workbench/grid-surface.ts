import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import "@univerjs/sheets-numfmt-ui/lib/index.css";
import "@univerjs/sheets-note-ui/lib/index.css";
import "@univerjs/sheets-conditional-formatting-ui/lib/index.css";
import "@univerjs/sheets-data-validation-ui/lib/index.css";
import { fitRows } from "../../addin/hosts/workbench/auto-heights.ts";
import { createScreenEngine } from "../../addin/calculation/engine/screen.ts";
import { cellFunctions } from "../../addin/calculation/engine/table.ts";
import type { FileDocument } from "./file-document.ts";
import { surfaceOver } from "./plain-surface.ts";
import type { Surface, SurfaceEvents } from "./surface.ts";

/** Shows a file as a spreadsheet in an element. Every file gets an engine of its own, which goes away with the file. */
export function openGridSurface(container: HTMLElement, document: FileDocument, events: SurfaceEvents): Surface {
  const place = window.document.createElement("div");
  place.className = "wb-grid-place";
  container.replaceChildren(place);
  const engine = createScreenEngine(place, cellFunctions);
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const follow = (): void => engine.setDark(dark.matches);
  follow();
  dark.addEventListener("change", follow);
  const onRefused: SurfaceEvents["onRefused"] = (refusal, cell) => {
    engine.resetEditor();
    events.onRefused(refusal, cell);
  };
  let stopFitting = (): void => undefined;
  const { surface, grid } = surfaceOver(
    engine,
    document,
    { ...events, onRefused },
    () => engine.redraw(),
    () => {
      stopFitting();
      dark.removeEventListener("change", follow);
      engine.dispose();
      place.remove();
    },
  );
  const { look } = document;
  void engine.drawn().then(() => {
    if (look && place.isConnected) stopFitting = fitRows(grid, look);
    place.dataset.drawn = "";
  });
  return surface;
}
