import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";

/** A workbook snapshot as JSON can carry it into a browser page. */
export interface PlainWorkbook extends Omit<WorkbookSnapshot, "sheets"> {
  readonly sheets: readonly PlainSheet[];
}

interface PlainSheet extends Omit<SheetSnapshot, "cells" | "hiddenRows" | "hiddenColumns" | "noted"> {
  readonly cells: readonly (readonly [number, Cell])[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly noted: readonly number[];
}

export function plainWorkbook(workbook: WorkbookSnapshot): PlainWorkbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: [...sheet.cells],
      hiddenRows: [...sheet.hiddenRows],
      hiddenColumns: [...sheet.hiddenColumns],
      noted: [...sheet.noted],
    })),
  };
}

export function workbookOfPlain(plain: PlainWorkbook): WorkbookSnapshot {
  return {
    ...plain,
    sheets: plain.sheets.map((sheet) => ({
      ...sheet,
      cells: new Map(sheet.cells),
      hiddenRows: new Set(sheet.hiddenRows),
      hiddenColumns: new Set(sheet.hiddenColumns),
      noted: new Set(sheet.noted),
    })),
  };
}
