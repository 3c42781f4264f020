import {
  CommandType,
  CustomCommandExecutionError,
  ICommandService,
  type ICellData,
  type ICommandInfo,
  type IDisposable,
  type IExecutionOptions,
} from "@univerjs/core";
import { SheetsSelectionsService } from "@univerjs/sheets";
import { z } from "zod/mini";
import type { CellRef } from "../../sheet/address.ts";
import type { SkipReason } from "../../sheet/edit.ts";
import { cellAt, cellKey, type SheetSnapshot } from "../../sheet/snapshot.ts";
import { writeBarrier } from "../write-gate.ts";
import type { CellMatrix, WorkbookGrid } from "./grid.ts";
import { formatKey } from "../../calculation/read.ts";

/** Why an edit was refused: a reason of the cell, or a change of structure or look the workbench does not offer. */
export type EditRefusal =
  Extract<SkipReason, "locked" | "covered" | "array" | "outside-grid" | "missing-sheet"> | "structure";

interface GuardOptions {
  readonly onRefused: (refusal: EditRefusal, cell: CellRef | null) => void;
  /** The user's edit went into these cells. */
  readonly onEdited: (cells: readonly CellRef[]) => void;
}

/** Changes of data the user may make: contents, and what only concerns the view. Everything else is refused. */
const ALLOWED = new Set([
  "sheet.mutation.set-range-values",
  "sheet.mutation.set-worksheet-row-height",
  "sheet.mutation.set-worksheet-row-auto-height",
  "sheet.mutation.set-worksheet-row-is-auto-height",
  "sheet.mutation.set-worksheet-col-width",
  "sheet.mutation.set-worksheet-row-count",
  "sheet.mutation.set-worksheet-column-count",
  "sheet.mutation.toggle-note-popup",
  "sheet.mutation.data-validation-formula-mark-dirty",
  "sheet.mutation.empty",
  "sheet.mutation.set.numfmt",
  "sheet.mutation.remove.numfmt",
]);

const EDITING = "sheet.operation.set-cell-edit-visible";
const SET_VALUES = "sheet.mutation.set-range-values";
const HISTORY = new Set(["univer.command.undo", "univer.command.redo"]);

const valuesSchema = z.object({
  unitId: z.string(),
  subUnitId: z.string(),
  cellValue: z.optional(z.custom<CellMatrix>((value: unknown) => typeof value === "object" && value !== null)),
});
const editingSchema = z.object({ visible: z.boolean() });

/**
 * Lets the user change contents of cells that may be changed, and nothing else: locked, covered and array cells refuse,
 * rows, columns, sheets, merges and looks stay as in the file, because only contents can be saved back faithfully.
 */
export function guardEdits(grid: WorkbookGrid, options: GuardOptions): IDisposable {
  const commands = grid.engine.injector.get(ICommandService);
  let history = false;
  const before = commands.beforeCommandExecuted((info, execution) => {
    if (HISTORY.has(info.id)) history = true;
    if (grid.isOwn || isCalculation(execution)) return;
    if (info.id === EDITING) refuseLockedEditor(grid, info, options);
    else if (info.id === SET_VALUES) filterValues(grid, info, options, history);
    else if (isStructure(info)) {
      options.onRefused("structure", null);
      throw new CustomCommandExecutionError("structure");
    }
  });
  const after = commands.onCommandExecuted((info, execution) => {
    if (HISTORY.has(info.id)) history = false;
    if (info.id !== SET_VALUES || grid.isOwn || isCalculation(execution)) return;
    const cells = touched(grid, info);
    if (cells.length > 0) options.onEdited(cells);
  });
  return {
    dispose() {
      before.dispose();
      after.dispose();
    },
  };
}

/** Results of formulas travel by the same road as edits; they are marked as coming from the calculation. */
function isCalculation(execution: IExecutionOptions | undefined): boolean {
  return execution?.fromFormula === true || execution?.onlyLocal === true;
}

