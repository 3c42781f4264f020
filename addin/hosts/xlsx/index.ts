import type { WorkbookSnapshot } from "../../sheet/snapshot.ts";
import { fileKind } from "./file-kind.ts";
import { openXlsx, type OpenedWorkbook, type OpenOptions } from "./open.ts";
import { readWorkbookPart } from "./parts/workbook.ts";
import { readSettings } from "./write/settings.ts";

export { XlsxHost } from "./host.ts";
export { openXlsx } from "./open.ts";
export { patchXlsx } from "./patch.ts";

/** A workbook file of either kind, read. */
interface WorkbookFile {
  readonly snapshot: WorkbookSnapshot;
  /** Old .xls files can only be looked at. */
  readonly readOnly: boolean;
  /** Settings the add-in stored in the workbook, as unchecked data; `null` without any or where they cannot be read. */
  readonly settings: unknown;
}

/**
 * Reads an .xlsx, .xlsm or .xls file by its content, whatever its name says. Rejects with a `HostError` whose detail is
 * a Chinese phrase. The .xls reader is loaded only when it is needed.
 */
export async function openWorkbookFile(bytes: Uint8Array, options: OpenOptions = {}): Promise<WorkbookFile> {
  if (fileKind(bytes) !== "xls") {
    const opened = openXlsx(bytes, options);
    return { snapshot: opened.snapshot, readOnly: false, settings: storedSettings(opened) };
  }
  const { openXls } = await import("../xls/open-xls.ts");
  return { snapshot: await openXls(bytes), readOnly: true, settings: null };
}

/** Other people's custom parts may be odd in any way; they cost nothing but the settings. */
function storedSettings({ package: pack }: OpenedWorkbook): unknown {
  try {
    return readSettings(pack, readWorkbookPart(pack));
  } catch {
    return null;
  }
}
