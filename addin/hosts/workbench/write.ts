import { IUndoRedoService } from "@univerjs/core";
import type { CellWrite, FormerCell, Skipped } from "../../sheet/edit.ts";
import { cellKey } from "../../sheet/snapshot.ts";
import { HostError } from "../port.ts";
import { contentOf, isWritable, writeBarrier } from "../write-gate.ts";
import { contentData } from "../../calculation/data/cell.ts";
import type { CellMatrix, WorkbookGrid } from "./grid.ts";
import { formatKey } from "../../calculation/read.ts";

const SET_VALUES = "sheet.command.set-range-values";

/**
 * Writes all cells that may be written, one change per sheet and one step of undo for all. When a later sheet refuses, the
 * former ones are put back and a {@link HostError} `rolled-back` is thrown.
 */
export function performWrites(
  grid: WorkbookGrid,
  writes: readonly CellWrite[],
): { readonly skipped: readonly Skipped[]; readonly former: readonly FormerCell[] } {
  const skipped: Skipped[] = [];
  const accepted: AcceptedWrite[] = [];
  for (const write of writes) {
    const { cell, content, format } = write;
    const sheetId = grid.sheetId(cell.sheet);
    const barrier =
      writeBarrier(sheetId === null ? undefined : (grid.sheetById(sheetId) ?? undefined), cell) ??
      (isWritable(content) ? null : "not-taken");
    if (barrier !== null || sheetId === null) {
      skipped.push({ cell, reason: barrier ?? "missing-sheet" });
      continue;
    }
    const before = grid.cell(cell);
    accepted.push({
      write,
      sheetId,
      former: {
        cell,
        content: contentOf(before),
        format: format === undefined ? null : before.format,
        written: content,
      },
    });
  }
  asOneStep(grid, () => applyAll(grid, accepted));
  return { skipped, former: accepted.map(({ former }) => former) };
}

interface AcceptedWrite {
  readonly write: CellWrite;
  readonly sheetId: string;
  readonly former: FormerCell;
}

/** What the engine has for changes that belong together; it means to replace it by something else. */
interface UndoSteps {
  __tempBatchingUndoRedo(unitId: string): { dispose(): void };
}

/** What is changed meanwhile is undone together: 撤销 takes back a whole filling, not the last sheet of it. */
function asOneStep(grid: WorkbookGrid, work: () => void): void {
  const steps: UndoSteps = grid.engine.injector.get(IUndoRedoService);
  const step = steps.__tempBatchingUndoRedo(grid.unitId);
  try {
    work();
  } finally {
    step.dispose();
  }
}

function applyAll(grid: WorkbookGrid, accepted: readonly AcceptedWrite[]): void {
  const done: AcceptedWrite[] = [];
  for (const sheetId of new Set(accepted.map((item) => item.sheetId))) {
    const items = accepted.filter((item) => item.sheetId === sheetId);
    if (
      !apply(
        grid,
        sheetId,
        items.map(({ write }) => write),
      )
    ) {
      for (const id of new Set(done.map((item) => item.sheetId)))
        apply(
          grid,
          id,
          done.filter((item) => item.sheetId === id).map(({ former }) => putBack(former)),
        );
      throw new HostError("rolled-back", "");
    }
    done.push(...items);
  }
}

function putBack({ cell, content, format }: FormerCell): CellWrite {
  return { cell, content, ...(format === null ? {} : { format }) };
}

function apply(grid: WorkbookGrid, sheetId: string, writes: readonly CellWrite[]): boolean {
  const value: CellMatrix = {};
  const rows = Math.max(...writes.map(({ cell }) => cell.row + 1));
  const columns = Math.max(...writes.map(({ cell }) => cell.column + 1));
  makeRoom(grid, sheetId, rows, columns);
  for (const { cell, content, format } of writes) {
    const line = (value[cell.row] ??= {});
    line[cell.column] = { ...contentData(content), ...(format === undefined ? {} : { s: { n: { pattern: format } } }) };
  }
  if (
    !grid.execute(SET_VALUES, {
      unitId: grid.unitId,
      subUnitId: sheetId,
      range: { startRow: 0, startColumn: 0, endRow: rows - 1, endColumn: columns - 1 },
      value,
    })
  )
    return false;
  for (const { cell, format } of writes)
    if (format !== undefined) grid.formats.set(formatKey(sheetId, cellKey(cell.row, cell.column)), format);
  return true;
}

/** The grid ends some rows below the content; a cell beyond makes it longer. */
function makeRoom(grid: WorkbookGrid, sheetId: string, rows: number, columns: number): void {
  const sheet = grid.workbook.getSheetBySheetId(sheetId);
  if (sheet && sheet.getRowCount() < rows) sheet.getConfig().rowCount = rows;
  if (sheet && sheet.getColumnCount() < columns) sheet.getConfig().columnCount = columns;
}
