import { formatRect, intersect, type Rect } from "./rect.ts";
import { FAULTS } from "./fault.ts";
import { readEntry, type Scalar } from "./typed-input.ts";

let serial = 0;

/** Identifiers in the shape Excel gives them. */
export function newId(): string {
  serial += 1;
  return `{${serial.toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-000000000000}`;
}

export interface CellModel {
  readonly row: number;
  readonly column: number;
  value: Scalar;
  formula: string | null;
  format: string;
  /** Look and protection by property name, e.g. `fill`, `bold`, `locked`; absent means the default. */
  readonly style: Record<string, unknown>;
  hyperlink: unknown;
}

export interface ConditionalFormatModel {
  readonly id: string;
  readonly type: string;
  rects: readonly Rect[];
  formula: string;
  fill: string;
  fontColor: string;
  stopIfTrue: boolean;
}

/** A note (批注) or the first entry of a comment thread. */
export interface RemarkModel {
  readonly id: string;
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  content: string;
  author: string;
  visible: boolean;
}

export interface NameModel {
  readonly name: string;
  formula: string;
  visible: boolean;
}

export type Protection = Readonly<Record<string, unknown>>;

const key = (row: number, column: number): number => row * 16_384 + column;

/** One worksheet: plain state, no knowledge of Office.js or of the wire. */
export class SheetModel {
  readonly id = newId();
  visibility = "Visible";
  readonly cells = new Map<number, CellModel>();
  merges: Rect[] = [];
  /** Array formulas: no cell of such an area can be written on its own. */
  arrays: Rect[] = [];
  validated: Rect[] = [];
  conditionalFormats: ConditionalFormatModel[] = [];
  comments: RemarkModel[] = [];
  notes: RemarkModel[] = [];
  names: NameModel[] = [];
  protection: Protection | null = null;
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  frozenRows = 0;
  readonly pageLayout: Record<string, unknown> = {};
  readonly appearance: Record<string, unknown> = {};

  constructor(
    readonly workbook: WorkbookModel,
    public name: string,
  ) {}

  peek(row: number, column: number): CellModel | undefined {
    return this.cells.get(key(row, column));
  }

  cell(row: number, column: number): CellModel {
    const known = this.cells.get(key(row, column));
    if (known) return known;
    const made: CellModel = { row, column, value: "", formula: null, format: "General", style: {}, hyperlink: null };
    this.cells.set(key(row, column), made);
    return made;
  }

  /** The cells inside the rectangle that exist. */
  within(rect: Rect): CellModel[] {
    return [...this.cells.values()].filter(
      ({ row, column }) =>
        row >= rect.top && row < rect.top + rect.rows && column >= rect.left && column < rect.left + rect.columns,
    );
  }

  used(valuesOnly: boolean): Rect | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const cell of this.cells.values()) {
      const filled = cell.value !== "" || cell.formula !== null;
      if (!filled && (valuesOnly || (cell.format === "General" && Object.keys(cell.style).length === 0))) continue;
      top = Math.min(top, cell.row);
      left = Math.min(left, cell.column);
      bottom = Math.max(bottom, cell.row);
      right = Math.max(right, cell.column);
    }
    return bottom < 0 ? null : { top, left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Whether protection forbids writing anywhere in the rectangle. */
  isLocked(rect: Rect): boolean {
    if (!this.protection) return false;
    const unlocked = this.within(rect).filter((cell) => cell.style.locked === false).length;
    return unlocked < rect.rows * rect.columns;
  }

  /** Whether the cell lies in a merged area without being its anchor: entries there are lost. */
  isCovered(row: number, column: number): boolean {
    const at = { top: row, left: column, rows: 1, columns: 1 };
    return this.merges.some((area) => intersect(area, at) && (area.top !== row || area.left !== column));
  }
}

export interface ChangeEvent {
  readonly sheet: SheetModel;
  readonly rect: Rect;
  readonly address: string;
  readonly changeType: string;
  readonly trigger: "Unknown" | "ThisLocalAddin";
}

/** The workbook in memory, with the hook that calculates formulas. */
export class WorkbookModel {
  readonly sheets: SheetModel[] = [];
  readonly settings = new Map<string, unknown>();
  names: NameModel[] = [];
  active: SheetModel | null = null;
  selection: { readonly sheet: SheetModel; readonly rect: Rect } | null = null;
  structureProtected = false;
  eventsEnabled = true;
  name = "自评.xlsx";
  /** Recalculates every formula; set by the installer. */
  calculate: (workbook: WorkbookModel) => void = () => undefined;
  /** Entries since the last calculation; they are calculated once, before the next reading. */
  #uncalculated = false;
  onChange: (event: ChangeEvent) => void = () => undefined;

  addSheet(name: string): SheetModel {
    const sheet = new SheetModel(this, name);
    this.sheets.push(sheet);
    if (!this.active) this.activate(sheet);
    return sheet;
  }

  activate(sheet: SheetModel): void {
    this.active = sheet;
    this.selection = { sheet, rect: { top: 0, left: 0, rows: 1, columns: 1 } };
  }

  /** By id first, then by name without regard to case. */
  find(idOrName: string): SheetModel | null {
    return (
      this.sheets.find((sheet) => sheet.id === idOrName) ??
      this.sheets.find((sheet) => sheet.name.toLowerCase() === idOrName.toLowerCase()) ??
      null
    );
  }

  /** Enters a grid of values: `null` leaves a cell alone, `""` empties it. Refuses nothing: callers check protection. */
  enter(sheet: SheetModel, rect: Rect, grid: readonly (readonly unknown[])[], trigger: ChangeEvent["trigger"]): void {
    for (const area of sheet.arrays) {
      const touched = intersect(area, rect);
      if (touched && formatRect(touched) !== formatRect(area)) throw FAULTS.partOfArray();
    }
    grid.forEach((line, i) =>
      line.forEach((entry, j) => {
        const row = rect.top + i;
        const column = rect.left + j;
        if (entry === null || entry === undefined || sheet.isCovered(row, column)) return;
        if (typeof entry !== "string" && typeof entry !== "number" && typeof entry !== "boolean")
          throw FAULTS.badArgument();
        const cell = sheet.cell(row, column);
        const entered = readEntry(entry, cell.format);
        cell.value = entered.value;
        cell.formula = entered.formula;
        if (entered.format !== null && cell.format === "General") cell.format = entered.format;
      }),
    );
    this.changed(sheet, rect, trigger);
  }

  /** Works out the formulas if anything was entered since the last time. */
  settle(): void {
    if (!this.#uncalculated) return;
    this.#uncalculated = false;
    this.calculate(this);
  }

  changed(sheet: SheetModel, rect: Rect, trigger: ChangeEvent["trigger"]): void {
    this.#uncalculated = true;
    this.onChange({ sheet, rect, address: formatRect(rect), changeType: "RangeEdited", trigger });
  }
}
