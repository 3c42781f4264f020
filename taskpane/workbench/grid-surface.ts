import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import "@univerjs/sheets-numfmt-ui/lib/index.css";
import "@univerjs/sheets-note-ui/lib/index.css";
import "@univerjs/sheets-conditional-formatting-ui/lib/index.css";
import "@univerjs/sheets-data-validation-ui/lib/index.css";
import { createScreenEngine, type ScreenEngine } from "../../addin/hosts/workbench/engine/screen.ts";
import { cellFunctions } from "../../addin/hosts/workbench/engine/table.ts";
import type { FileDocument } from "./file-document.ts";
import { surfaceOver } from "./plain-surface.ts";
import type { Surface, SurfaceEvents } from "./surface.ts";

const engines = new WeakMap<HTMLElement, ScreenEngine>();

/** Shows a file as a spreadsheet in an element; the engine stays with the element for the next file. */
export function openGridSurface(container: HTMLElement, document: FileDocument, events: SurfaceEvents): Surface {
  const engine = engines.get(container) ?? createScreenEngine(container, cellFunctions);
  engines.set(container, engine);
  return surfaceOver(engine, document, events, () => engine.redraw(), () => undefined);
}

/** Takes the spreadsheet out of an element that goes away. */
export function closeGrid(container: HTMLElement): void {
  engines.get(container)?.dispose();
  engines.delete(container);
}
