import { ICommandService } from "@univerjs/core";
import { SheetsNoteModel } from "@univerjs/sheets-note";
import type { CellFunction } from "../../../addin/calculation/engine/cell-functions.ts";
import { createEngine, type Engine } from "../../../addin/calculation/engine/engine.ts";
import { WorkbookGrid } from "../../../addin/hosts/workbench/grid.ts";
import { WorkbenchHost, type WorkbenchHostOptions } from "../../../addin/hosts/workbench/host.ts";
import type { CellStyle, SheetLook, WorkbookLook } from "../../../addin/hosts/xlsx/look/types.ts";
import type { CellRef } from "../../../addin/sheet/address.ts";
import type { CellValue, WorkbookSnapshot } from "../../../addin/sheet/snapshot.ts";

/** A workbook opened in the engine, with the test's own hands on it. */
export interface Staged {
  readonly engine: Engine;
  readonly grid: WorkbookGrid;
  readonly host: WorkbenchHost;
  /** Contents, looks, notes and sheets: everything the engine holds of the workbook. */
  readonly look: () => unknown;
  /** A person types into a cell. */
  readonly type: (cell: CellRef, value: CellValue) => Promise<void>;
  readonly dispose: () => void;
}

/** Opens a snapshot without a screen; cells noted there carry a colleague's note. */
export function stage(
  workbook: WorkbookSnapshot,
  functions: readonly CellFunction[] = [],
  options: WorkbenchHostOptions = {},
): Staged {
  const engine = createEngine({ functions });
  return stageIn(engine, workbook, options);
}

/** The same in an engine that is already there. */
export function stageIn(engine: Engine, workbook: WorkbookSnapshot, options: WorkbenchHostOptions = {}): Staged {
  const grid = new WorkbookGrid(engine, workbook, plainLook(workbook));
  const host = new WorkbenchHost(grid, options);
  return {
    engine,
    grid,
    host,
    look() {
      const rest = structuredClone(grid.workbook.getSnapshot());
      const styles = grid.workbook.getStyles();
      const cells = Object.values(rest.sheets).map((sheet) =>
        Object.entries(sheet.cellData ?? {}).map(([row, line]) => [
          row,
          Object.entries(line as Record<string, { s?: string | null }>).map(([column, cell]) => [
            column,
            { ...cell, s: cell.s ? styles.get(cell.s) : null },
          ]),
        ]),
      );
      const notes = Object.keys(rest.sheets).map((sheetId) =>
        [...(engine.injector.get(SheetsNoteModel).getSheetNotes(grid.unitId, sheetId)?.values() ?? [])].map(
          ({ row, col, note }) => ({ row, col, note }),
        ),
      );
      return { order: rest.sheetOrder, cells, notes, settings: host.settings, marks: host.markCount };
    },
    async type(cell, value) {
      const text = typeof value === "object" && value !== null ? value.error : value;
      await engine.injector.get(ICommandService).executeCommand("sheet.command.set-range-values", {
        unitId: grid.unitId,
        subUnitId: grid.sheetId(cell.sheet),
        range: { startRow: cell.row, endRow: cell.row, startColumn: cell.column, endColumn: cell.column },
        value:
          typeof text === "string" && text.startsWith("=")
            ? { f: text, v: null, p: null }
            : { v: text, f: null, p: null },
      });
      await engine.settled();
    },
    dispose() {
      host.dispose();
      engine.dispose();
    },
  };
}

/** The next change of cells breaks off with an exception inside of the engine. */
export function failNextChange(engine: Engine): void {
  const fault = engine.injector.get(ICommandService).beforeCommandExecuted(({ id }) => {
    if (id !== "sheet.mutation.set-range-values") return;
    fault.dispose();
    throw new Error("staged fault");
  });
}

/** A look without any decoration, but with a note on every noted cell. */
export function plainLook(workbook: WorkbookSnapshot): WorkbookLook {
  const formats = [
    ...new Set([
      "General",
      ...workbook.sheets.flatMap((sheet) => [...sheet.cells.values()].map(({ format }) => format)),
    ]),
  ];
  return {
    activeSheet: 0,
    styles: formats.map(plainStyle),
    sheets: workbook.sheets.map((sheet): SheetLook => ({
      name: sheet.name,
      cellStyles: new Map(
        [...sheet.cells]
          .filter(([, { format }]) => format !== "General")
          .map(([key, { format }]) => [key, formats.indexOf(format)]),
      ),
      rowStyles: new Map(),
      columns: [],
      rows: new Map(),
      defaultColumnWidth: 8.43,
      defaultRowHeight: 15,
      gridLines: true,
      tabColor: null,
      freeze: null,
      notes: new Map([...sheet.noted].map((key) => [key, { author: "财务科", text: "请补充", threaded: false }])),
      validations: [],
      conditionalFormats: [],
      richText: new Map(),
    })),
  };
}

function plainStyle(format: string): CellStyle {
  return {
    font: {
      name: "宋体",
      size: 10.5,
      bold: false,
      italic: false,
      underline: false,
      strike: false,
      color: null,
      vertical: null,
    },
    fill: null,
    borders: {
      left: null,
      right: null,
      top: null,
      bottom: null,
      diagonal: null,
      diagonalUp: false,
      diagonalDown: false,
    },
    alignment: {
      horizontal: "general",
      vertical: "bottom",
      wrap: false,
      indent: 0,
      rotation: 0,
      stacked: false,
    },
    format,
  };
}
