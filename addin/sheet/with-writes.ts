import { formatCellRef } from "./address.ts";
import type { CellWrite } from "./edit.ts";
import { cellAt, cellKey, type Cell, type SheetSnapshot, type WorkbookSnapshot } from "./snapshot.ts";

/** The workbook as it would be after writes of values. Formulas keep the results they carry: nothing is calculated. */
export function withWrites(workbook: WorkbookSnapshot, writes: readonly CellWrite[]): WorkbookSnapshot {
  const bySheet = new Map<string, CellWrite[]>();
  for (const write of writes) bySheet.set(write.cell.sheet, [...(bySheet.get(write.cell.sheet) ?? []), write]);
  const sheets = workbook.sheets.map((sheet) => {
    const own = bySheet.get(sheet.name);
    return own ? withCells(sheet, own) : sheet;
  });
  return { ...workbook, sheets };
}

function withCells(sheet: SheetSnapshot, writes: readonly CellWrite[]): SheetSnapshot {
  const cells = new Map(sheet.cells);
  for (const { cell, content, format } of writes) {
    if (content.kind === "formula") throw new RangeError(`no value for ${formatCellRef(cell)}`);
    const { locked, format: former } = cellAt(sheet, cell.row, cell.column);
    const next: Cell = { value: content.value, formula: null, format: format ?? former, locked };
    cells.set(cellKey(cell.row, cell.column), next);
  }
  return { ...sheet, cells };
}
