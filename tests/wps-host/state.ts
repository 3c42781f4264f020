import { formatArea, parseArea, type Area } from "../../addin/sheet/address.ts";
import { cellKey, isError, keyPosition, type CellValue } from "../../addin/sheet/snapshot.ts";
import { calculate } from "./calculate.ts";
import { BLANK, type BookData, type CellData, type SheetData } from "./data.ts";
import { readEntry } from "./entry.ts";
import { noFaults, type Faults } from "./faults.ts";
import { Meter } from "./guard.ts";

export type Listener = (...values: unknown[]) => unknown;
export type CustomFunction = (...values: unknown[]) => unknown;

/** What all objects of one fake WPS share: the workbooks, the meter, the faults, and the rules of changing a cell. */
export class FakeState {
  readonly meter = new Meter();
  readonly faults: Faults;
  readonly books: BookData[];
  front = 0;
  screenUpdating: unknown = true;
  enableEvents: unknown = true;
  displayAlerts: unknown = true;
  readonly listeners = new Map<string, Set<Listener>>();
  readonly functions = new Map<string, { readonly call: CustomFunction; readonly parameters: number }>();
  /** Sheet and address last selected. */
  selection = "";
  /** One entry per step of the undo list. */
  readonly undo: BookData[] = [];
  private transaction: BookData | null = null;
  /** Called after a change with the sheet and areas changed. */
  onChange: (sheet: SheetData, areas: readonly Area[]) => void = () => undefined;

  constructor(books: readonly BookData[], faults: Partial<Faults> = {}) {
    this.books = [...books];
    this.faults = { ...noFaults(), ...faults };
  }

  get book(): BookData {
    const book = this.books[this.front];
    if (!book) throw new Error("no workbook");
    return book;
  }

  begin(): void {
    this.transaction ??= structuredClone(this.book);
  }

  end(): void {
    if (this.transaction) this.undo.push(this.transaction);
    this.transaction = null;
  }

  undoOnce(): void {
    const former = this.undo.pop();
    if (!former) return;
    // Objects already handed out must show the former state: sheets are put back in place.
    const sheets = former.sheets.map((sheet) => {
      const known = this.book.sheets.find(({ name }) => name === sheet.name);
      return known ? Object.assign(known, sheet) : sheet;
    });
    Object.assign(this.book, former, { sheets });
  }

  /** The gate of every change: faults strike here, and each change outside a transaction is an undo step of its own. */
  changing(sheet: SheetData | null = null, areas: readonly Area[] = [], isContent = true): void {
    if (this.faults.cellEditing) throw new Error("Exception occurred.");
    if (this.faults.breakAfter !== null && this.faults.breakAfter-- <= 0) {
      this.faults.breakAfter = null;
      this.faults.cellEditing = this.faults.staysBroken;
      throw new Error("Exception occurred.");
    }
    if (sheet?.protected && (!isContent || areas.some((area) => this.some(sheet, area, (cell) => cell.locked))))
      throw new Error("Exception occurred.");
    if (!this.transaction) this.undo.push(structuredClone(this.book));
  }

  cell(sheet: SheetData, row: number, column: number): Readonly<CellData> {
    return sheet.cells.get(cellKey(row, column)) ?? BLANK;
  }

  put(sheet: SheetData, row: number, column: number, change: Partial<CellData>): void {
    const key = cellKey(row, column);
    const cell = { ...this.cell(sheet, row, column), ...change };
    if (cell.value === null && cell.formula === null && cell.format === "General" && cell.locked)
      sheet.cells.delete(key);
    else sheet.cells.set(key, cell);
  }

