import { formatPosition, type CellRef } from "../../sheet/address.ts";
import type { CellWrite } from "../../sheet/edit.ts";
import type { Cell } from "../../sheet/snapshot.ts";
import { entryFor, readFormula, readRangeValue } from "./entry.ts";
import type { SheetFacts } from "./knowledge.ts";

/** A write that passed all checks, with the sheet it goes to. */
export interface AcceptedWrite extends CellWrite {
  readonly sheet: SheetFacts;
}

/** Cells in one request: far below 5 MB even with long texts, and enough for any form. */
export const CELLS_PER_WRITE = 1500;

/** Requests the present content of a cell; the returned function reads it after the sync. */
export function queueCell(context: Excel.RequestContext, sheetId: string, cell: CellRef): () => Cell {
  const range = context.workbook.worksheets.getItem(sheetId).getRange(formatPosition(cell));
  range.load("values,formulas,numberFormat");
  return () => loadedCell(range);
}

function loadedCell({ values, formulas, numberFormat }: Excel.Range): Cell {
  const rawValue = first(values);
  const format = first(numberFormat);
  return {
    value: readRangeValue(rawValue),
    formula: readFormula(first(formulas), rawValue),
    format: typeof format === "string" ? format : "General",
    locked: true,
  };
}

function first(grid: readonly (readonly unknown[])[]): unknown {
  return grid[0]?.[0];
}

/** Enters new content. The format goes first: it decides how Excel reads the entry. */
export function queueEntry(context: Excel.RequestContext, { sheet, cell, content, format }: AcceptedWrite): void {
  const target = context.workbook.worksheets.getItem(sheet.id).getRange(formatPosition(cell));
  target.set({
    ...(format !== undefined && sheet.mayFormat ? { numberFormat: [[format]] } : {}),
    formulas: [[entryFor(content)]],
  });
}
