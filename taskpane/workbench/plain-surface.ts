import { ICommandService } from "@univerjs/core";
import { createEngine, type Engine } from "../../addin/calculation/engine/engine.ts";
import { cellFunctions } from "../../addin/calculation/engine/table.ts";
import { WorkbookGrid } from "../../addin/hosts/workbench/grid.ts";
import { WorkbenchHost } from "../../addin/hosts/workbench/host.ts";
import type { FileDocument } from "./file-document.ts";
import type { Surface, SurfaceEvents } from "./surface.ts";

/** A file that calculates without a spreadsheet on screen, for the form view. */
export function openPlainSurface(document: FileDocument, events: SurfaceEvents): Surface {
  const engine = createEngine({ functions: cellFunctions });
  return surfaceOver(
    engine,
    document,
    events,
    () => undefined,
    () => engine.dispose(),
  ).surface;
}

/** The surface over any engine. */
export function surfaceOver(
  engine: Engine,
  document: FileDocument,
  events: SurfaceEvents,
  redraw: () => void,
  dispose: () => void,
): { readonly surface: Surface; readonly grid: WorkbookGrid } {
  const grid = new WorkbookGrid(engine, document.snapshot, document.look);
  const host = new WorkbenchHost(grid, { settings: document.settings, redraw, ...events });
  const command = (id: string) => (): void => void engine.injector.get(ICommandService).executeCommand(id);
  const stored = JSON.stringify(document.settings);
  const surface: Surface = {
    host,
    content: () => ({
      edits: grid.edits(),
      settings: JSON.stringify(host.settings) === stored ? undefined : host.settings,
      report: host.report,
      cleaned: host.cleaned,
    }),
    replay: async (edits) => (await host.write(edits)).written.length,
    enter: (cell, text) => host.enter(cell, text),
    undo: command("univer.command.undo"),
    redo: command("univer.command.redo"),
    dispose() {
      host.dispose();
      dispose();
    },
  };
  return { surface, grid };
}
