import { ICommandService, type ICellData, type Workbook, type Worksheet } from "@univerjs/core";
import type { CellRef } from "../../sheet/address.ts";
import type { CellContent, CellWrite } from "../../sheet/edit.ts";
import {
  cellAt,
  cellKey,
  EMPTY_CELL,
  type Cell,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../sheet/snapshot.ts";
import type { WorkbookLook } from "../xlsx/look/types.ts";
import { cellValueOf } from "../../calculation/data/cell.ts";
import { workbookData } from "../../calculation/data/workbook.ts";
import { sheetIdAt } from "../../calculation/data/sheet-id.ts";
import { changedInputs } from "./edits.ts";
import type { Engine } from "../../calculation/engine/engine.ts";
import { contentAt, formatKey, readGrid } from "../../calculation/read.ts";

/** Cell data by row and column, as set-values commands take it. */
export type CellMatrix = Record<number, Record<number, ICellData>>;

let units = 0;

/** One opened workbook in the engine, addressed by sheet names. */
export class WorkbookGrid {
  readonly unitId: string;
  readonly workbook: Workbook;
  /** Number formats given to cells since the file was opened, by {@link formatKey}. */
  readonly formats = new Map<string, string>();
  /** The workbook as the grid understood it before anybody touched it. */
  private readonly opened: WorkbookSnapshot;
  private own = 0;
  private readonly commands: ICommandService;

  constructor(
    readonly engine: Engine,
    readonly file: WorkbookSnapshot,
    look: WorkbookLook | null,
  ) {
    this.unitId = `workbook-${++units}`;
    this.workbook = engine.open(workbookData(file, { unitId: this.unitId, look }));
    this.commands = engine.injector.get(ICommandService);
    this.opened = this.read();
    const active = look ? this.workbook.getSheetBySheetId(sheetIdAt(look.activeSheet)) : null;
    if (active && !active.isSheetHidden()) this.workbook.setActiveSheet(active);
  }

  /** Whether a change going on now is the product's own, not the user's. */
  get isOwn(): boolean {
    return this.own > 0;
  }

  /** Runs synchronous changes as the product's own: neither guarded nor reported as edits. */
  asOwn<T>(work: () => T): T {
    this.own++;
    try {
      return work();
    } finally {
      this.own--;
    }
  }

  /** Executes a command of the engine synchronously; `false` when it refused or broke off. */
  execute(id: string, params: object): boolean {
    try {
      return this.asOwn(() => this.commands.syncExecuteCommand<object, unknown>(id, params)) === true;
    } catch {
      return false;
    }
  }

  has(command: string): boolean {
    return this.commands.hasCommand(command);
  }

  sheetId(name: string): string | null {
    const index = this.file.sheets.findIndex((sheet) => sheet.name === name);
    return index < 0 ? null : sheetIdAt(index);
  }

  /** Name of a sheet of the file by its grid id; `null` for a result sheet. */
  sheetName(id: string): string | null {
    return this.sheetById(id)?.name ?? null;
  }

  /** The sheet as it is in the file: merges, locks and array formulas never change here. */
  sheetById(id: string): SheetSnapshot | null {
    return this.file.sheets.find((_, index) => sheetIdAt(index) === id) ?? null;
  }

  worksheet(name: string): Worksheet | null {
    const id = this.sheetId(name);
    return id === null ? null : (this.workbook.getSheetBySheetId(id) ?? null);
  }

  content({ sheet, row, column }: CellRef): CellContent {
    const worksheet = this.worksheet(sheet);
    return worksheet ? contentAt(this.engine, this.workbook, worksheet, row, column) : { kind: "value", value: null };
  }

  value({ sheet, row, column }: CellRef): CellValue {
    return cellValueOf(this.worksheet(sheet)?.getCellRaw(row, column));
  }

  /** The cell as a snapshot would report it, without reading the whole workbook. */
  cell(ref: CellRef): Cell {
    const sheet = this.file.sheets.find(({ name }) => name === ref.sheet);
    const id = this.sheetId(ref.sheet);
    const base = sheet ? cellAt(sheet, ref.row, ref.column) : EMPTY_CELL;
    const content = this.content(ref);
    const format = id === null ? undefined : this.formats.get(formatKey(id, cellKey(ref.row, ref.column)));
    return {
      ...base,
      format: format ?? base.format,
      formula: content.kind === "formula" ? content.formula : null,
      value: this.value(ref),
    };
  }

  /** What the user or the pane changed since the file was opened, ready to be put into the file. */
  edits(): CellWrite[] {
    return changedInputs(this.opened, this.read(), ({ sheet, row, column }) =>
      this.formats.get(formatKey(this.sheetId(sheet) ?? "", cellKey(row, column))),
    );
  }

  read(): WorkbookSnapshot {
    return readGrid(this.engine, this.workbook, this.file, this.formats);
  }
}
