import type { WorkbookSnapshot } from "../../sheet/snapshot.ts";
import { fileKind } from "./file-kind.ts";
import { openXlsx, type OpenOptions } from "./open.ts";

export { XlsxHost } from "./host.ts";
export { openXlsx, type OpenedWorkbook, type OpenOptions } from "./open.ts";
export { patchXlsx, type FileEdits, type PatchedFile } from "./patch.ts";

/** A workbook file of either kind, read. */
export interface WorkbookFile {
  readonly snapshot: WorkbookSnapshot;
  /** Old .xls files can only be looked at. */
  readonly readOnly: boolean;
}

/**
 * Reads an .xlsx, .xlsm or .xls file by its content, whatever its name says. Rejects with a `HostError` whose detail is
 * a Chinese phrase. The .xls reader is loaded only when it is needed.
 */
export async function openWorkbookFile(bytes: Uint8Array, options: OpenOptions = {}): Promise<WorkbookFile> {
  if (fileKind(bytes) !== "xls") return { snapshot: openXlsx(bytes, options).snapshot, readOnly: false };
  const { openXls } = await import("../xls/open-xls.ts");
  return { snapshot: await openXls(bytes), readOnly: true };
}
