import type { WpsApplication, WpsRange, WpsSheet, WpsWorkbook } from "./object-model.ts";

/** Members of the object model that only the field test uses, on a workbook of its own. */
interface ScratchRange extends WpsRange {
  readonly Text?: unknown;
  Locked: unknown;
}

export interface ScratchSheet extends WpsSheet {
  Range(address: string): ScratchRange;
  Protect?(password?: string): unknown;
  Unprotect?(password?: string): unknown;
}

export interface ScratchBook extends WpsWorkbook {
  readonly CustomXMLParts?: {
    Add?(xml: string): unknown;
    SelectByNamespace?(uri: string): { readonly Count?: unknown } | null;
  };
  readonly CustomDocumentProperties?: {
    Add?(name: string, linked: boolean, type: number, value: string): unknown;
    Item?(name: string): { readonly Value?: unknown } | null;
  };
  Close(save: boolean): unknown;
  Activate?(): unknown;
}

export interface ScratchApplication extends WpsApplication {
  readonly ActiveWorkbook: ScratchBook | null;
  readonly Workbooks: { Add(): ScratchBook };
  Undo?(): unknown;
}

/** Does something in a fresh workbook that is closed without saving; the workbook in front comes back to the front. */
export async function inScratchBook<T>(
  application: ScratchApplication,
  work: (book: ScratchBook, sheet: ScratchSheet) => Promise<T>,
): Promise<T> {
  const front = application.ActiveWorkbook;
  const book = application.Workbooks.Add();
  try {
    return await work(book, book.Worksheets.Item(1));
  } finally {
    book.Close(false);
    front?.Activate?.();
  }
}
