import type { Position } from "../../addin/sheet/address.ts";
import {
  EMPTY_CELL,
  cellKey,
  keyPosition,
  type Cell,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../addin/sheet/snapshot.ts";
import type { Severity } from "../../addin/rules/finding.ts";
import type { ReportSheet } from "../../addin/sheet/report-sheet.ts";

/** A note (批注) on a cell of the in-memory workbook. */
export interface MemoryNote {
  readonly author: string;
  readonly text: string;
}

/** A worksheet that can be changed. */
export interface MemorySheet {
  readonly base: SheetSnapshot;
  readonly cells: Map<number, Cell>;
  readonly notes: Map<number, MemoryNote>;
  /** Highlights by cell key: they lie over the look of the cell and are no part of it. */
  readonly marks: Map<number, Severity>;
}

/** The whole state of the in-memory workbook. Copied before every change, so a failed change leaves no trace. */
export interface MemoryState {
  readonly sheets: MemorySheet[];
  report: readonly ReportSheet[];
  settings: unknown;
}

/** A fresh state over a snapshot; cells noted there get the given foreign note. */
export function stateOf(workbook: WorkbookSnapshot, foreignNote: MemoryNote): MemoryState {
  return {
    sheets: workbook.sheets.map((base) => ({
      base,
      cells: new Map(base.cells),
      notes: new Map([...base.noted].map((key) => [key, foreignNote])),
      marks: new Map(),
    })),
    report: [],
    settings: null,
  };
}

/** An independent copy: cells and notes are immutable, so copying the maps is enough. */
export function copyState(state: MemoryState): MemoryState {
  return {
    sheets: state.sheets.map(({ base, cells, notes, marks }) => ({
      base,
      cells: new Map(cells),
      notes: new Map(notes),
      marks: new Map(marks),
    })),
    report: state.report,
    settings: state.settings,
  };
}

/** The sheet as plain data, as every host reports it. */
export function snapshotOf({ base, cells, notes }: MemorySheet, isOurs: (note: MemoryNote) => boolean): SheetSnapshot {
  let rowCount = base.rowCount;
  let columnCount = base.columnCount;
  for (const key of cells.keys()) {
    const { row, column } = keyPosition(key);
    rowCount = Math.max(rowCount, row + 1);
    columnCount = Math.max(columnCount, column + 1);
  }
  const noted = new Set([...notes].filter(([, note]) => !isOurs(note)).map(([key]) => key));
  return { ...base, rowCount, columnCount, cells: new Map(cells), noted };
}

/** The cell at a position. */
export function cellIn(sheet: MemorySheet | undefined, { row, column }: Position): Cell {
  return sheet?.cells.get(cellKey(row, column)) ?? EMPTY_CELL;
}

/** Gives a cell new content; format and lock stay unless given. A cell without content and look is dropped. */
export function putCell(
  sheet: MemorySheet,
  position: Position,
  content: Pick<Cell, "value" | "formula" | "uncalculated">,
  format?: string,
): void {
  const before = cellIn(sheet, position);
  const cell: Cell = { ...content, format: format ?? before.format, locked: before.locked };
  const key = cellKey(position.row, position.column);
  if (cell.value === null && cell.formula === null && cell.format === EMPTY_CELL.format && cell.locked)
    sheet.cells.delete(key);
  else sheet.cells.set(key, cell);
}
