import type { Host } from "../../addin/hosts/port.ts";
import type { EditRefusal } from "../../addin/hosts/workbench/guard.ts";
import type { CellRef } from "../../addin/sheet/address.ts";
import type { CellWrite } from "../../addin/sheet/edit.ts";
import type { FileDocument } from "./file-document.ts";
import type { SaveContent } from "./saving.ts";

/** The events of a surface, for the page. */
export interface SurfaceEvents {
  readonly onRefused: (refusal: EditRefusal, cell: CellRef | null) => void;
  readonly onChanged: () => void;
  readonly onSelected: (cell: CellRef) => void;
}

/** An opened file that calculates: as a spreadsheet on screen, or without one behind the form view. */
export interface Surface {
  readonly host: Host;
  readonly content: () => SaveContent;
  /** Puts edits kept from an earlier session back in; returns the number that took. */
  readonly replay: (edits: readonly CellWrite[]) => Promise<number>;
  /** The user types into a cell of the form view. */
  readonly enter: (cell: CellRef, text: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly dispose: () => void;
}

export type OpenSurface = (document: FileDocument, events: SurfaceEvents) => Surface;
