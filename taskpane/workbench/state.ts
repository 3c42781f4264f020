import type { CellRef } from "../../addin/sheet/address.ts";
import type { FileDocument } from "./file-document.ts";
import type { RecoveryRecord } from "./recovery.ts";

/** How the file is shown: as a spreadsheet, or row by row as a form (phones). */
export type ViewMode = "grid" | "form";

/** One line across the page, with what can be done about it. */
export interface PageNotice {
  readonly kind: "info" | "warning" | "error";
  readonly text: string;
  readonly actions?: readonly { readonly label: string; readonly run: () => void }[];
}

/** Everything the workbench shows around the spreadsheet. */
export interface WorkbenchState {
  readonly document: FileDocument | null;
  readonly mode: ViewMode;
  /** `files`: the one file; `batch`: the table of many. */
  readonly page: "files" | "batch";
  /** The spreadsheet or the form's engine: being loaded, ready, or failed. */
  readonly surface: "loading" | "ready" | "failed";
  readonly opening: string | null;
  readonly dirty: boolean;
  readonly notice: PageNotice | null;
  readonly recovery: RecoveryRecord | null;
  readonly keepsEdits: boolean;
  /** Grows with every change of the file's content, so the form view reads again. */
  readonly revision: number;
  /** The cell the pane jumped to last. */
  readonly selected: CellRef | null;
  /** On a small screen: which half is in front. */
  readonly front: "sheet" | "pane";
}

/** The workbench before a file is open. */
export const INITIAL: WorkbenchState = {
  document: null,
  mode: "grid",
  page: "files",
  surface: "loading",
  opening: null,
  dirty: false,
  notice: null,
  recovery: null,
  keepsEdits: true,
  revision: 0,
  selected: null,
  front: "sheet",
};
