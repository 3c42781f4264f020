import type { IRange } from "@univerjs/core";
import type { WorkbookLook } from "../xlsx/look/types.ts";
import { sheetIdAt } from "../../calculation/data/sheet-id.ts";
import type { WorkbookGrid } from "./grid.ts";

/** The engine measures the rows in slices and gives up on a sheet after its own time limit. */
const MEASURE = "sheet.operation.mark-dirty-row-auto-height";
const CANCEL = "sheet.operation.cancel-mark-dirty-row-auto-height";

/**
 * Rows without a height of their own become as high as their content, as Excel does when it opens the file.
 * The returned function stops measuring; call it before the workbook goes away.
 */
export function fitRows(grid: WorkbookGrid, look: WorkbookLook): () => void {
  const started: { readonly subUnitId: string; readonly id: string }[] = [];
  grid.file.sheets.forEach((sheet, index) => {
    const rows = look.sheets[index]?.rows;
    const ranges = rows
      ? stretches(sheet.rowCount, (row) => (rows.get(row)?.height ?? null) === null).map((stretch): IRange => ({
          ...stretch,
          startColumn: 0,
          endColumn: Math.max(0, sheet.columnCount - 1),
        }))
      : [];
    if (ranges.length === 0) return;
    const task = { subUnitId: sheetIdAt(index), id: `fit-${index}` };
    started.push(task);
    grid.execute(MEASURE, { unitId: grid.unitId, ranges, ...task });
  });
  return () => {
    for (const task of started) grid.execute(CANCEL, { unitId: grid.unitId, ...task });
  };
}

/** Runs of neighbouring rows that meet the condition. */
function stretches(rowCount: number, fits: (row: number) => boolean): { startRow: number; endRow: number }[] {
  const found: { startRow: number; endRow: number }[] = [];
  for (let row = 0; row < rowCount; row++) {
    if (!fits(row)) continue;
    const last = found.at(-1);
    if (last?.endRow === row - 1) last.endRow = row;
    else found.push({ startRow: row, endRow: row });
  }
  return found;
}