function isStructure(info: Readonly<ICommandInfo>): boolean {
  return info.type === CommandType.MUTATION && info.id.startsWith("sheet.mutation.") && !ALLOWED.has(info.id);
}

function refuseLockedEditor(grid: WorkbookGrid, info: Readonly<ICommandInfo>, { onRefused }: GuardOptions): void {
  const params = editingSchema.safeParse(info.params);
  const worksheet = grid.workbook.getActiveSheet();
  const sheet = grid.sheetById(worksheet.getSheetId());
  const primary = grid.engine.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
  if (!params.success || !params.data.visible || !primary) return;
  const cell = { sheet: worksheet.getName(), row: primary.startRow, column: primary.startColumn };
  const refusal = sheet ? barrier(sheet, cell) : "structure";
  if (refusal === null) return;
  onRefused(refusal, cell);
  throw new CustomCommandExecutionError(refusal);
}

/** Takes cells that must not change, and all looks, out of the change; refuses it when nothing is left. */
function filterValues(
  grid: WorkbookGrid,
  info: Readonly<ICommandInfo>,
  { onRefused }: GuardOptions,
  history: boolean,
): void {
  const params = valuesSchema.safeParse(info.params);
  if (!params.success || params.data.unitId !== grid.unitId) return;
  const { subUnitId, cellValue } = params.data;
  const sheet = grid.sheetById(subUnitId);
  let refused: { reason: EditRefusal; cell: CellRef | null } | null = sheet
    ? null
    : { reason: "structure", cell: null };
  const reasonAgainst = (cell: CellRef): EditRefusal | null => (sheet ? barrier(sheet, cell) : "structure");
  let left = 0;
  for (const { line, row, column } of changedCells(cellValue ?? {})) {
    const cell = { sheet: sheet?.name ?? "", row, column };
    const reason = reasonAgainst(cell);
    if (reason !== null) {
      if (reason !== "covered") refused ??= { reason, cell };
      Reflect.deleteProperty(line, String(column));
      continue;
    }
    const data = line[column];
    if (data && !history) keepLook(grid, subUnitId, cell, data, sheet);
    left++;
  }
  if (refused) onRefused(refused.reason, refused.cell);
  if (left === 0) throw new CustomCommandExecutionError("nothing left");
}

function changedCells(matrix: CellMatrix) {
  return Object.entries(matrix).flatMap(([row, line]) =>
    Object.keys(line).map((column) => ({ line, row: Number(row), column: Number(column) })),
  );
}

/** A typed `5%` may bring its own number format into a cell without one; every other look is dropped. */
function keepLook(
  grid: WorkbookGrid,
  sheetId: string,
  cell: CellRef,
  data: ICellData,
  sheet: SheetSnapshot | null,
): void {
  const style = data.s;
  Reflect.deleteProperty(data, "s");
  Reflect.deleteProperty(data, "custom");
  const pattern = style && typeof style === "object" && Object.keys(style).length === 1 ? style.n?.pattern : undefined;
  if (pattern === undefined || !sheet || cellAt(sheet, cell.row, cell.column).format !== "General") return;
  data.s = { n: { pattern } };
  grid.formats.set(formatKey(sheetId, cellKey(cell.row, cell.column)), pattern);
}

function touched(grid: WorkbookGrid, info: Readonly<ICommandInfo>): CellRef[] {
  const params = valuesSchema.safeParse(info.params);
  if (!params.success || params.data.unitId !== grid.unitId) return [];
  const sheet = grid.sheetName(params.data.subUnitId);
  if (sheet === null) return [];
  return Object.entries(params.data.cellValue ?? {}).flatMap(([row, line]) =>
    Object.keys(line).map((column) => ({ sheet, row: Number(row), column: Number(column) })),
  );
}

function barrier(sheet: SheetSnapshot, cell: CellRef): EditRefusal | null {
  const reason = writeBarrier(sheet, cell);
  return reason === "locked" ||
    reason === "covered" ||
    reason === "array" ||
    reason === "outside-grid" ||
    reason === "missing-sheet"
    ? reason
    : null;
}