  /** Enters one assigned value the way a cell takes it. */
  enter(sheet: SheetData, row: number, column: number, entry: unknown): void {
    const former = this.cell(sheet, row, column);
    if (former.array) throw new Error("You cannot change part of an array.");
    if (this.isCovered(sheet, row, column)) {
      this.meter.coveredWrites.push(formatArea({ top: row, left: column, bottom: row, right: column }));
      return;
    }
    if (typeof entry === "string" && entry.startsWith("=") && entry.length > 1 && former.format !== "@") {
      this.put(sheet, row, column, { formula: entry.slice(1), value: null });
      return;
    }
    if (typeof entry === "string" && entry !== "") {
      const read = readEntry(entry, former.format);
      this.put(sheet, row, column, {
        value: read.value,
        formula: null,
        ...(read.format !== undefined && former.format === "General" ? { format: read.format } : {}),
      });
      return;
    }
    const value =
      typeof entry === "number" && this.faults.entryDigits !== null
        ? Number(entry.toPrecision(this.faults.entryDigits))
        : entry;
    this.put(sheet, row, column, {
      value: value === "" || value === undefined ? null : (value as CellValue),
      formula: null,
    });
  }

  /** Works out every formula; a few rounds settle chains. Stored results of array formulas stay. */
  recalculate(): void {
    for (let round = 0; round < 5; round++) {
      let changed = false;
      for (const sheet of this.book.sheets) {
        for (const [key, cell] of sheet.cells) {
          if (cell.formula === null || cell.array || (this.faults.manualCalculation && cell.value !== null)) continue;
          const value = calculate(cell.formula, {
            range: (reference) => this.gridOf(reference, sheet),
            custom: (name) => this.custom(name),
          });
          if (JSON.stringify(value) === JSON.stringify(cell.value)) continue;
          sheet.cells.set(key, { ...cell, value });
          changed = true;
        }
      }
      if (!changed) return;
    }
  }

  /** Bounding box of what a sheet uses; A1 on an empty sheet. */
  usedArea(sheet: SheetData): Area {
    const positions = [...sheet.cells.keys()].map(keyPosition);
    const tops = [...positions.map(({ row }) => row), ...sheet.merges.map(({ top }) => top)];
    const bottoms = [...positions.map(({ row }) => row), ...sheet.merges.map(({ bottom }) => bottom)];
    const lefts = [...positions.map(({ column }) => column), ...sheet.merges.map(({ left }) => left)];
    const rights = [...positions.map(({ column }) => column), ...sheet.merges.map(({ right }) => right)];
    if (tops.length === 0) return { top: 0, left: 0, bottom: 0, right: 0 };
    return {
      top: Math.min(...tops),
      left: Math.min(...lefts),
      bottom: Math.max(...bottoms),
      right: Math.max(...rights),
    };
  }

  some(sheet: SheetData, area: Area, test: (cell: Readonly<CellData>) => boolean): boolean {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) if (test(this.cell(sheet, row, column))) return true;
    }
    return false;
  }

  fire(event: string, ...values: unknown[]): void {
    for (const listener of this.listeners.get(event) ?? []) listener(...values);
  }

  private isCovered(sheet: SheetData, row: number, column: number): boolean {
    return sheet.merges.some(
      (area) =>
        row >= area.top &&
        row <= area.bottom &&
        column >= area.left &&
        column <= area.right &&
        (row !== area.top || column !== area.left),
    );
  }

  private custom(name: string): ((inputs: readonly unknown[]) => unknown) | null {
    const known = this.functions.get(name.toUpperCase());
    if (!known) return null;
    return (inputs) =>
      known.call(
        ...Array.from({ length: Math.max(inputs.length, known.parameters) }, (_, index) =>
          index < inputs.length ? inputs[index] : this.faults.missing,
        ),
      );
  }

  private gridOf(reference: string, own: SheetData): (string | number | boolean)[][] | null {
    const mark = reference.lastIndexOf("!");
    const name = reference.slice(0, Math.max(0, mark)).replace(/^'|'$/gu, "").replace(/''/gu, "'");
    const sheet = mark < 0 ? own : this.book.sheets.find((candidate) => candidate.name === name);
    const area = parseArea(reference.slice(mark + 1));
    if (!sheet || !area) return null;
    return Array.from({ length: area.bottom - area.top + 1 }, (_, r) =>
      Array.from({ length: area.right - area.left + 1 }, (_cell, c) => {
        const { value } = this.cell(sheet, area.top + r, area.left + c);
        return value === null ? "" : isError(value) ? value.error : value;
      }),
    );
  }
}
