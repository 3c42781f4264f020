import type { IRange } from "@univerjs/core";
import { keyPosition, type SheetSnapshot } from "../../sheet/snapshot.ts";
import type { SheetLook, WorkbookLook } from "../xlsx/look/types.ts";
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
    const own = look.sheets[index];
    const ranges = own ? stretches(measuredRows(sheet, own)) : [];
    if (ranges.length === 0) return;
    const task = { subUnitId: sheetIdAt(index), id: `fit-${index}` };
    started.push(task);
    grid.execute(MEASURE, { unitId: grid.unitId, ranges, ...task });
  });
  return () => {
    for (const task of started) grid.execute(CANCEL, { unitId: grid.unitId, ...task });
  };
}

/**
 * The rows to measure, each with its last column: those that have cells and no height of their own. The used area is no measure: one
 * stray cell in its far corner spans all rows and columns there are.
 */
function measuredRows(sheet: SheetSnapshot, look: SheetLook): ReadonlyMap<number, number> {
  const last = new Map<number, number>();
  for (const cells of [sheet.cells, look.cellStyles]) {
    for (const key of cells.keys()) {
      const { row, column } = keyPosition(key);
      if ((look.rows.get(row)?.height ?? null) === null) last.set(row, Math.max(last.get(row) ?? 0, column));
    }
  }
  return last;
}

/** Runs of neighbouring rows that end in about the same column. */
function stretches(lastColumns: ReadonlyMap<number, number>): IRange[] {
  const found: IRange[] = [];
  for (const [row, column] of [...lastColumns].toSorted(([a], [b]) => a - b)) {
    const before = found.at(-1);
    if (before?.endRow === row - 1 && Math.abs(before.endColumn - column) < NEAR) {
      before.endRow = row;
      before.endColumn = Math.max(before.endColumn, column);
    } else found.push({ startRow: row, endRow: row, startColumn: 0, endColumn: column });
  }
  return found;
}

/** Columns by which the ends of rows measured together may differ. */
const NEAR = 64;
