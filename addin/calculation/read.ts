import type { Workbook, Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { CellContent } from "../sheet/edit.ts";
import { cellKey, EMPTY_CELL, type Cell, type SheetSnapshot, type WorkbookSnapshot } from "../sheet/snapshot.ts";
import { unboundedIn } from "./bounds.ts";
import { hasFormula, cellValueOf } from "./data/cell.ts";
import { gridFormula } from "./data/formula.ts";
import { sheetIdAt } from "./data/sheet-id.ts";
import type { Engine } from "./engine/engine.ts";

/** The content of one grid cell, with formulas that share one text spelled out. */
export function contentAt(
  engine: Engine,
  workbook: Workbook,
  sheet: Worksheet,
  row: number,
  column: number,
): CellContent {
  const cell = sheet.getCellRaw(row, column);
  if (cell && hasFormula(cell)) return { kind: "formula", formula: formulaAt(engine, workbook, sheet, row, column) };
  const value = cellValueOf(cell);
  return { kind: "value", value: typeof value === "object" && value !== null ? value.error : value };
}

/**
 * The workbook in the grid as a snapshot. What the grid cannot change (formats, locks, merges, names, visibility)
 * comes from the file; content and results come from the grid.
 */
export function readGrid(
  engine: Engine,
  workbook: Workbook,
  file: WorkbookSnapshot,
  formats: ReadonlyMap<string, string>,
): WorkbookSnapshot {
  return {
    ...file,
    sheets: file.sheets.map((sheet, index) =>
      readSheet(engine, workbook, sheet, sheetIdAt(index), formats, unboundedIn(file)),
    ),
  };
}

/** Key of a cell in the map of formats written through the host. */
export function formatKey(sheetId: string, key: number): string {
  return `${sheetId}/${key}`;
}

function readSheet(
  engine: Engine,
  workbook: Workbook,
  file: SheetSnapshot,
  sheetId: string,
  formats: ReadonlyMap<string, string>,
  unbounded: (formula: string) => boolean,
): SheetSnapshot {
  const sheet = workbook.getSheetBySheetId(sheetId);
  if (!sheet) return file;
  const cells = new Map<number, Cell>();
  let rowCount = file.rowCount;
  let columnCount = file.columnCount;
  for (const [key, cell] of file.cells)
    cells.set(key, {
      format: cell.format,
      locked: cell.locked,
      value: null,
      formula: null,
      ...(cell.array ? { array: true } : {}),
    });
  sheet.getCellMatrix().forValue((row, column, raw) => {
    const key = cellKey(row, column);
    const original = file.cells.get(key);
    const own = hasFormula(raw) ? formulaAt(engine, workbook, sheet, row, column) : null;
    const value = cellValueOf(raw);
    const formula = formulaNow(original, own, value, unbounded);
    const isEmpty = value === null && formula === null;
    if (isEmpty && !cells.has(key)) return;
    const former = cells.get(key) ?? EMPTY_CELL;
    const pending = formula !== null && value === null && original?.uncalculated === true;
    cells.set(key, { ...former, value, formula, ...(pending ? { uncalculated: true } : {}) });
    if (!isEmpty) {
      rowCount = Math.max(rowCount, row + 1);
      columnCount = Math.max(columnCount, column + 1);
    }
  });
  for (const [key, format] of formats) {
    const at = key.startsWith(`${sheetId}/`) ? Number(key.slice(sheetId.length + 1)) : -1;
    if (at >= 0) cells.set(at, { ...(cells.get(at) ?? EMPTY_CELL), format });
  }
  return { ...file, rowCount, columnCount, cells };
}

/** A formula the grid was never given is still that of the file, unless its result was typed over. */
function formulaNow(
  original: Cell | undefined,
  own: string | null,
  value: Cell["value"],
  unbounded: (formula: string) => boolean,
): string | null {
  const kept = original?.array === true || (own === null && isRefused(original, value, unbounded));
  return kept ? (original?.formula ?? null) : asInFile(own, original);
}

function isRefused(original: Cell | undefined, value: Cell["value"], unbounded: (formula: string) => boolean): boolean {
  const formula = original?.formula ?? null;
  return formula !== null && unbounded(formula) && JSON.stringify(original?.value) === JSON.stringify(value);
}

/** An unchanged formula is returned exactly as the file spells it. */
function asInFile(formula: string | null, original: Cell | undefined): string | null {
  const spelled = original?.formula ?? null;
  return formula !== null && spelled !== null && gridFormula(spelled) === `=${formula}` ? spelled : formula;
}

function formulaAt(engine: Engine, workbook: Workbook, sheet: Worksheet, row: number, column: number): string {
  const raw = sheet.getCellRaw(row, column);
  const own = raw?.f ?? "";
  const text =
    (raw?.si ?? "") !== ""
      ? (engine.injector
          .get(FormulaDataModel)
          .getFormulaStringByCell(row, column, sheet.getSheetId(), workbook.getUnitId()) ?? own)
      : own;
  return text.replace(/^=/, "");
}
